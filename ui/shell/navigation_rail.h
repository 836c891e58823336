// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace strato::ui {

class RailEntry;

struct RailItem {
  QString name;
  QString title;
  QString icon;
  QString keys;  ///< shown in the tooltip
  bool foot = false;
};

enum class RailStyle { Words, Icons };

/// The program's pages at the left edge of the window. One stop of the Tab key; the arrow keys move within it.
class NavigationRail final : public QWidget {
  Q_OBJECT

 public:
  explicit NavigationRail(const std::vector<RailItem> &items, QWidget *parent = nullptr);

  void setRailStyle(RailStyle style);
  [[nodiscard]] RailStyle railStyle() const { return m_style; }
  /// The height that is needed to show each entry with its word.
  [[nodiscard]] int heightWithWords() const;
  /// A name that is not on the rail leaves no entry marked.
  void setCurrent(const QString &name);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void chosen(const QString &name);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

 private:
  void arrange();
  void moveFocus(int step);
  void letTabReach(const RailEntry *entry);
  [[nodiscard]] int widthWithWords() const;
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int firstRow() const;

  std::vector<RailEntry *> m_entries;
  RailStyle m_style = RailStyle::Words;
};

}  // namespace strato::ui
