// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/station_ribbon.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/stage/stage_look.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int widestGap = 14;
constexpr int smallestGap = 8;
constexpr int rowGap = 6;

}  // namespace

StationRibbon::StationRibbon(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessible(this, QAccessible::StaticText, name);
}

void StationRibbon::setStations(const std::vector<StageStation> &stations) {
  if (stations == m_stations) return;
  const int before = rowsFor(width());
  m_stations = stations;
  if (rowsFor(width()) != before) updateGeometry();
  QStringList words;
  for (const StageStation &station : m_stations)
    words << tr("%1 %2", "state, number in it").arg(station.name, locale().toString(station.number));
  setAccessible(this, QAccessible::StaticText, tr("%1: %2").arg(m_name, words.join(QStringLiteral(", "))));
  update();
}

int StationRibbon::wishOf(const StageStation &station) const {
  const Look &look = lookOf(this);
  const int name = widthOf(station.name, look.font(TextSize::Note));
  return std::max(name, widthOf(locale().toString(station.number), look.font(TextSize::Body, Weight::Strong))) + 5;
}

int StationRibbon::wishedWidth(std::size_t first, std::size_t last, int gap) const {
  int width = -gap;
  for (std::size_t index = first; index < last; ++index) width += wishOf(m_stations[index]) + gap;
  return std::max(0, width);
}

int StationRibbon::rowHeight() const {
  const Look &look = lookOf(this);
  return look.lineHeight(TextSize::Note) + look.lineHeight(TextSize::Body) + 12;
}

int StationRibbon::rowsFor(int width) const {
  const std::size_t all = m_stations.size();
  for (std::size_t rows = 1; rows < all; ++rows) {
    const std::size_t inRow = (all + rows - 1) / rows;
    bool fits = true;
    for (std::size_t first = 0; first < all; first += inRow)
      fits = fits && wishedWidth(first, std::min(first + inRow, all), smallestGap) <= width;
    if (fits) return static_cast<int>(rows);
  }
  return static_cast<int>(std::max<std::size_t>(all, 1));
}

QSize StationRibbon::sizeHint() const { return {wishedWidth(0, m_stations.size(), widestGap), rowHeight()}; }

QSize StationRibbon::minimumSizeHint() const { return {240, rowHeight()}; }

int StationRibbon::heightForWidth(int width) const {
  const int rows = rowsFor(width);
  return rows * rowHeight() + (rows - 1) * rowGap;
}

/// Each as wide as its words need; what is left is shared evenly.
std::vector<QRectF> StationRibbon::places() const {
  std::vector<QRectF> made;
  const auto rows = static_cast<std::size_t>(rowsFor(width()));
  const std::size_t inRow = (m_stations.size() + rows - 1) / rows;
  for (std::size_t first = 0; first < m_stations.size(); first += inRow) {
    const std::size_t last = std::min(first + inRow, m_stations.size());
    const int gap = wishedWidth(first, last, widestGap) <= width() ? widestGap : smallestGap;
    const double extra = (width() - wishedWidth(first, last, gap)) / static_cast<double>(last - first);
    double left = 0;
    for (std::size_t index = first; index < last; ++index) {
      const double top = static_cast<double>(first / inRow) * (rowHeight() + rowGap);
      made.emplace_back(left, top, std::max(8.0, wishOf(m_stations[index]) + extra), rowHeight());
      left = made.back().right() + gap;
    }
  }
  return made;
}

QRect StationRibbon::placeOf(int station) const { return places()[static_cast<std::size_t>(station)].toAlignedRect(); }

void StationRibbon::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const std::vector<QRectF> boxes = places();
  for (std::size_t index = 0; index < boxes.size(); ++index) {
    const StageStation &station = m_stations[index];
    const QRectF &box = boxes[index];
    const bool waits = station.mood == StageStation::Mood::Waits;
    const bool works = station.mood == StageStation::Mood::Works;
    const QColor edge = waits ? mix(t.warn, t.surface, 0.6) : works ? mix(t.good, t.surface, 0.6) : t.border;
    drawBox(painter, box, 8, waits ? t.warnSoft : works ? t.goodSoft : t.surface, edge);
    const double name = look.lineHeight(TextSize::Note);
    const double number = look.lineHeight(TextSize::Body);
    const QRectF first(box.left() + 2, box.top() + (box.height() - name - number) / 2, box.width() - 4, name);
    stage::write(painter, first, Qt::AlignCenter, station.name, look.font(TextSize::Note), t.textSecondary);
    stage::write(painter, QRectF(first.left(), first.bottom(), first.width(), number), Qt::AlignCenter,
                 locale().toString(station.number), look.font(TextSize::Body, Weight::Strong), t.text);
    if (index == 0 || boxes[index - 1].top() < box.top()) continue;
    const QPointF middle((boxes[index - 1].right() + box.left()) / 2, box.center().y());
    painter.setPen(QPen(t.textMuted, 1.3, Qt::SolidLine, Qt::RoundCap));
    if (station.otherwise) {
      painter.drawLine(middle + QPointF(-2, 5), middle + QPointF(2, -5));
      continue;
    }
    painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0));
    painter.drawLine(middle + QPointF(0.5, -3), middle + QPointF(3.5, 0));
    painter.drawLine(middle + QPointF(0.5, 3), middle + QPointF(3.5, 0));
  }
}

bool StationRibbon::event(QEvent *event) {
  if (event->type() == QEvent::ToolTip) {
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<QRectF> boxes = places();
    for (std::size_t index = 0; index < boxes.size(); ++index)
      if (boxes[index].contains(help->pos()))
        QToolTip::showText(help->globalPos(),
                           tr("%1 %2").arg(m_stations[index].name, locale().toString(m_stations[index].number)), this);
    return true;
  }
  if (event->type() == QEvent::StyleChange) {
    updateGeometry();
    update();
  }
  return QWidget::event(event);
}

}  // namespace strato::ui
