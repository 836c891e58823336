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
constexpr int stripGap = 24;  // between rows
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

/// What the words of a cell need.
int TileStrip::widthOf(int index) const {
  if (index == 0 && m_first == First::Wide) return lookOf(this).scaled(narrowestFirst);
  return m_cells[static_cast<std::size_t>(index)]->sizeHint().width();
}

int TileStrip::naturalWidth(int from, int cells) const {
  int natural = (cells - 1) * 2 * stripPadding;
  for (int i = from; i < from + cells; ++i) natural += widthOf(i);
  return natural;
}

std::vector<TileStrip::Row> TileStrip::rowsFor(int width) const {
  const Look &look = lookOf(this);
  const int count = static_cast<int>(m_cells.size());
  if (count == 0) return {};
  if (naturalWidth(0, count) <= width) return {{0, count, count}};
  std::vector<Row> rows;
  const int first = m_first == First::Wide && count > 1 ? 1 : 0;
  if (first == 1) rows.push_back({0, 1, 1});
  const int columns = naturalWidth(first, count - first) <= width ? count - first
                      : width >= look.scaled(3 * 200)             ? 3
                      : width >= look.scaled(2 * 160)             ? 2
                                                                  : 1;
  for (int i = first; i < count; i += columns) rows.push_back({i, std::min(columns, count - i), columns});
  return rows;
}

/// Where each column of a row ends. In a row of its own a cell gets what its words need, and the rest is shared.
std::vector<int> TileStrip::columnEnds(int width, const Row &row) const {
  std::vector<int> ends;
  if (naturalWidth(row.first, row.cells) > width || row.cells < row.columns ||
      rowsFor(width).back().first > row.first) {
    for (int i = 1; i <= row.columns; ++i) ends.push_back(width * i / row.columns);
    return ends;
  }
  std::vector<int> needs;
  for (int i = 0; i < row.cells; ++i) {
    needs.push_back(widthOf(row.first + i) + (i == 0 || i + 1 == row.cells ? 1 : 2) * stripPadding);
  }
  const bool wide = row.first == 0 && m_first == First::Wide;
  if (wide) needs[0] = std::max(needs[0] - stripPadding, width * 30 / 100);
  const int spare = std::max(0, width - std::accumulate(needs.begin(), needs.end(), 0));
  const int sharers = std::max(1, wide ? row.cells - 1 : row.cells);
  int x = 0;
  for (int i = 0; i < row.cells; ++i) {
    x += needs[static_cast<std::size_t>(i)] + (i > 0 || !wide ? spare / sharers : 0);
    ends.push_back(i + 1 == row.cells ? width : x);
  }
  return ends;
}

std::vector<QRect> TileStrip::arrange(int width) const {
  std::vector<QRect> places;
  int top = 0;
  for (const Row &row : rowsFor(width)) {
    const std::vector<int> ends = columnEnds(width, row);
    int height = 0;
    for (int i = 0; i < row.cells; ++i) {
      const auto column = static_cast<std::size_t>(i);
      const int left = i == 0 ? 0 : ends[column - 1] + stripPadding;
      const bool last = i + 1 == row.columns;
      places.emplace_back(left, top, ends[column] - left - (last ? 0 : stripPadding), 0);
      height = std::max(height, heightOf(m_cells[places.size() - 1], places.back().width()));
    }
    for (std::size_t i = places.size() - static_cast<std::size_t>(row.cells); i < places.size(); ++i) {
      places[i].setHeight(height);
    }
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
    if (cell != m_cells.front() && place.left() == 0 && m_first == First::Wide && place.top() > 0) {
      painter.drawLine(0, place.top() - stripGap / 2, width(), place.top() - stripGap / 2);
    }
    if (place.left() == 0) continue;
    const int x = place.left() - stripPadding;
    painter.drawLine(x, place.top() - 2, x, place.bottom() + 2);
  }
}

}  // namespace strato::ui
