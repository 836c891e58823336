// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// The figures of all lanes side by side; the best of each row has a tick, a tint and weight.
class ScoreTable final : public QWidget {
  Q_OBJECT

 public:
  explicit ScoreTable(QWidget *parent = nullptr);

  void setBoard(Scoreboard board, std::vector<LaneInk> inks);
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  bool event(QEvent *event) override;

 private:
  /// What finds room, and how.
  struct Fit {
    bool turned = false;  ///< a row for each lane
    bool factor = false;  ///< by how much the best one wins stands at the right
    bool brief = false;   ///< no room for whole names
    int names = 0;        ///< width of the column at the left: the figures' names, or the lanes' of a turned table
  };

  [[nodiscard]] const Fit &fit() const;
  [[nodiscard]] Fit measure() const;
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int headHeight() const;
  /// Those that matter most where there is no room for all.
  [[nodiscard]] std::vector<std::size_t> shownRows() const;
  [[nodiscard]] int leastColumn() const;
  [[nodiscard]] int widestName(QString ScoreRow::*name) const;
  [[nodiscard]] int widestLane(int most) const;
  [[nodiscard]] std::vector<double> turnedRights() const;
  [[nodiscard]] QString lanesInLines() const;
  [[nodiscard]] QString tipAt(const QPoint &place) const;
  [[nodiscard]] QRectF cell(std::size_t row, std::size_t lane) const;
  void paintHead(QPainter &painter);
  void paintRow(QPainter &painter, std::size_t line, std::size_t index);
  void paintValue(QPainter &painter, const QRectF &place, const QString &text, bool best);
  /// Of many lanes each has a row, and there is a column for each of the figures that matter most.
  void paintTurned(QPainter &painter);

  Scoreboard m_board;
  std::vector<LaneInk> m_inks;
  mutable std::optional<Fit> m_fit;  ///< until names, size or look change
};

}  // namespace strato::ui
