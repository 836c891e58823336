// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/station_ribbon.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <numeric>

#include "ui/stage/stage_look.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int widestGap = 14;
constexpr int smallestGap = 9;

}  // namespace

StationRibbon::StationRibbon(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::StaticText, name);
}

void StationRibbon::setStations(const std::vector<StageStation> &stations) {
  if (stations == m_stations) return;
  m_stations = stations;
  QStringList words;
  for (const StageStation &station : m_stations)
    words << tr("%1 %2", "state, number in it").arg(station.name, locale().toString(station.number));
  setAccessible(this, QAccessible::StaticText, tr("%1: %2").arg(m_name, words.join(QStringLiteral(", "))));
  update();
}

int StationRibbon::wishOf(const StageStation &station) const {
  const Look &look = lookOf(this);
  const int name = widthOf(station.name, look.font(TextSize::Note));
  return std::max(name, widthOf(locale().toString(station.number), look.font(TextSize::Body, Weight::Strong))) + 8;
}

QSize StationRibbon::sizeHint() const {
  const int all = std::accumulate(m_stations.begin(), m_stations.end(), 0,
                                  [this](int sum, const StageStation &each) { return sum + wishOf(each) + widestGap; });
  const Look &look = lookOf(this);
  return {std::max(0, all - widestGap), look.lineHeight(TextSize::Note) + look.lineHeight(TextSize::Body) + 12};
}

QSize StationRibbon::minimumSizeHint() const { return {240, sizeHint().height()}; }

/// Each as wide as its words need; what is left is shared evenly, what is missing is taken evenly.
std::vector<QRectF> StationRibbon::places() const {
  std::vector<QRectF> made;
  if (m_stations.empty()) return made;
  const auto count = static_cast<double>(m_stations.size());
  const double wished = std::accumulate(m_stations.begin(), m_stations.end(), 0.0,
                                        [this](double sum, const StageStation &each) { return sum + wishOf(each); });
  const double gap = wished + widestGap * (count - 1) <= width() ? widestGap : smallestGap;
  const double extra = (width() - gap * (count - 1) - wished) / count;
  double left = 0;
  for (const StageStation &station : m_stations) {
    made.emplace_back(left, 0, std::max(8.0, wishOf(station) + extra), height());
    left = made.back().right() + gap;
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
    const QRectF first(box.left() + 2, (box.height() - name - number) / 2, box.width() - 4, name);
    stage::write(painter, first, Qt::AlignCenter, station.name, look.font(TextSize::Note), t.textSecondary);
    stage::write(painter, QRectF(first.left(), first.bottom(), first.width(), number), Qt::AlignCenter,
                 locale().toString(station.number), look.font(TextSize::Body, Weight::Strong), t.text);
    if (index == 0) continue;
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
