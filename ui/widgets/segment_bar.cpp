// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segment_bar.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int barHeight = 6;
constexpr int barGap = 4;
constexpr int badgeSize = 10;

void drawMissed(QPainter &painter, const QRectF &bar, const Tokens &t) {
  QRectF badge(0, 0, badgeSize, badgeSize);
  badge.moveCenter(bar.center());
  drawBox(painter, badge, 2, t.surface, t.bad);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.bad, 1.5, Qt::SolidLine, Qt::RoundCap));
  const QRectF cross = badge.adjusted(3, 3, -3, -3);
  painter.drawLine(cross.topLeft(), cross.bottomRight());
  painter.drawLine(cross.topRight(), cross.bottomLeft());
}

}  // namespace

SegmentBar::SegmentBar(SegmentBarKind kind, const QString &name, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_name(name) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void SegmentBar::setSegments(const std::vector<Segment> &segments) {
  m_segments = segments;
  describe();
  updateGeometry();
  update();
}

void SegmentBar::setCurrentShare(double share) {
  m_share = std::clamp(share, 0.0, 1.0);
  update();
}

void SegmentBar::describe() {
  const auto of = [this](Segment which) { return static_cast<int>(std::ranges::count(m_segments, which)); };
  QString words =
      tr("%1: %2 of %3 done").arg(m_name).arg(of(Segment::Done) + of(Segment::Missed)).arg(m_segments.size());
  if (const int missed = of(Segment::Missed); missed > 0) words += tr(", %n missed", nullptr, missed);
  setAccessible(this, QAccessible::ProgressBar, words);
}

QSize SegmentBar::sizeHint() const { return {static_cast<int>(m_segments.size()) * 32, 14}; }

QSize SegmentBar::minimumSizeHint() const { return {static_cast<int>(m_segments.size()) * 12, 14}; }

void SegmentBar::paintEvent(QPaintEvent *) {
  if (m_segments.empty()) return;
  const Tokens &t = lookOf(this).tokens;
  const bool path = m_kind == SegmentBarKind::Path;
  const QColor later = shades::track(t);
  const QColor done = path ? t.good : t.accent;
  const auto count = static_cast<double>(m_segments.size());
  const double each = (width() - (count - 1) * barGap) / count;
  QPainter painter(this);
  for (std::size_t i = 0; i < m_segments.size(); ++i) {
    double left = static_cast<double>(i) * (each + barGap);
    if (layoutDirection() == Qt::RightToLeft) left = width() - left - each;
    const QRectF bar(left, (height() - barHeight) / 2.0, each, barHeight);
    switch (m_segments[i]) {
      case Segment::Later:
        drawBox(painter, bar, 3, later);
        break;
      case Segment::Done:
        drawBox(painter, bar, 3, done);
        break;
      case Segment::Missed:
        drawBox(painter, bar, 3, done);
        drawMissed(painter, bar, t);
        break;
      case Segment::Current:
        if (!path) {
          drawBox(painter, bar.adjusted(0, -2, 0, 2), 5, t.surface, t.accent, 2);
          break;
        }
        drawBox(painter, bar, 3, later);
        drawBox(painter, QRectF(bar.topLeft(), QSizeF(std::max(6.0, bar.width() * m_share), barHeight)), 3, t.accent);
        break;
    }
  }
}

}  // namespace strato::ui
