// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

namespace strato::ui {

/// A small table of figures that goes with a plot: the row of the guide is dashed, that of the choice filled. The first
/// column is on the left, the others on the right of their room.
class FigureTable final : public QWidget {
  Q_OBJECT

 public:
  struct Row {
    QStringList cells;
    bool good = false;  ///< its last cell has a tick
  };

  explicit FigureTable(const QString &name, QWidget *parent = nullptr);

  void setHeads(const QStringList &heads);
  void setRows(std::vector<Row> rows);
  void setChosen(int row);
  void setGuide(int row);
  [[nodiscard]] int guide() const { return m_guide; }
  [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
  [[nodiscard]] QRect placeOf(int row) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void guideMoved(int row);  ///< by mouse or keys; -1 when the mouse has left
  void chosen(int row);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void describe();
  void moveGuide(int row);
  [[nodiscard]] std::vector<double> columnRights() const;

  QString m_name;
  QStringList m_heads;
  std::vector<Row> m_rows;
  int m_chosen = -1;
  int m_guide = -1;
};

}  // namespace strato::ui
