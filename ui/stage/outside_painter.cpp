// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/outside_painter.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/stage/stage_sign.h"
#include "ui/theme/shapes.h"

namespace strato::ui {

namespace {

double advance(const QString &words, const QFont &font) { return QFontMetricsF(font).horizontalAdvance(words); }

bool refuses(const StageScene &scene) {
  return scene.kind == StageScene::Kind::Field ? scene.refused >= scene.gaveUp : scene.refused > scene.gaveUp;
}

}  // namespace

LineGrid lineGrid(const StageFrame &frame) {
  LineGrid grid;
  grid.field = frame.field;
  grid.pitch = 10;
  grid.columns = std::clamp(static_cast<int>((frame.field.width() - 2) / grid.pitch), 1, 16);
  grid.rows = std::max(1, static_cast<int>(frame.field.height() / grid.pitch));
  return grid;
}

QPointF LineGrid::placeOf(int fromHead) const {
  const int row = fromHead / columns;
  const int step = fromHead % columns;
  const int fromGate = row % 2 == 0 ? step : columns - 1 - step;
  return {field.right() - 2 - (fromGate + 0.5) * pitch, field.bottom() - (row + 0.5) * pitch};
}

int lineBundle(qint64 waiting, int capacity, int before) {
  const double many = static_cast<double>(waiting);
  if (many > static_cast<double>(capacity) * before) return roundBundle(many / capacity);
  if (before > 1 && many < 0.3 * capacity * before) return roundBundle(many / (0.8 * capacity));
  return before;
}

void OutsidePainter::stamp(const QPixmap &shape, const QPointF &center) {
  m_painter.drawPixmap(center - QPointF(shape.width(), shape.height()) / (2 * look().dpr), shape);
}

void OutsidePainter::paintGround() {
  const Tokens &t = look().tokens();
  const bool strict = look().look.theme == ThemeId::HighContrast;
  m_painter.fillRect(m_frame.whole, t.surface);
  drawBox(m_painter, m_frame.whole, 10, t.sunken, strict ? t.border : QColor());
  drawBox(m_painter, m_frame.panel, 8, t.surface, t.border);
  drawBox(m_painter, m_frame.gate, m_frame.gate.width() / 2, t.surface, mix(t.borderStrong, t.surface, 0.55));
  m_painter.setRenderHint(QPainter::Antialiasing);
  m_painter.setBrush(Qt::NoBrush);
  QPen pen(mix(t.borderStrong, t.sunken, 0.4), 1);
  pen.setDashPattern({1.5, 2.5});
  m_painter.setPen(pen);
  constexpr double ends[]{0.2, 0.5, 0.8};
  for (int which = 0; which < entryPathCount; ++which) {
    const QPointF to(m_frame.panel.left() - 2, m_frame.gate.top() + ends[which] * m_frame.gate.height());
    m_painter.drawPath(m_frame.entry(which, to).path());
  }
}

void OutsidePainter::paintWays(bool falls) {
  const Tokens &t = look().tokens();
  m_painter.setRenderHint(QPainter::Antialiasing);
  m_painter.setBrush(Qt::NoBrush);
  m_painter.setPen(QPen(mix(t.borderStrong, t.sunken, 0.3), 1));
  for (int which = 0; which < arrivalPathCount; ++which) m_painter.drawPath(m_frame.arrival(which).path());
  if (!falls) return;
  QPen dashed(mix(look().state(State::Refused), t.sunken, 0.55), 1);
  dashed.setDashPattern({3, 3});
  m_painter.setPen(dashed);
  m_painter.drawPath(m_frame.fall().path());
}

void OutsidePainter::paintNow(const StageScene &scene, int standsFor, const QString &unitWords) {
  paintWords(scene, standsFor);
  paintLost(scene, standsFor);
  if (scene.waiting > 0)
    paintLine(scene, standsFor);
  else if (look().look.reducedMotion)
    paintTotals(scene);
  paintMeter(scene);
  paintHeader(scene, unitWords);
}

void OutsidePainter::paintCount(const QRectF &box, const CountWords &count, const QColor &ink) {
  const QFont strong = look().note(Weight::Strong);
  stage::write(m_painter, box, Qt::AlignVCenter, count.number, strong, ink);
  stage::write(m_painter, box.adjusted(advance(count.number, strong) + countGap, 0, 0, 0), Qt::AlignVCenter, count.word,
               look().note(), look().tokens().textSecondary);
}

void OutsidePainter::paintWords(const StageScene &scene, int standsFor) {
  const Tokens &t = look().tokens();
  const bool waits = scene.waiting > 0 || scene.kind != StageScene::Kind::Field;
  const double toGate = m_frame.gateWord.center().x() - advance(scene.gate, look().note(Weight::Strong)) / 2 - 6;
  const QRectF first(m_frame.words.topLeft(), QPointF(toGate, m_frame.words.bottom()));
  if (waits)
    paintCount(first, countThatFits(scene.waiting, tr("wait"), look(), first.width()),
               scene.waiting > 0 ? t.warn : t.text);
  else
    paintCount(first, rateThatFits(scene.arrivalsPerS, tr("arrive"), look(), first.width()), t.text);
  const double room = m_frame.dotWords.width();
  QString second;
  if (standsFor > 1) {
    const QString many = QLocale().toString(standsFor);
    second = stage::firstThatFits({tr("1 dot = %1").arg(many), tr("● = %1").arg(many)}, look().note(), room);
  } else if (waits && scene.kind != StageScene::Kind::Jobs) {
    const QString arriving = rateWords(scene.arrivalsPerS);
    second = stage::firstThatFits({tr("%1 arrive").arg(arriving), arriving}, look().note(), room);
  }
  stage::write(m_painter, m_frame.dotWords, Qt::AlignVCenter, second, look().note(), t.textSecondary);
}

void OutsidePainter::paintLost(const StageScene &scene, int standsFor) {
  const Tokens &t = look().tokens();
  if (scene.kind == StageScene::Kind::Jobs) {
    const qint64 fell = scene.refused + scene.gaveUp;
    return paintCount(m_frame.lost, countThatFits(fell, tr("fell out"), look(), m_frame.lost.width()),
                      fell > 0 ? t.bad : t.good);
  }
  const bool loses = scene.lostPerS > 0;
  const QString word = refuses(scene) ? tr("refused") : tr("give up");
  paintCount(m_frame.lost, rateThatFits(scene.lostPerS, word, look(), m_frame.lost.width()), loses ? t.bad : t.good);
  if (!loses) return;
  constexpr double pitch = 11.5;
  const int columns = std::max(1, static_cast<int>(m_frame.tray.width() / pitch));
  const int rows = static_cast<int>(m_frame.tray.height() / pitch);
  const int crosses = std::min(columns * rows, static_cast<int>(std::ceil(scene.lostPerS / standsFor)));
  for (int index = 0; index < crosses; ++index)
    stamp(m_shapes.cross(), {m_frame.tray.left() + (index % columns + 0.5) * pitch,
                             m_frame.tray.bottom() - (index / columns + 0.5) * pitch});
}

void OutsidePainter::paintLine(const StageScene &scene, int standsFor) {
  const LineGrid grid = lineGrid(m_frame);
  const auto dots = static_cast<int>(std::min<qint64>(grid.capacity(), (scene.waiting + standsFor - 1) / standsFor));
  const bool late = scene.waitedShare >= 0.85F;
  const int leaving = late ? std::clamp(static_cast<int>(std::lround(scene.lostPerS / standsFor)), 1, grid.columns) : 0;
  for (int index = 0; index < dots; ++index) {
    const double nearHead = 1 - static_cast<double>(index) / std::max(1, dots - 1);
    const double waited = scene.waitedShare > 0 ? nearHead * static_cast<double>(scene.waitedShare) : nearHead;
    const int size = static_cast<int>(std::lround(std::clamp(waited, 0.0, 1.0) * (queueSizes - 1)));
    stamp(index < leaving ? m_shapes.leaving() : m_shapes.queued(size), grid.placeOf(index));
  }
}

/// Where nothing moves, what came and went is said in words.
void OutsidePainter::paintTotals(const StageScene &scene) {
  const double line = look().line();
  QRectF row(m_frame.field.left(), 0, m_frame.field.width(), line);
  const auto totals = countsThatFit(
      {{scene.arrived, tr("came")}, {scene.admitted, tr("went in")}, {scene.refused + scene.gaveUp, tr("lost")}},
      look(), row.width());
  const double all = static_cast<double>(totals.size()) * (line + 2);
  if (all > m_frame.field.height()) return;
  row.moveTop(m_frame.field.center().y() - all / 2);
  for (const CountWords &total : totals) {
    paintCount(row, total, look().tokens().text);
    row.translate(0, line + 2);
  }
}

void OutsidePainter::paintMeter(const StageScene &scene) {
  const Tokens &t = look().tokens();
  const QFont strong = look().note(Weight::Strong);
  stage::write(m_painter, m_frame.gateWord, Qt::AlignCenter, scene.gate, strong, t.textSecondary);
  if (!scene.limit || *scene.limit <= 0) return;
  const double share = std::clamp(static_cast<double>(scene.inUse) / static_cast<double>(*scene.limit), 0.0, 1.0);
  const QRectF inner = m_frame.gate.adjusted(3, 3, -3, -3);
  if (scene.inUse > 0) {
    const double height = std::max(inner.width(), inner.height() * share);
    drawBox(m_painter, QRectF(inner.left(), inner.bottom() - height, inner.width(), height), inner.width() / 2,
            look().lane);
  }
  if (scene.inUse < *scene.limit) return;
  const QRectF cap(m_frame.gate.left() - 5, m_frame.gate.top() - 4, m_frame.gate.width() + 10, 2);
  drawBox(m_painter, cap, 1, scene.lostPerS > 0 ? look().state(State::Refused) : t.warn);
}

/// The loops as rings that fill until they look again; without their names where the words of the panel need the room.
double OutsidePainter::paintLoops(const StageScene &scene) {
  constexpr double radius = 4.5;
  constexpr double ring = 2 * radius + 7;
  const auto words = [](const StageLoop &loop, bool named) {
    const int seconds = static_cast<int>(std::ceil(loop.secondsLeft));
    return named ? tr("%1 %2 s").arg(loop.name).arg(seconds) : tr("%1 s").arg(seconds);
  };
  const double room = m_frame.header.width() - advance(scene.inside, look().note()) - 8;
  const auto fits = [&](bool named) {
    double needed = 0;
    for (const StageLoop &loop : scene.loops) needed += advance(words(loop, named), look().note()) + ring + 8;
    return needed <= room;
  };
  const bool named = fits(true);
  double right = m_frame.header.right();
  if (!named && !fits(false)) return right;
  for (auto loop = scene.loops.rbegin(); loop != scene.loops.rend(); ++loop) {
    const QString text = words(*loop, named);
    const double width = advance(text, look().note());
    stage::write(m_painter, QRectF(right - width, m_frame.header.top(), width, m_frame.header.height()),
                 Qt::AlignVCenter, text, look().note(), look().tokens().textSecondary);
    stage::drawRing(m_painter, QPointF(right - width - radius - 4, m_frame.header.center().y()), radius, 2,
                    static_cast<double>(loop->part), look().lane, stage::track(look()));
    right -= width + ring + 8;
  }
  return right;
}

void OutsidePainter::paintHeader(const StageScene &scene, const QString &unitWords) {
  const Tokens &t = look().tokens();
  const QFont plain = look().note();
  const QFont strong = look().note(Weight::Strong);
  QRectF box = m_frame.header;
  if (!scene.loops.empty()) box.setRight(paintLoops(scene));
  const QString label = tr("Inside");
  const double labelled = advance(label, strong) + 4;
  const QString numbers = QStringLiteral("%1 / %2").arg(scene.inUse).arg(scene.limit.value_or(0));
  const QString inside = scene.limit ? stage::firstThatFits({scene.inside, numbers}, plain, box.width()) : scene.inside;
  const double needed = advance(inside, plain);
  if (scene.loops.empty() && labelled + needed + advance(unitWords, plain) + 12 <= box.width())
    stage::write(m_painter, box, Qt::AlignVCenter | Qt::AlignRight, unitWords, plain, t.textMuted);
  const bool first = labelled + needed <= box.width() + 1;
  if (first) stage::write(m_painter, box, Qt::AlignVCenter, label, strong, t.textSecondary);
  stage::write(m_painter, box.adjusted(first ? labelled : 0, 0, 0, 0), Qt::AlignVCenter, inside, plain,
               t.textSecondary);
}

void OutsidePainter::paintDots(const StageScene &scene, const std::vector<MovingDot> &dots, int standsFor,
                               const std::vector<QPointF> &doors) {
  const LineGrid line = lineGrid(m_frame);
  const StageCurve fall = m_frame.fall();
  const qint64 waiting = (scene.waiting + standsFor - 1) / standsFor;
  const QPointF tail = line.placeOf(static_cast<int>(std::min<qint64>(line.capacity() - 1, waiting)));
  const QPointF head = line.placeOf(0);
  const QPointF atGate(m_frame.gate.left() - 2, head.y());
  std::array<StageCurve, arrivalPathCount> arrivals;
  for (int which = 0; which < arrivalPathCount; ++which)
    arrivals[static_cast<std::size_t>(which)] = m_frame.arrival(which);
  const auto arriving = [&](const MovingDot &dot) {
    return arrivals[static_cast<std::size_t>(dot.path % arrivalPathCount)];
  };
  const auto entering = [&](const MovingDot &dot, double ms) {
    const QPointF door = doors.empty() ? QPointF(m_frame.panel.left(), m_frame.panel.center().y())
                                       : doors[static_cast<std::size_t>(dot.path) % doors.size()];
    return m_frame.entry(dot.path, door).at(ms / entryMs);
  };
  for (const MovingDot &dot : dots) {
    switch (dot.way) {
      case DotWay::Straight:
        if (dot.age < outsideMs)
          stamp(m_shapes.dot(), arriving(dot).at(dot.age / outsideMs));
        else
          stamp(m_shapes.rimmedDot(), entering(dot, dot.age - outsideMs));
        break;
      case DotWay::Enters:
        // From the head of the line to the gate, and on.
        if (constexpr double hop = entryMs / 4; dot.age < hop)
          stamp(m_shapes.queued(queueSizes - 1), head + (atGate - head) * (dot.age / hop));
        else
          stamp(m_shapes.rimmedDot(), entering(dot, (dot.age - hop) * entryMs / (entryMs - hop)));
        break;
      case DotWay::Joins: {
        const QPointF from(m_frame.outside.left() + 2, tail.y());
        stamp(m_shapes.dot(), from + (tail - from) * (dot.age / outsideMs));
        break;
      }
      case DotWay::Refused:
        if (dot.age < outsideMs)
          stamp(m_shapes.dot(), arriving(dot).at(dot.age / outsideMs));
        else
          stamp(m_shapes.cross(), fall.at((dot.age - outsideMs) / fallMs));
        break;
      case DotWay::GivesUp: {
        const QPointF to(m_frame.tray.center().x(), m_frame.tray.center().y());
        const QPointF from = line.placeOf(dot.path % line.columns);
        stamp(m_shapes.cross(), from + (to - from) * (dot.age / fallMs));
        break;
      }
    }
  }
}

}  // namespace strato::ui
