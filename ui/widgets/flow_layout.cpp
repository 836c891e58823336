// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace strato::ui {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() {
  while (const QLayoutItem *item = takeAt(0)) delete item;
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
  m_items.erase(m_items.begin() + index);
  return item;
}

int FlowLayout::arrange(const QRect &rect, std::vector<QRect> *places) const {
  int x = 0;
  int y = 0;
  int lineHeight = 0;
  std::size_t lineStart = 0;
  std::vector<QRect> boxes;
  const auto centreLine = [&] {
    for (std::size_t i = lineStart; i < boxes.size(); ++i) boxes[i].translate(0, (lineHeight - boxes[i].height()) / 2);
    lineStart = boxes.size();
  };
  for (const auto &item : m_items) {
    if (item->isEmpty()) {
      boxes.emplace_back(rect.x() + x, rect.y() + y, 0, 0);
      continue;
    }
    QSize size = item->sizeHint();
    if (size.width() > rect.width()) {
      size.setWidth(rect.width());
      if (item->hasHeightForWidth()) size.setHeight(item->heightForWidth(rect.width()));
    }
    if (x > 0 && x + size.width() > rect.width()) {
      centreLine();
      x = 0;
      y += lineHeight + m_gap;
      lineHeight = 0;
    }
    boxes.emplace_back(QPoint(rect.x() + x, rect.y() + y), size);
    x += size.width() + m_gap;
    lineHeight = std::max(lineHeight, size.height());
  }
  centreLine();
  if (places) *places = std::move(boxes);
  return y + lineHeight;
}

int FlowLayout::heightForWidth(int width) const {
  const QMargins m = contentsMargins();
  return arrange(QRect(0, 0, width - m.left() - m.right(), 0), nullptr) + m.top() + m.bottom();
}

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const auto &item : m_items) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
    height = std::max(height, item->sizeHint().height());
  }
  const QMargins m = contentsMargins();
  return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto &item : m_items)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  const QMargins m = contentsMargins();
  return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect &rect) {
  QLayout::setGeometry(rect);
  const QRect inside = rect.marginsRemoved(contentsMargins());
  const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  std::vector<QRect> places;
  arrange(inside, &places);
  for (std::size_t i = 0; i < places.size(); ++i)
    m_items[i]->setGeometry(QStyle::visualRect(direction, inside, places[i]));
}

}  // namespace strato::ui
