// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/unit_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/stage/stage_sign.h"
#include "ui/stage/unit_words.h"
#include "ui/theme/shapes.h"

namespace strato::ui {

namespace {

constexpr double smallestTile = 9;
constexpr double smallestWithSign = 16;

qreal radiusOf(const QRectF &box, UnitForm form) {
  const qreal most = form == UnitForm::Pod ? 3 : 6;
  return std::min(most, std::min(box.width(), box.height()) / 4);
}

double spotSide(const QRectF &box) { return std::clamp(0.3 * std::min(box.width(), box.height()), 4.0, 9.0); }

bool leavesSoon(const StageUnit &unit) { return unit.being == Being::Noticed && unit.secondsLeft >= 0; }

}  // namespace

QRectF roomInHost(const QRectF &host, const StageLook &look) {
  const bool named = host.height() >= look.line() + 14 && host.width() >= 36;
  const double inset = std::min({4.0, host.width() / 10, host.height() / 8});
  return host.adjusted(inset, named ? look.line() + 1 : inset, -inset, -std::min(inset, 3.0));
}

void UnitPainter::clear(const QRectF &place) {
  m_painter.fillRect(look().snapped(place.adjusted(-1, -1, 1, 1)), look().tokens().surface);
}

QColor UnitPainter::slotColor(const StageUnit &unit) const {
  if (unit.being == Being::Draining) return look().state(State::Draining);
  if (unit.being == Being::Failed) return look().state(State::Failed);
  if (unit.slow) return look().state(State::Queued);
  return look().state(State::Busy);
}

QColor UnitPainter::nameInk(const StageUnit &unit) const {
  if (unit.being == Being::Draining) return look().tokens().textMuted;
  return unit.being == Being::Noticed ? look().tokens().warn : look().tokens().text;
}

void UnitPainter::drawGround(Being being, const QRectF &box, UnitForm form) {
  m_painter.drawPixmap(box.topLeft(), m_shapes.card(being, box.size(), radiusOf(box, form)));
}

void UnitPainter::draw(const StageUnit &unit, const QString &name, const QRectF &place, UnitForm form) {
  const QRectF box = look().fitted(place);
  if (form != UnitForm::Pod) clear(box);
  m_painter.setRenderHint(QPainter::Antialiasing);
  if (unit.being == Being::Absent) return drawFree(place, form);
  drawForm(unit, name, box, form);
  if (unit.spot) drawSpotSign(unit, box, form);
}

void UnitPainter::drawForm(const StageUnit &unit, const QString &name, const QRectF &box, UnitForm form) {
  const double least = std::min(box.width(), box.height());
  const bool small = box.width() < 36 || box.height() < look().line() + (form == UnitForm::Card ? 12 : 8);
  if ((small && form != UnitForm::Job && form != UnitForm::Host) || least < 22)
    return least < smallestTile ? drawSpeck(unit, box) : drawTile(unit, box);
  drawGround(unit.being, box, form);
  switch (form) {
    case UnitForm::Card:
      return drawCard(unit, name, box);
    case UnitForm::Task:
      return drawTask(unit, box);
    case UnitForm::Job:
      return drawJob(unit, name, box);
    case UnitForm::Node:
      return drawNode(unit, name, box);
    case UnitForm::Host:
      return drawHost(unit, name, box);
    case UnitForm::Pod:
      return drawSlots(unit, box.adjusted(4, 4, -4, -4), 1.4);
  }
}

/// Not where it would hide what the unit does: there one zooms in.
void UnitPainter::drawSpotSign(const StageUnit &unit, const QRectF &box, UnitForm form) {
  if (std::min(box.width(), box.height()) < smallestWithSign) return;
  const bool warned = unit.being == Being::Noticed;
  stage::drawTurnedCorner(m_painter, box, radiusOf(box, form), spotSide(box),
                          warned ? look().tokens().warn : stage::spotInk(look()));
}

void UnitPainter::drawFree(const QRectF &place, UnitForm form) {
  const QRectF box = look().fitted(place);
  if (form != UnitForm::Pod) clear(box);
  stage::drawDashedBox(m_painter, box, radiusOf(box, form), stage::absentEdge(look()));
  if (form != UnitForm::Card && form != UnitForm::Node) return;
  const QString word = UnitWords::tr("free");
  if (QFontMetricsF(look().note()).horizontalAdvance(word) > box.width() - 6 || box.height() < look().line()) return;
  stage::write(m_painter, box, Qt::AlignCenter, word, look().note(), look().tokens().textMuted);
}

/// What starts says for how long, as far as there is room: the ring stays longest.
void UnitPainter::drawBoot(const StageUnit &unit, const QString &name, const QRectF &box) {
  const Tokens &t = look().tokens();
  const QColor color = look().state(State::Booting);
  const double line = look().line();
  const bool tall = box.height() >= 2 * line + 2;
  const double inset = box.width() >= 60 ? 5 : 3;
  const double nameWidth = QFontMetricsF(look().note()).horizontalAdvance(widestLike(name));
  const bool named = tall && !name.isEmpty() && nameWidth <= box.width() - 2 * inset;
  const double room = named ? (box.height() - line - 3) / 2 : box.height() / 2 - 3;
  const double radius = std::min({9.0, room, box.width() / 4 - 1, tall ? line / 2 + 2 : 7.0});
  if (radius < 2) return;
  const double y = named ? box.bottom() - radius - (box.height() >= 48 ? 6 : 3) : box.center().y();
  const QPointF center(box.right() - inset - radius - 1, y);
  stage::drawRing(m_painter, center, radius, std::max(1.5, radius * 0.33), static_cast<double>(unit.part), color,
                  mix(color, t.surface, 0.35));
  const QRectF words(box.left() + inset, box.top() + (box.height() < 40 ? 1 : 2),
                     center.x() - radius - 4 - box.left() - inset, line);
  if (named)
    stage::write(m_painter, QRectF(words.left(), words.top(), box.width() - 2 * inset, line), Qt::AlignVCenter, name,
                 look().note(), t.textSecondary);
  if (unit.secondsLeft < 0) return;
  const QFontMetricsF metrics(look().note(Weight::Strong));
  const QString time = secondsLeft(unit.secondsLeft);
  const QString sentence = UnitWords::tr("in %1").arg(time);
  const bool roomy = box.height() >= 48 && metrics.horizontalAdvance(widestLike(sentence)) <= words.width();
  if (!roomy && metrics.horizontalAdvance(widestLike(QStringLiteral("11 s"))) > words.width()) return;
  const QRectF place(words.left(), named ? std::min(box.bottom() - line - 1, y - line / 2) : y - line / 2,
                     words.width(), line);
  stage::write(m_painter, place, Qt::AlignVCenter, roomy ? sentence : time, look().note(Weight::Strong), t.text);
}

void UnitPainter::drawCard(const StageUnit &unit, const QString &name, const QRectF &box) {
  if (unit.being == Being::Booting || unit.being == Being::Cold) return drawBoot(unit, name, box);
  const double line = look().line();
  const double inset = box.width() >= 60 ? 5 : 3;
  const bool tall = box.height() >= line + 28;
  const double named = QFontMetricsF(look().note(Weight::Strong)).horizontalAdvance(widestLike(name));
  if (named > box.width() - 2 * inset) return drawSlots(unit, box.adjusted(3, 3, -3, -3), 0.6);
  const QRectF words(box.left() + inset, box.top() + (tall ? 4 : 1), box.width() - 2 * inset, line);
  const bool counts = unit.being == Being::WarmingUp || unit.being == Being::Noticed;
  QRectF area(words.left(), words.bottom() + (tall ? 3 : 1), words.width(), 0);
  area.setBottom(box.bottom() - (tall ? 10 : 4));
  if (area.height() > 20) area.setHeight(std::min(area.height(), std::max(20.0, words.width() * 0.4)));
  const double corner = unit.spot ? spotSide(box) : 0;
  const QString first = leavesSoon(unit) ? takenBackIn(unit.secondsLeft, words.width() - corner, look()) : name;
  stage::write(m_painter, words, Qt::AlignVCenter, first, look().note(Weight::Strong), nameInk(unit));
  const QColor cold = look().state(State::Cold);
  const QString spot = UnitWords::tr("Spot");
  const QRectF beside = words.adjusted(named + 6, 0, -corner, 0);
  if (unit.spot && !leavesSoon(unit) && (tall || !counts) &&
      QFontMetricsF(look().note()).horizontalAdvance(spot) <= beside.width())
    stage::write(m_painter, beside, Qt::AlignVCenter | Qt::AlignRight, spot, look().note(),
                 look().tokens().textSecondary);
  if (counts && tall) drawBar({words.left(), box.bottom() - 7, words.width(), 3}, static_cast<double>(unit.part), cold);
  const double rest =
      words.width() - corner - std::max(named, QFontMetricsF(look().note(Weight::Strong)).horizontalAdvance(first)) - 5;
  if (counts && !tall && rest >= 10)
    drawBar({words.right() - corner - rest, words.center().y() - 1.5, rest, 3}, static_cast<double>(unit.part), cold);
  if (counts && !tall && rest < 10) {
    area.setBottom(area.bottom() - 3);
    drawBar({words.left(), box.bottom() - 5, words.width(), 2}, static_cast<double>(unit.part), cold);
  }
  drawSlots(unit, area, 0.42);
}

void UnitPainter::drawTask(const StageUnit &unit, const QRectF &box) {
  if (unit.being == Being::Booting || unit.being == Being::Cold) return drawBoot(unit, {}, box);
  const double line = look().line();
  QRectF area = box.adjusted(4, 4, -4, -4);
  if (leavesSoon(unit) && box.height() >= line + 12) {
    const QRectF words(area.left(), box.top() + 1, area.width() - spotSide(box), line);
    stage::write(m_painter, words, Qt::AlignVCenter, takenBackIn(unit.secondsLeft, words.width(), look()),
                 look().note(Weight::Strong), nameInk(unit));
    area.setTop(words.bottom() + 1);
  }
  drawSlots(unit, area, 0.5);
  if (unit.being == Being::WarmingUp && box.height() >= 24)
    drawBar({box.left() + 4, box.bottom() - 3.5, box.width() - 8, 2}, static_cast<double>(unit.part),
            look().state(State::Cold));
}

void UnitPainter::drawJob(const StageUnit &unit, const QString &name, const QRectF &box) {
  const double line = look().line();
  const QRectF words(box.left() + 4, box.top() + 1, box.width() - 6 - (unit.spot ? spotSide(box) - 2 : 0), line);
  const bool named = QFontMetricsF(look().note(Weight::Strong)).horizontalAdvance(widestLike(name)) <= words.width();
  // Of Spot the line is kept free for what is said when it is taken back, so that the slots stay where they are.
  const bool worded = box.height() >= line + 16 && box.width() >= 26 && (named || unit.spot);
  if (unit.being == Being::Booting || unit.being == Being::Cold) return drawBoot(unit, {}, box);
  QRectF area = box.adjusted(4, worded ? line + 2 : 3, -4, -4);
  if (worded) {
    const QString left = leavesSoon(unit) ? takenBackIn(unit.secondsLeft, words.width(), look())
                         : named          ? name
                                          : QString();
    stage::write(m_painter, words, Qt::AlignVCenter, left, look().note(Weight::Strong), nameInk(unit));
  }
  drawSlots(unit, area, 0.9);
}

void UnitPainter::drawNode(const StageUnit &unit, const QString &name, const QRectF &box) {
  if (unit.being == Being::Booting || unit.being == Being::Cold) return drawBoot(unit, name, box);
  const double line = look().line();
  const QRectF words = box.adjusted(8, 5, -8, 0);
  const QRectF first(words.left(), words.top(), words.width(), line);
  stage::write(m_painter, first, Qt::AlignVCenter, name, look().note(Weight::Strong), nameInk(unit));
  const QString count = UnitWords::tr("%1 at once").arg(QLocale().toString(unit.used));
  const double taken = QFontMetricsF(look().note(Weight::Strong)).horizontalAdvance(name) + 8;
  const bool beside = taken + QFontMetricsF(look().note()).horizontalAdvance(count) <= first.width();
  if (beside)
    stage::write(m_painter, first, Qt::AlignVCenter | Qt::AlignRight, count, look().note(),
                 look().tokens().textSecondary);
  QRectF bar(words.left(), first.bottom() + 4, words.width(), 0);
  const QString share = processorShare(unit, words.width(), look().note());
  const bool worded = box.height() >= 2 * line + 26;
  bar.setBottom(box.bottom() - (worded ? line + 8 : 6));
  bar.setHeight(std::min(bar.height(), std::max(34.0, box.height() * 0.45)));
  drawSharedProcessor(m_painter, unit, bar, slotColor(unit), look());
  if (!worded) return;
  const QRectF below(words.left(), bar.bottom() + 3, words.width(), line);
  stage::write(m_painter, below, Qt::AlignVCenter, share, look().note(),
               unit.slow ? look().tokens().warn : look().tokens().textSecondary);
}

void UnitPainter::drawHost(const StageUnit &unit, const QString &name, const QRectF &box) {
  if (unit.being == Being::Booting || unit.being == Being::Cold) return drawBoot(unit, name, box);
  if (box.height() < look().line() + 14 || box.width() < 36) return;
  const QRectF words(box.left() + 4, box.top() + 1, box.width() - 6, look().line());
  stage::write(m_painter, words, Qt::AlignVCenter, name, look().note(),
               unit.being == Being::Draining ? look().tokens().textMuted : look().tokens().textSecondary);
}

/// Too small for words: the ground says how it stands, the fill how much it has to do.
void UnitPainter::drawTile(const StageUnit &unit, const QRectF &box) {
  drawGround(unit.being, box, UnitForm::Pod);
  if (unit.being == Being::Booting || unit.being == Being::Cold) return drawBoot(unit, {}, box);
  const double inset = std::min(box.width(), box.height()) >= 16 ? 3 : 2;
  drawSlots(unit, box.adjusted(inset, inset, -inset, -inset), box.width() < box.height() ? 1.4 : 0.6);
}

/// Too small for parts: solid works, a point in the middle has nothing to do, hollow is not there yet or no more.
void UnitPainter::drawSpeck(const StageUnit &unit, const QRectF &box) {
  const double radius = std::min(box.width(), box.height()) / 4;
  switch (unit.being) {
    case Being::Booting:
    case Being::Cold:
      return drawBox(m_painter, box, radius, {}, look().state(State::Cold));
    case Being::Draining:
    case Being::Noticed:
      return drawBox(m_painter, box, radius, {}, look().state(State::Draining));
    case Being::Failed:
      return drawBox(m_painter, box, radius, look().state(State::Failed));
    default:
      break;
  }
  const double inset = unit.used > 0 ? 0 : 0.29 * std::min(box.width(), box.height());
  drawBox(m_painter, box.adjusted(inset, inset, -inset, -inset), radius,
          unit.used > 0 ? slotColor(unit) : look().state(State::Warm));
}

void UnitPainter::drawBar(const QRectF &bar, double part, const QColor &color) {
  drawBox(m_painter, bar, bar.height() / 2, stage::track(look()));
  const double width = std::max(bar.height(), bar.width() * std::clamp(part, 0.0, 1.0));
  drawBox(m_painter, QRectF(bar.topLeft(), QSizeF(width, bar.height())), bar.height() / 2, color);
}

/// Of a unit that is slowed down the slots are half as high.
void UnitPainter::drawSlots(const StageUnit &unit, const QRectF &area, double outline) {
  const SlotGrid grid = slotGrid(area, unit.room, outline, look().dpr);
  const QColor busy = slotColor(unit);
  const double part = unit.slow ? 0.5 : 1;
  if (grid.columns == 0) {
    const double share = unit.room > 0 ? static_cast<double>(unit.used) / unit.room : 0;
    m_painter.fillRect(look().snapped(area), stage::track(look()));
    const QSizeF size(area.width() * share, area.height() * part);
    m_painter.fillRect(look().snapped({QPointF(area.left(), area.bottom() - size.height()), size}), busy);
    return;
  }
  m_painter.setRenderHint(QPainter::Antialiasing, false);
  const QPointF origin = look().snapped(area).topLeft() - area.topLeft();
  for (int index = 0; index < unit.room; ++index) {
    const QRectF slot = grid.rectOf(index).translated(origin);
    const bool begins = index >= unit.used - unit.beginning && index < unit.used;
    const bool works = index < unit.used && !begins;
    m_painter.fillRect(slot, begins ? look().state(State::Cold) : works && part == 1 ? busy : stage::track(look()));
    if (begins && slot.width() >= 4) m_painter.fillRect(slot.adjusted(1.5, 1.5, -1.5, -1.5), look().tokens().surface);
    if (works && part < 1) m_painter.fillRect(slot.adjusted(0, slot.height() * part, 0, 0), busy);
  }
  m_painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace strato::ui
