// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_frame.h"

#include <QSize>
#include <algorithm>
#include <array>

#include "ui/theme/look.h"

namespace strato::ui {

namespace {

constexpr double edge = 8;

}  // namespace

StageFrame stageFrame(const QSize &size, const Look &look) {
  const double width = size.width();
  const double height = size.height();
  const bool low = height < 200;
  const double line = look.lineHeight(TextSize::Note);
  const auto scaled = [&look](int pixels) { return static_cast<double>(look.scaled(pixels)); };

  StageFrame f;
  f.whole = QRectF(0, 0, width, height);
  const double side = std::clamp(width * (low ? 0.182 : 0.2075), scaled(92), scaled(230));
  const double gateWidth = low || width < 500 ? 14 : 16;
  f.outside = QRectF(edge, edge, side, height - 2 * edge);
  const double gateLeft = f.outside.right() + 5;
  const double firstLine = edge + (low ? 2 : 4);
  f.gateWord = QRectF(gateLeft + gateWidth / 2 - scaled(24), firstLine, 2 * scaled(24), line);
  const double gateTop = firstLine + line + 8;
  f.gate = QRectF(gateLeft, gateTop, gateWidth, height - edge - 6 - gateTop);
  const double gap = std::clamp(width * 0.058, 30.0, 60.0);
  f.gap = QRectF(f.gate.right(), f.gate.top(), gap, f.gate.height());
  f.panel = QRectF(QPointF(f.gap.right(), edge), QPointF(width - edge, height - edge));
  f.header = QRectF(f.panel.left() + 8, firstLine, f.panel.width() - 16, line);
  f.content = QRectF(QPointF(f.panel.left() + 5, firstLine + line + (low ? 5 : 8)),
                     QPointF(f.panel.right() - 5, f.panel.bottom() - 4));

  const double left = edge + 5;
  f.words = QRectF(left, firstLine, gateLeft - left - 4, line);
  f.dotWords = f.words.translated(0, line);
  f.lost = QRectF(left, height - edge - 3 - line, gateLeft - left - 3, line);
  const double trayHeight = low ? 22 : 24;
  f.tray = QRectF(left, f.lost.top() - trayHeight - 2, gateLeft - left - 6, trayHeight);
  f.field = QRectF(QPointF(left, f.dotWords.bottom() + 4), QPointF(gateLeft - 5, f.tray.top() - 3));
  return f;
}

QPointF StageCurve::at(double part) const {
  const double rest = 1 - part;
  return rest * rest * rest * from + 3 * rest * rest * part * first + 3 * rest * part * part * second +
         part * part * part * to;
}

QPainterPath StageCurve::path() const {
  QPainterPath way(from);
  way.cubicTo(first, second, to);
  return way;
}

StageCurve StageFrame::arrival(int which) const {
  // Starts and ends as shares of the field's height, so that the ways come together without meeting.
  constexpr std::array<double, arrivalPathCount> starts{0.04, 0.34, 0.62, 0.94};
  constexpr std::array<double, arrivalPathCount> ends{0.20, 0.38, 0.56, 0.72};
  const auto path = static_cast<std::size_t>(which % arrivalPathCount);
  const QPointF from(outside.left() + 2, field.top() + starts[path] * field.height());
  const QPointF to(gate.left() - 3, field.top() + ends[path] * field.height());
  const double reach = (to.x() - from.x()) * 0.5;
  return {from, from + QPointF(reach, 0), to - QPointF(reach, (to.y() - from.y()) * 0.5), to};
}

StageCurve StageFrame::entry(int which, const QPointF &to) const {
  constexpr std::array<double, entryPathCount> starts{0.28, 0.5, 0.72};
  const double share = starts[static_cast<std::size_t>(which % entryPathCount)];
  const QPointF from(gate.right() + 3, gate.top() + share * gate.height());
  const double reach = std::min((to.x() - from.x()) * 0.5, gap.width() * 1.2);
  return {from, from + QPointF(reach, 0), to - QPointF(reach, 0), to};
}

StageCurve StageFrame::fall() const {
  const QPointF from(gate.left() - 4, field.top() + 0.72 * field.height());
  const QPointF to(tray.left() + tray.width() * 0.55, tray.top() + 4);
  const QPointF bend(to.x() + 6, from.y() + 2);
  return {from, (from + 2 * bend) / 3, (to + 2 * bend) / 3, to};
}

}  // namespace strato::ui
