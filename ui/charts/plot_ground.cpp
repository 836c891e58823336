// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_ground.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

struct Ground {
  QPainter &painter;
  const PlotContent &content;
  const PlotFrame &frame;
  const Look &look;

  void zones() const;
  void ribbonPiece(const QRectF &stretch, const PlotZone &zone) const;
  void goals() const;
  void grid() const;
  void wordsAcross() const;
  void bars() const;
};

void Ground::ribbonPiece(const QRectF &stretch, const PlotZone &zone) const {
  const Tokens &t = look.tokens;
  const QRectF box(stretch.left() + 1, frame.area.bottom() + ribbonGap, stretch.width() - 2,
                   look.scaled(static_cast<int>(ribbonHeight)));
  drawBox(painter, box, 4, mix(zone.ink(t), t.surface, 0.15));
  const QFont font = look.font(TextSize::Note, Weight::Strong);
  const bool fits = widthOf(zone.words, font) + 8 <= box.width();
  const QString &words = fits ? zone.words : zone.shortWords;
  if (widthOf(words, font) + 4 > box.width()) return;
  painter.setFont(font);
  painter.setPen(zone.ink(t));
  painter.drawText(box, Qt::AlignCenter, words);
}

void Ground::zones() const {
  const Tokens &t = look.tokens;
  for (const PlotZone &zone : content.zones) {
    const double from = std::clamp(frame.x(zone.from), frame.area.left(), frame.area.right());
    const double to = std::clamp(frame.x(zone.to), frame.area.left(), frame.area.right());
    if (to - from < 1) continue;
    const QRectF stretch(from, frame.area.top(), to - from, frame.area.height());
    if (!zone.hatched) {
      painter.fillRect(stretch, mix(zone.ink(t), t.surface, 0.05));
      if (!zone.words.isEmpty()) ribbonPiece(stretch, zone);
      continue;
    }
    painter.fillRect(stretch, mix(zone.ink(t), t.surface, 0.04));
    painter.save();
    painter.setClipRect(stretch);
    painter.setPen(QPen(mix(zone.ink(t), t.surface, 0.28), 1));
    for (double at = stretch.left() - stretch.height(); at < stretch.right(); at += 7)
      painter.drawLine(QPointF(at, stretch.bottom()), QPointF(at + stretch.height(), stretch.top()));
    painter.restore();
  }
}

void Ground::goals() const {
  const Tokens &t = look.tokens;
  for (const PlotGoal &goal : content.goals) {
    const double y = std::clamp(frame.y(goal.at), frame.area.top(), frame.area.bottom());
    painter.fillRect(QRectF(QPointF(frame.area.left(), y), frame.area.bottomRight()), mix(t.good, t.surface, 0.08));
    painter.setPen(QPen(t.good, 1.25, Qt::DashLine));
    painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    painter.setFont(look.font(TextSize::Note, Weight::Strong));
    painter.setPen(t.good);
    const double row = look.lineHeight(TextSize::Note);
    const bool above = y - row - 2 > frame.area.top();
    painter.drawText(QRectF(frame.area.left(), above ? y - row - 2 : y + 2, frame.area.width() - 2, row),
                     Qt::AlignRight | Qt::AlignVCenter, goal.words);
  }
}

void Ground::grid() const {
  const Tokens &t = look.tokens;
  const double row = look.lineHeight(TextSize::Note);
  painter.setFont(look.font(TextSize::Note));
  double above = frame.area.bottom() + 2 * row;
  for (const PlotTick &tick : content.up.ticks) {
    const double y = frame.y(tick.at);
    if (y < frame.area.top() - 1 || y > frame.area.bottom() + 1) continue;
    painter.setPen(QPen(t.border, 1));
    const double line = std::floor(y) + 0.5;
    painter.drawLine(QPointF(frame.area.left(), line), QPointF(frame.area.right(), line));
    if (above - y < row) continue;
    above = y;
    painter.setPen(t.textSecondary);
    painter.drawText(QRectF(0, y - row / 2, frame.area.left() - 8, row), Qt::AlignRight | Qt::AlignVCenter, tick.words);
  }
  if (!frame.logAcross || !frame.logUp) return;
  painter.setPen(QPen(t.border, 1));
  for (const PlotTick &tick : content.across.ticks) {
    const double x = std::floor(frame.x(tick.at)) + 0.5;
    painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
  }
}

void Ground::wordsAcross() const {
  const Tokens &t = look.tokens;
  const double row = look.lineHeight(TextSize::Note);
  double y = frame.area.bottom() + 6;
  const bool ribbon =
      std::ranges::any_of(content.zones, [](const PlotZone &zone) { return !zone.words.isEmpty() && !zone.hatched; });
  if (ribbon) y += look.scaled(static_cast<int>(ribbonHeight)) + ribbonGap;
  // The strong ones first, so that of two that have no room the weak one goes.
  std::vector<PlotTick> ticks = content.across.ticks;
  std::ranges::stable_partition(ticks, [](const PlotTick &tick) { return tick.strong; });
  std::vector<std::pair<double, double>> taken;
  for (const PlotTick &tick : ticks) {
    painter.setFont(look.font(TextSize::Note, tick.strong ? Weight::Strong : Weight::Regular));
    const double width = widthOf(tick.words, painter.font());
    const double left = frame.x(tick.at) - width / 2;
    const auto meets = [&](const auto &other) { return left < other.second + 6 && left + width > other.first - 6; };
    if (std::ranges::any_of(taken, meets)) continue;
    taken.emplace_back(left, left + width);
    painter.setPen(tick.strong ? t.accent : t.textSecondary);
    painter.drawText(QRectF(left - 2, y, width + 4, row), Qt::AlignCenter, tick.words);
  }
  if (content.across.title.isEmpty()) return;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textSecondary);
  painter.drawText(QRectF(frame.area.left(), y + row, frame.area.width(), row), Qt::AlignRight | Qt::AlignVCenter,
                   content.across.title);
}

void Ground::bars() const {
  if (content.bars.empty()) return;
  const Tokens &t = look.tokens;
  const double pitch = frame.x(1) - frame.x(0);
  const double width = std::clamp(pitch * 0.4, 3.0, 40.0);
  const double row = look.lineHeight(TextSize::Note);
  for (const PlotBar &bar : content.bars) {
    const double top = frame.y(bar.height);
    const QRectF box(frame.x(bar.at) - width / 2, top, width, frame.area.bottom() - top);
    if (box.height() >= 1) {
      drawBox(painter, box, std::min(3.0, box.height() / 2), bar.strong ? t.accent : mix(t.accent, t.surface, 0.3),
              t.accent);
    }
    painter.setFont(look.font(TextSize::Note, bar.strong ? Weight::Strong : Weight::Regular));
    if (widthOf(bar.words, painter.font()) > pitch - 2 && !bar.strong) continue;
    painter.setPen(bar.strong ? t.accent : t.textSecondary);
    painter.drawText(QRectF(box.center().x() - 60, top - row - 2, 120, row), Qt::AlignCenter, bar.words);
  }
}

}  // namespace

void paintGround(QPainter &painter, const PlotContent &content, const PlotFrame &frame, const Look &look) {
  const Ground ground{painter, content, frame, look};
  ground.zones();
  ground.goals();
  ground.grid();
  ground.wordsAcross();
  ground.bars();
}

}  // namespace strato::ui
