// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/interval_bar.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double trackHeight = 6;
constexpr double rangeHeight = 12;
constexpr double dotSide = 9;

}  // namespace

IntervalBar::IntervalBar(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void IntervalBar::setInterval(const std::optional<Interval> &interval) {
  m_interval = interval;
  describe();
  update();
}

void IntervalBar::describe() {
  const QString words = m_interval ? rangeWords(*m_interval, locale()) : tr("not enough data yet");
  setAccessible(this, QAccessible::Indicator, tr("%1: %2").arg(m_name, words));
}

QSize IntervalBar::sizeHint() const { return {lookOf(this).scaled(240), 18}; }

QSize IntervalBar::minimumSizeHint() const { return {80, 18}; }

void IntervalBar::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF track(0.5, (height() - trackHeight) / 2, width() - 1, trackHeight);
  if (!m_interval) {
    painter.setPen(QPen(t.textMuted, 1, Qt::DashLine));
    painter.drawRoundedRect(track, trackHeight / 2, trackHeight / 2);
    return;
  }
  drawBox(painter, track, trackHeight / 2, mix(t.borderStrong, t.surface, 0.24));
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const auto at = [&](double share) { return track.left() + track.width() * (mirrored ? 1 - share : share); };
  const double left = std::min(at(m_interval->low), at(m_interval->high));
  const double right = std::max(at(m_interval->low), at(m_interval->high));
  const QRectF range(left, (height() - rangeHeight) / 2, std::max(rangeHeight, right - left), rangeHeight);
  drawBox(painter, range, rangeHeight / 2, mix(t.accent, t.surface, 0.32), t.accent, 1.25);
  painter.setPen(QPen(t.surface, 1.5));
  painter.setBrush(t.accent);
  painter.drawEllipse(QPointF(at(m_interval->middle), height() / 2.0), dotSide / 2, dotSide / 2);
}

QString rangeWords(const Interval &interval, const QLocale &locale) {
  const auto percent = [&](double share) { return locale.toString(static_cast<int>(std::lround(share * 100))); };
  return IntervalBar::tr("%1–%2 %").arg(percent(interval.low), percent(interval.high));
}

}  // namespace strato::ui
