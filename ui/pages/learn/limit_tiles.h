// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/concept_page.h"

namespace strato::ui {

class FactDesk;

/// A number that one has to know: what it limits, the number, under which condition, and where it stands.
[[nodiscard]] QWidget *limitTile(const LimitTile &limit, FactDesk &desk);

/// Cells side by side with hairlines between them: in one row where they fit, else three or two in a row. The first
/// cell may be wider than the others; where not all fit in one row, it has one for itself.
class TileStrip final : public QWidget {
  Q_OBJECT

 public:
  enum class First { AsTheOthers, Wide };

  explicit TileStrip(First first, QWidget *parent = nullptr);

  void add(QWidget *cell);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  struct Row {
    int first = 0;
    int cells = 0;
    int columns = 0;  ///< a last row may have fewer cells than the one above it has columns
  };

  [[nodiscard]] std::vector<Row> rowsFor(int width) const;
  [[nodiscard]] int naturalWidth(int from, int cells) const;
  [[nodiscard]] int widthOf(int index) const;
  [[nodiscard]] std::vector<int> columnEnds(int width, const Row &row) const;
  /// With the padding that separates a cell from the hairline at its left.
  [[nodiscard]] std::vector<QRect> arrange(int width) const;

  First m_first;
  std::vector<QWidget *> m_cells;
};

}  // namespace strato::ui
