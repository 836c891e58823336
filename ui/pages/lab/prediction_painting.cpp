// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/prediction_painting.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/models/lab/lab_numbers.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int gridLines = 4;
constexpr double fewPerSecond = 1;  ///< below, two digits say more than two decimals
constexpr double arrowSide = 6;

struct PredictionWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::PredictionPlot)
};

QColor faded(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

PredictionPainter::PredictionPainter(QPainter &painter, const Look &look, const PredictionChart &chart,
                                     const QRectF &area)
    : m_painter(painter),
      m_look(look),
      m_chart(chart),
      m_area(area),
      m_time{chart.fromS, chart.toS, area.left(), area.right()} {}

QPointF PredictionPainter::at(double second, double rate) const {
  return {m_time.x(second), m_area.bottom() - std::min(rate / m_chart.most, 1.0) * m_area.height()};
}

QPainterPath PredictionPainter::pathOf(const guides::Drawing &line, bool steps) const {
  QPainterPath path(at(m_chart.fromS, lineAt(line, m_chart.fromS)));
  for (const auto &point : line) {
    if (point.at <= m_chart.fromS || point.at > m_chart.toS) continue;
    const QPointF next = at(point.at, point.rate);
    if (steps && next.y() != path.currentPosition().y()) path.lineTo(next.x(), path.currentPosition().y());
    path.lineTo(next);
  }
  path.lineTo(at(m_chart.toS, lineAt(line, m_chart.toS)));
  return path;
}

LaneInk PredictionPainter::inkOf(std::size_t lane, const std::vector<simulator::LaneSettings> &lanes) const {
  LaneInk ink = laneInks(m_look.tokens, lanes)[lane];
  // Alone in the plot it needs no dashes, which belong to the drawing.
  if (m_chart.canDraw) ink.lane = 0;
  return ink;
}

void PredictionPainter::grid() {
  m_painter.setFont(m_look.font(TextSize::Note));
  for (int line = 0; line <= gridLines; ++line) {
    const double rate = m_chart.most * line / gridLines;
    const double y = std::round(at(m_chart.fromS, rate).y()) + 0.5;
    m_painter.setPen(QPen(m_look.tokens.border, 1));
    m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    m_painter.setPen(m_look.tokens.textMuted);
    m_painter.drawText(QRectF(0, y - 12, m_area.left() - 10, 24), Qt::AlignRight | Qt::AlignVCenter,
                       m_chart.most < fewPerSecond ? QLocale().toString(rate, 'g', 2) : rateText(rate));
  }
  drawTimeLabels(m_painter, m_look, m_time, m_area.bottom() + 6);
}

void PredictionPainter::demand() {
  if (m_chart.demand.empty()) return;
  const QPainterPath line = pathOf(m_chart.demand, false);
  QPainterPath below = line;
  below.lineTo(m_area.bottomRight());
  below.lineTo(m_area.bottomLeft());
  below.closeSubpath();
  QLinearGradient fade(m_area.topLeft(), m_area.bottomLeft());
  fade.setColorAt(0, faded(m_look.tokens.textMuted, 0.24));
  fade.setColorAt(1, faded(m_look.tokens.textMuted, 0.08));
  m_painter.fillPath(below, fade);
  m_painter.strokePath(line, QPen(m_look.tokens.textMuted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void PredictionPainter::gap(const guides::Drawing &drawn, qreal dpr) {
  if (drawn.empty() || m_chart.real.empty()) return;
  QPainterPath between = pathOf(drawn, false);
  between.connectPath(pathOf(m_chart.real.front().points, true).toReversed());
  between.closeSubpath();
  between.setFillRule(Qt::OddEvenFill);
  m_painter.fillPath(between, faded(m_look.tokens.accent, 0.08));
  m_painter.fillPath(between, hatch(faded(m_look.tokens.accent, 0.6), false, dpr));
}

void PredictionPainter::real(const std::vector<simulator::LaneSettings> &lanes) {
  m_painter.save();
  m_painter.setClipRect(m_area.adjusted(0, -2, 0, 2));
  for (const auto &line : m_chart.real) {
    m_painter.strokePath(pathOf(line.points, true), inkOf(line.lane, lanes).pen(2.25));
  }
  m_painter.restore();
}

void PredictionPainter::drawing(const guides::Drawing &drawn) {
  if (drawn.empty()) return;
  QPen pen(m_look.tokens.accent, 2.25, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
  pen.setDashPattern({4, 2.2});
  m_painter.strokePath(pathOf(drawn, false), pen);
}

bool PredictionPainter::pill(const QString &words, const std::vector<QPointF> &centres, const QColor &fill,
                             const QColor &ink) {
  const QFont font = m_look.font(TextSize::Note, Weight::Strong);
  const QSizeF size(widthOf(words, font) + 20, m_look.lineHeight(TextSize::Note) + 8);
  for (const QPointF &centre : centres) {
    QRectF place(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
    place.moveLeft(
        std::clamp(place.left(), m_area.left() + 4, std::max(m_area.left() + 4, m_area.right() - size.width() - 4)));
    place.moveTop(
        std::clamp(place.top(), m_area.top() + 2, std::max(m_area.top() + 2, m_area.bottom() - size.height() - 4)));
    const auto hits = [&place](const QRectF &other) { return other.intersects(place.adjusted(-4, -3, 4, 3)); };
    if (std::ranges::any_of(m_taken, hits)) continue;
    drawBox(m_painter, place, size.height() / 2, fill);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(place, Qt::AlignCenter, words);
    m_taken.push_back(place);
    return true;
  }
  return false;
}

void PredictionPainter::gapLabels(const PredictionGap &gap) {
  const Tokens &t = m_look.tokens;
  if (gap.shift) {
    const QPointF mine = at(gap.shift->drawnS, gap.shift->rate);
    const QPointF its = at(gap.shift->realS, gap.shift->rate);
    QPen dots(t.textMuted, 1);
    dots.setDashPattern({2, 2});
    m_painter.setPen(dots);
    m_painter.drawLine(mine, QPointF(mine.x(), m_area.bottom()));
    m_painter.drawLine(its, QPointF(its.x(), m_area.bottom()));
    m_painter.setPen(QPen(t.text, 1.5));
    m_painter.drawLine(mine, its);
    for (const auto &[tip, back] : {std::pair(mine, its), std::pair(its, mine)}) {
      const double away = back.x() > tip.x() ? arrowSide : -arrowSide;
      m_painter.drawLine(tip, tip + QPointF(away, -arrowSide * 0.6));
      m_painter.drawLine(tip, tip + QPointF(away, arrowSide * 0.6));
    }
    const QPointF middle = (mine + its) / 2;
    pill(shiftWords(*gap.shift), {middle}, t.text, t.surface);
  }
  const QPointF drawn = at(gap.atS, gap.drawn);
  const QPointF real = at(gap.atS, gap.real);
  m_painter.setPen(QPen(t.text, 1.5));
  m_painter.drawLine(drawn, real);
  const QPointF middle = (drawn + real) / 2;
  pill(missWords(gap),
       {middle, middle + QPointF(0, 40), middle - QPointF(0, 40), middle + QPointF(130, 0), middle - QPointF(130, 0)},
       t.text, t.surface);
}

void PredictionPainter::labelLine(const QString &words, const guides::Drawing &line, const QColor &fill,
                                  const QColor &ink) {
  std::vector<QPointF> centres;
  const double away = m_look.lineHeight(TextSize::Note) * 0.5 + 12;
  for (const double side : {-1.0, 1.0}) {
    for (const double part : {0.86, 0.7, 0.55, 0.4, 0.25, 0.12}) {
      const double second = m_chart.fromS + part * (m_chart.toS - m_chart.fromS);
      centres.push_back(at(second, lineAt(line, second)) + QPointF(0, side * away));
    }
  }
  pill(words, centres, fill, ink);
}

void PredictionPainter::lineLabels(const guides::Drawing &drawn, const std::vector<simulator::LaneSettings> &lanes) {
  const Tokens &t = m_look.tokens;
  for (const auto &line : m_chart.real) {
    if (lanes.empty()) break;
    labelLine(m_chart.canDraw ? PredictionWords::tr("%1, as it was").arg(line.name) : line.name, line.points, t.surface,
              inkOf(line.lane, lanes).color);
  }
  if (!drawn.empty()) labelLine(PredictionWords::tr("You drew"), drawn, t.accentSoft, t.accent);
  if (!m_chart.demand.empty()) labelLine(PredictionWords::tr("demand"), m_chart.demand, t.surface, t.textSecondary);
}

void PredictionPainter::hint(const QString &words) {
  pill(words, {QPointF(m_area.center().x(), m_area.top() + m_area.height() * 0.2)}, m_look.tokens.accentSoft,
       m_look.tokens.accent);
}

void PredictionPainter::wait(double top) {
  const double high = m_look.scaled(26);
  const double below = top + high + 3;
  const double row = m_look.lineHeight(TextSize::Note);
  const QFont font = m_look.font(TextSize::Note, Weight::Strong);
  double free = m_area.left();        // of the row below, from the words there on
  double untouched = m_area.right();  // and until them
  double end = m_area.left(), first = m_area.right();
  for (const WaitPart &part : m_chart.wait.parts) {
    const double left = std::max(m_time.x(part.fromS), m_area.left());
    const double right = std::min(m_time.x(part.untilS), m_area.right());
    if (right <= left) continue;
    const QRectF box(left, top, std::max(right - left - 1, 2.0), high);
    waitPart(part, box);
    first = std::min(first, left);
    end = std::max(end, right);
    m_painter.setFont(font);
    const double wide = widthOf(part.words, font);
    if (wide + 8 <= box.width() && part.what != WaitPart::What::Boot) {
      m_painter.setPen(m_look.tokens.text);
      m_painter.drawText(box, Qt::AlignCenter, part.words);
    } else if (const double at = std::clamp(box.center().x() - wide / 2, m_area.left(), m_area.right() - wide);
               at >= free) {
      m_painter.setPen(m_look.tokens.textSecondary);
      m_painter.drawText(QRectF(at, below, wide, row), Qt::AlignLeft | Qt::AlignVCenter, part.words);
      free = at + wide + 10;
      untouched = std::min(untouched, at);
    }
  }
  m_painter.setFont(m_look.font(TextSize::Note));
  m_painter.setPen(m_look.tokens.textSecondary);
  const QString title = PredictionWords::tr("What it waited for");
  const double room = first - 10 - m_area.left();
  const double titleWidth = widthOf(title, m_painter.font());
  if (titleWidth <= room) {
    m_painter.drawText(QRectF(m_area.left(), top, room, high), Qt::AlignRight | Qt::AlignVCenter, title);
  } else if (titleWidth + 10 <= untouched - m_area.left()) {
    m_painter.drawText(QRectF(m_area.left(), below, titleWidth + 1, row), Qt::AlignLeft | Qt::AlignVCenter, title);
  }
  m_painter.setFont(font);
  m_painter.setPen(m_look.tokens.good);
  m_painter.drawText(QRectF(end + 8, top, m_area.right() - end + 20, high), Qt::AlignLeft | Qt::AlignVCenter,
                     m_chart.wait.end);
}

void PredictionPainter::waitPart(const WaitPart &part, const QRectF &box) {
  const Tokens &tokens = m_look.tokens;
  switch (part.what) {
    case WaitPart::What::Alarm:
      drawBox(m_painter, box, 4, tokens.warnSoft, tokens.warn);
      return;
    case WaitPart::What::Decision:
      drawBox(m_painter, box, 2, tokens.accent);
      return;
    case WaitPart::What::Room:
      drawBox(m_painter, box, 4, tokens.sunken, tokens.borderStrong);
      return;
    case WaitPart::What::Boot:
      break;
  }
  drawBox(m_painter, box, 4, tokens.surface, tokens.borderStrong);
  QPainterPath inside;
  inside.addRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3);
  m_painter.fillPath(inside, hatch(faded(tokens.textMuted, 0.6), true, m_painter.device()->devicePixelRatioF()));
}

}  // namespace strato::ui
