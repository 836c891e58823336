// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/responsive_grid.h"

#include <QStyle>
#include <algorithm>
#include <map>

#include "ui/theme/look.h"

namespace strato::ui {

namespace {
constexpr int columns = 12;
constexpr int mediumFrom = 720;
constexpr int wideFrom = 1060;
}  // namespace

ResponsiveGrid::ResponsiveGrid(QWidget *parent, int gap) : QLayout(parent), m_gap(gap) {
  setContentsMargins(0, 0, 0, 0);
}

// One by one: a layout that goes asks the one that holds it to take it out.
ResponsiveGrid::~ResponsiveGrid() {
  while (const QLayoutItem *item = takeAt(0)) delete item;
}

void ResponsiveGrid::addWidget(QWidget *widget, Spans spans) {
  QLayout::addWidget(widget);
  m_cells.back().spans = spans;
}

void ResponsiveGrid::addLayout(QLayout *layout, Spans spans) {
  addChildLayout(layout);
  addItem(layout);
  m_cells.back().spans = spans;
}

void ResponsiveGrid::addItem(QLayoutItem *item) { m_cells.push_back({std::unique_ptr<QLayoutItem>(item), {}}); }

QLayoutItem *ResponsiveGrid::itemAt(int index) const {
  return index >= 0 && index < count() ? m_cells[static_cast<std::size_t>(index)].item.get() : nullptr;
}

QLayoutItem *ResponsiveGrid::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  QLayoutItem *item = m_cells[static_cast<std::size_t>(index)].item.release();
  m_cells.erase(m_cells.begin() + index);
  return item;
}

int ResponsiveGrid::spanOf(const Cell &cell, int width) const {
  const double scale = parentWidget() ? lookOf(parentWidget()).textScale : 1.0;
  const int span = width < mediumFrom * scale ? cell.spans.narrow
                   : width < wideFrom * scale ? cell.spans.medium
                                              : cell.spans.wide;
  return std::clamp(span, 1, columns);
}

int ResponsiveGrid::arrange(const QRect &rect, std::vector<QRect> *places) const {
  if (places) places->assign(m_cells.size(), QRect());
  const double column = (rect.width() - (columns - 1.0) * m_gap) / columns;
  const auto left = [&](int index) { return static_cast<int>(index * (column + m_gap)); };
  int y = 0;
  std::size_t next = 0;
  while (next < m_cells.size()) {
    // One row: take cells until twelve columns are full, then give all of them the height of the highest.
    int used = 0;
    int height = 0;
    std::vector<std::pair<std::size_t, QRect>> row;
    for (; next < m_cells.size(); ++next) {
      const Cell &cell = m_cells[next];
      if (cell.item->isEmpty()) continue;
      const int span = spanOf(cell, rect.width());
      if (used > 0 && used + span > columns) break;
      const int width = static_cast<int>((used + span) * (column + m_gap)) - m_gap - left(used);
      const QLayoutItem &item = *cell.item;
      height = std::max({height, item.minimumSize().height(),
                         item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height()});
      row.emplace_back(next, QRect(rect.x() + left(used), rect.y() + y, width, 0));
      used += span;
    }
    if (row.empty()) break;
    if (places)
      for (auto &[index, place] : row) {
        place.setHeight(height);
        (*places)[index] = place;
      }
    y += height + m_gap;
  }
  return std::max(0, y - m_gap);
}

/// Raises the lowest row first, so that rows become alike before any is higher than the others.
void ResponsiveGrid::fill(const QRect &rect, int used, std::vector<QRect> &places) const {
  std::map<int, int> rows;  // top and height
  for (const QRect &place : places)
    if (place.isValid()) rows[place.top()] = place.height();
  for (int spare = rect.height() - used; spare > 0; --spare) {
    const auto lowest = std::ranges::min_element(rows, {}, [](const auto &row) { return row.second; });
    if (lowest == rows.end() || lowest->second >= m_fillUpTo) break;
    ++lowest->second;
  }
  for (QRect &place : places) {
    if (!place.isValid()) continue;
    const int before = place.top();
    int top = rect.top();
    for (const auto &[at, height] : rows)
      if (at < before) top += height + m_gap;
    place = QRect(place.left(), top, place.width(), rows.at(before));
  }
}

void ResponsiveGrid::setFillUpTo(int rowHeight) {
  m_fillUpTo = rowHeight;
  invalidate();
}

int ResponsiveGrid::heightForWidth(int width) const {
  const QMargins m = contentsMargins();
  return arrange(QRect(0, 0, width - m.left() - m.right(), 0), nullptr) + m.top() + m.bottom();
}

QSize ResponsiveGrid::sizeHint() const {
  const int width = std::max(minimumSize().width(), wideFrom);
  return {width, heightForWidth(width)};
}

QSize ResponsiveGrid::minimumSize() const {
  QSize size;
  for (const Cell &cell : m_cells)
    if (!cell.item->isEmpty()) size = size.expandedTo(cell.item->minimumSize());
  const QMargins m = contentsMargins();
  return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void ResponsiveGrid::setGeometry(const QRect &rect) {
  QLayout::setGeometry(rect);
  const QRect inside = rect.marginsRemoved(contentsMargins());
  const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  std::vector<QRect> places;
  const int used = arrange(inside, &places);
  if (m_fillUpTo > 0) fill(inside, used, places);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].isValid()) m_cells[i].item->setGeometry(QStyle::visualRect(direction, inside, places[i]));
}

}  // namespace strato::ui
