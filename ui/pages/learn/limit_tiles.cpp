// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/limit_tiles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "ui/pages/learn/fact_desk.h"
#include "ui/theme/look.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int stripPadding = 20;
constexpr int stripGap = 20;  // between rows
constexpr int narrowestFirst = 400;
constexpr int pillHeight = 22;

int heightOf(const QWidget *cell, int width) {
  return cell->hasHeightForWidth() || (cell->layout() && cell->layout()->hasHeightForWidth())
             ? cell->layout()->totalHeightForWidth(width)
             : cell->sizeHint().height();
}

}  // namespace

QWidget *limitTile(const LimitTile &limit, FactDesk &desk) {
  auto *tile = new QWidget;
  tile->setObjectName(QStringLiteral("limit-") + limit.label);
  auto *column = new QVBoxLayout(tile);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto *head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new Text(limit.label, {TextSize::Label, Weight::Regular, Ink::Secondary}));
  if (limit.exam) head->addWidget(new Pill(QObject::tr("Exam"), PillTone::Accent), 0, Qt::AlignVCenter);
  head->addStretch();
  head->addStrut(lookOf(tile).scaled(pillHeight));  // figures stand on one line, with and without a pill above
  column->addLayout(head);
  column->addWidget(new FigureText(limit.value, limit.unit));
  column->addWidget(new Text(limit.condition, {TextSize::Note, Weight::Regular, Ink::Secondary}));
  column->addStretch();
  column->addSpacing(4);
  if (TrustBadge *badge = desk.badge(limit.source)) column->addWidget(badge);
  return tile;
}

TileStrip::TileStrip(First first, QWidget *parent) : QWidget(parent), m_first(first) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void TileStrip::add(QWidget *cell) {
  cell->setParent(this);
  m_cells.push_back(cell);
  updateGeometry();
}

int TileStrip::columnsFor(int width) const {
  const double scale = lookOf(this).textScale;
  const int count = static_cast<int>(m_cells.size());
  int natural = m_first == First::Wide ? static_cast<int>(narrowestFirst * scale) : naturalWidth(0);
  for (int i = 1; i < count; ++i) natural += naturalWidth(i) + 2 * stripPadding;
  if (natural <= width) return count;
  return width >= 3 * 200 * scale ? std::min(3, count) : width >= 2 * 160 * scale ? std::min(2, count) : 1;
}

int TileStrip::naturalWidth(int index) const { return m_cells[static_cast<std::size_t>(index)]->sizeHint().width(); }

/// Where each column of a row ends. In a single row a cell gets what its words need, and the rest is shared.
std::vector<int> TileStrip::columnEnds(int width, int columns) const {
  std::vector<int> ends;
  const int count = static_cast<int>(m_cells.size());
  if (columns < count || count == 1) {
    for (int i = 1; i <= columns; ++i) ends.push_back(width * i / columns);
    return ends;
  }
  std::vector<int> needs;
  for (int i = 0; i < count; ++i) needs.push_back(naturalWidth(i) + (i == 0 || i + 1 == count ? 1 : 2) * stripPadding);
  if (m_first == First::Wide) {
    needs[0] = std::max(static_cast<int>(narrowestFirst * lookOf(this).textScale), width * 30 / 100);
  }
  const int spare = std::max(0, width - std::accumulate(needs.begin(), needs.end(), 0));
  const int sharers = m_first == First::Wide ? count - 1 : count;
  int x = 0;
  for (int i = 0; i < count; ++i) {
    const bool shares = i > 0 || m_first == First::AsTheOthers;
    x += needs[static_cast<std::size_t>(i)] + (shares ? spare / sharers : 0);
    ends.push_back(i + 1 == count ? width : x);
  }
  return ends;
}

std::vector<QRect> TileStrip::arrange(int width) const {
  std::vector<QRect> places;
  const int count = static_cast<int>(m_cells.size());
  if (count == 0) return places;
  const int columns = std::max(1, columnsFor(width));
  const std::vector<int> ends = columnEnds(width, columns);
  int top = 0;
  for (int row = 0; row * columns < count; ++row) {
    const int end = std::min(count, (row + 1) * columns);
    int height = 0;
    for (int i = row * columns; i < end; ++i) {
      const auto column = static_cast<std::size_t>(i - row * columns);
      const int left = column == 0 ? 0 : ends[column - 1] + stripPadding;
      const bool last = static_cast<int>(column) + 1 == columns;
      places.emplace_back(left, top, ends[column] - left - (last ? 0 : stripPadding), 0);
      height = std::max(height, heightOf(m_cells[static_cast<std::size_t>(i)], places.back().width()));
    }
    for (int i = row * columns; i < end; ++i) places[static_cast<std::size_t>(i)].setHeight(height);
    top += height + stripGap;
  }
  return places;
}

QSize TileStrip::sizeHint() const {
  constexpr int usual = 1100;
  return {usual, heightForWidth(usual)};
}

QSize TileStrip::minimumSizeHint() const { return {lookOf(this).scaled(300), 40}; }

int TileStrip::heightForWidth(int width) const {
  const std::vector<QRect> places = arrange(width);
  return places.empty() ? 0 : places.back().bottom() + 1;
}

void TileStrip::resizeEvent(QResizeEvent *) {
  const std::vector<QRect> places = arrange(width());
  for (std::size_t i = 0; i < places.size(); ++i) m_cells[i]->setGeometry(places[i]);
  update();
}

bool TileStrip::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) {
    updateGeometry();
    resizeEvent(nullptr);
  }
  return handled;
}

void TileStrip::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setPen(lookOf(this).tokens.border);
  for (const QWidget *cell : m_cells) {
    const QRect place = cell->geometry();
    if (place.left() == 0) continue;
    const int x = place.left() - stripPadding;
    painter.drawLine(x, place.top() - 2, x, place.bottom() + 2);
  }
}

}  // namespace strato::ui
