// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/inside_painter.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/stage/stage_sign.h"
#include "ui/stage/unit_words.h"
#include "ui/theme/shades.h"
#include "ui/theme/shapes.h"

namespace strato::ui {

namespace {

using Kind = StageTarget::Kind;

const StageUnit &unitAt(const StageScene &scene, const StageTarget &target) {
  return scene.units[static_cast<std::size_t>(target.index)];
}

const StageHost &hostAt(const StageScene &scene, const StageTarget &target) {
  return scene.hosts[static_cast<std::size_t>(target.index)];
}

}  // namespace

void InsidePainter::paintZones() {
  if (m_plan.zones.empty()) return;
  if (m_plan.isZoomed()) m_painter.setClipRect(m_plan.window.united(m_plan.zoneNames).toRect());
  for (const StagePlan::Zone &zone : m_plan.zones)
    if (const QRectF name = m_plan.nameOf(zone); !name.isNull()) paintZone(zone, name);
}

/// Its letter, a line above it, and of a lost one that it is.
void InsidePainter::paintZone(const StagePlan::Zone &zone, const QRectF &name) {
  const Tokens &t = look().tokens();
  const QFont strong = look().note(Weight::Strong);
  const double line = look().line();
  const QRectF seen(m_plan.window.left(), name.top(), m_plan.window.width() - 3, name.height());
  const bool tall = zone.place.height() >= line;
  if (const double y = std::round(zone.place.top() - 2.5) - 0.5; zone.number > 0 && y > m_plan.window.top()) {
    m_painter.setPen(t.border);
    m_painter.drawLine(QPointF(tall ? name.left() : seen.left(), y), QPointF(seen.right(), y));
  }
  if (zone.lost) {
    m_painter.fillRect(look().snapped(seen), shades::failedGround(t));
    stage::drawHatch(m_painter, look().snapped(seen), 0, mix(look().state(State::Failed), t.surface, 0.3));
  }
  QRectF letter(name.left(), name.top(), name.width(), std::min(name.height(), 2 * line));
  if (!tall) letter = QRectF(name.left(), name.center().y() - line / 2, name.width(), line);
  if (name.height() >= std::min(line, zone.place.height()))
    stage::write(m_painter, letter, Qt::AlignCenter, zoneName(zone.number), strong,
                 zone.lost ? t.bad : t.textSecondary);
  if (!zone.lost || seen.height() < line) return;
  const QString words = UnitWords::tr("zone %1 is lost").arg(zoneName(zone.number));
  const double width = std::min(QFontMetricsF(strong).horizontalAdvance(words) + 16, seen.width());
  const QRectF plate(seen.center().x() - width / 2, seen.center().y() - line / 2 - 1, width, line + 2);
  drawBox(m_painter, plate, 4, t.surface);
  stage::write(m_painter, plate.adjusted(6, 0, -6, 0), Qt::AlignCenter, words, strong, t.bad);
}

void InsidePainter::keepToWindow() {
  if (m_plan.isZoomed()) m_painter.setClipRect(m_plan.window.toRect());
}

void InsidePainter::paintAll(const StageScene &scene) {
  keepToWindow();
  if (scene.kind == StageScene::Kind::Field) {
    if (m_plan.grid.hasBars())
      for (int bar = 0; bar < m_plan.grid.things(); ++bar) paintBar(scene, bar);
    else
      for (int index = 0; index < m_plan.grid.count; ++index)
        paintCell(scene.cells[static_cast<std::size_t>(index)], index);
    return;
  }
  paintZones();
  keepToWindow();
  for (const StagePlan::Item &item : m_plan.items) paintItem(scene, item);
  if (m_plan.isZoomed()) m_painter.setClipping(false);
  if (!m_plan.pending.isNull()) paintPending(scene.pendingUnits);
  if (!m_plan.bucket.isNull() && scene.bucket) paintBucket(*scene.bucket);
}

int InsidePainter::paintChanges(const StageScene &before, const StageScene &now) {
  keepToWindow();
  if (now.kind == StageScene::Kind::Field) return paintChangedCells(before, now);
  int painted = 0;
  for (const StagePlan::Item &item : m_plan.items) {
    if (item.target.kind == Kind::Unit && unitAt(before, item.target) == unitAt(now, item.target)) continue;
    if (item.target.kind == Kind::Host && hostAt(before, item.target) == hostAt(now, item.target)) continue;
    if (item.target.kind == Kind::Free || item.target.kind == Kind::HostUnit || !m_plan.shows(item.place)) continue;
    paintItem(now, item);
    ++painted;
  }
  if (m_plan.isZoomed()) m_painter.setClipping(false);
  if (!m_plan.pending.isNull() && before.pendingUnits != now.pendingUnits) {
    paintPending(now.pendingUnits);
    ++painted;
  }
  if (!m_plan.bucket.isNull() && now.bucket && before.bucket != now.bucket) {
    paintBucket(*now.bucket);
    ++painted;
  }
  return painted;
}

int InsidePainter::paintChangedCells(const StageScene &before, const StageScene &now) {
  int painted = 0;
  if (!m_plan.grid.hasBars()) {
    for (std::size_t index = 0; index < now.cells.size(); ++index) {
      if (before.cells[index] == now.cells[index]) continue;
      if (StageShapes::indexOf(before.cells[index]) == StageShapes::indexOf(now.cells[index])) continue;
      paintCell(now.cells[index], static_cast<int>(index));
      ++painted;
    }
    return painted;
  }
  const auto a = static_cast<std::ptrdiff_t>(m_plan.grid.cellsABar);
  for (int bar = 0; bar < m_plan.grid.things(); ++bar) {
    const std::ptrdiff_t from = bar * a;
    const std::ptrdiff_t to = std::min(from + a, static_cast<std::ptrdiff_t>(now.cells.size()));
    if (std::equal(now.cells.begin() + from, now.cells.begin() + to, before.cells.begin() + from)) continue;
    paintBar(now, bar);
    ++painted;
  }
  return painted;
}

void InsidePainter::paintCell(const StageCell &cell, int index) {
  const QRectF place = m_plan.grid.rectOf(index);
  if (m_plan.shows(place)) m_painter.drawPixmap(look().snapped(place).topLeft(), m_shapes.cell(cell));
}

/// Full height is busy, half of it cold, a line of points warm: told apart without a colour.
void InsidePainter::paintBar(const StageScene &scene, int bar) {
  const QRectF place = look().snapped(m_plan.grid.rectOf(bar));
  if (!m_plan.shows(place)) return;
  const int first = bar * m_plan.grid.cellsABar;
  const int last = std::min(first + m_plan.grid.cellsABar, m_plan.grid.count);
  int busy = 0, cold = 0, warm = 0;
  for (int index = first; index < last; ++index) {
    const Being being = scene.cells[static_cast<std::size_t>(index)].being;
    if (being == Being::Cold || being == Being::Booting)
      ++cold;
    else if (being == Being::Warm)
      ++warm;
    else if (being != Being::Absent)
      ++busy;
  }
  m_painter.fillRect(place, look().tokens().surface);
  m_painter.setRenderHint(QPainter::Antialiasing, false);
  m_painter.fillRect(place, stage::track(look()));
  const double scale = place.width() / m_plan.grid.cellsABar;
  double x = place.left();
  const auto fill = [&](int number, double share, State state) {
    const double height = std::max(1.0, place.height() * share);
    m_painter.fillRect(look().snapped({x, place.bottom() - height, number * scale, height}), look().state(state));
    x += number * scale;
  };
  fill(busy, 1.0, State::Busy);
  fill(cold, 0.6, State::Cold);
  fill(warm, 0.25, State::Warm);
  m_painter.setRenderHint(QPainter::Antialiasing);
}

void InsidePainter::paintItem(const StageScene &scene, const StagePlan::Item &item) {
  if (!m_plan.shows(item.place)) return;
  UnitPainter units(m_painter, m_shapes);
  switch (item.target.kind) {
    case Kind::Unit: {
      const StageUnit &unit = unitAt(scene, item.target);
      return units.draw(unit, stageName(scene.kind, unit.place, unit.life), item.place, item.form);
    }
    case Kind::Host:
      return paintHost(scene, item);
    case Kind::Free:
      return units.drawFree(item.place, item.form);
    default:
      return;  // units are painted with their host
  }
}

void InsidePainter::paintHost(const StageScene &scene, const StagePlan::Item &item) {
  UnitPainter units(m_painter, m_shapes);
  const StageHost &host = hostAt(scene, item.target);
  units.draw(host.self, stageName(scene.kind, host.self.place, host.self.life), item.place, item.form);
  const auto from = std::find(m_plan.items.begin(), m_plan.items.end(), item) + 1;
  for (auto inner = from; inner != m_plan.items.end() && inner->target.kind == Kind::HostUnit; ++inner)
    units.draw(host.units[static_cast<std::size_t>(inner->target.inner)], {}, inner->place, UnitForm::Pod);
}

void InsidePainter::paintPending(int count) {
  const QRectF &column = m_plan.pending;
  const double line = look().line();
  m_painter.fillRect(look().snapped(column.adjusted(0, 0, 5, 0)), look().tokens().surface);
  const QFont strong = look().note(Weight::Strong);
  const QString number = QLocale().toString(count);
  const double taken = QFontMetricsF(strong).horizontalAdvance(number) + 4;
  const QRectF first(column.left() + 2, column.top(), column.width() - 2, line);
  stage::write(m_painter, first, Qt::AlignVCenter, number, strong,
               count > 0 ? look().tokens().warn : look().tokens().text);
  stage::write(m_painter, first.adjusted(taken, 0, 0, 0), Qt::AlignVCenter, UnitWords::tr("pending"), look().note(),
               look().tokens().textSecondary);
  m_painter.setPen(look().tokens().border);
  m_painter.drawLine(QPointF(column.right() + 1.5, column.top() + line + 6),
                     QPointF(column.right() + 1.5, column.bottom() - 2));
  if (count == 0) return;
  const QSizeF pod(12, 18);
  const double room = column.bottom() - first.bottom() - 4;
  const bool worded = room >= pod.height() + 2 * line + 6;
  const double below = worded ? 2 * line + 2 : 0;
  const int across = std::max(1, static_cast<int>((column.width() - 14) / (pod.width() + 4)));
  const int down = std::max(1, static_cast<int>((room - below) / (pod.height() + 4)));
  m_painter.setRenderHint(QPainter::Antialiasing);
  const QColor queued = look().state(State::Queued);
  for (int index = 0; index < std::min(count, across * down); ++index) {
    const QRectF box(column.left() + 2 + (index % across) * (pod.width() + 4),
                     first.bottom() + 4 + (index / across) * (pod.height() + 4), pod.width(), pod.height());
    stage::drawDashedBox(m_painter, look().snapped(box), 3, queued, 1.3);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(queued);
    m_painter.drawEllipse(box.center(), 1.7, 1.7);
  }
  const QPointF tip(column.right() + 4, first.bottom() + 4 + pod.height() / 2);
  m_painter.setPen(QPen(queued, 1.5));
  m_painter.drawLine(tip - QPointF(9, 0), tip);
  m_painter.drawLine(tip - QPointF(4, 3.5), tip);
  m_painter.drawLine(tip - QPointF(4, -3.5), tip);
  if (!worded) return;
  const QRectF words(first.left(), column.bottom() - 2 * line, column.width() - 4, line);
  stage::write(m_painter, words, Qt::AlignVCenter, UnitWords::tr("wait for"), look().note(), look().tokens().textMuted);
  stage::write(m_painter, words.translated(0, line), Qt::AlignVCenter, UnitWords::tr("a node"), look().note(),
               look().tokens().textMuted);
}

void InsidePainter::paintBucket(const StageBucket &bucket) {
  const QRectF &column = m_plan.bucket;
  const double line = look().line();
  const Tokens &t = look().tokens();
  m_painter.fillRect(look().snapped(column.adjusted(-6, 0, 0, 0)), t.surface);
  m_painter.setPen(t.border);
  m_painter.drawLine(QPointF(column.left() - 4.5, column.top() + 2), QPointF(column.left() - 4.5, column.bottom() - 2));
  const QRectF first(column.left(), column.top(), column.width(), line);
  stage::write(m_painter, first, Qt::AlignCenter, UnitWords::tr("Launch"), look().note(), t.textSecondary);
  const QRectF last(column.left(), column.bottom() - line - 1, column.width(), line);
  stage::write(m_painter, last, Qt::AlignCenter,
               UnitWords::tr("+%1 /s").arg(QLocale().toString(bucket.perSecond, 'g', 4)), look().note(), t.textMuted);
  const QRectF left = last.translated(0, -line);
  stage::write(m_painter, left, Qt::AlignCenter,
               UnitWords::tr("%1 left").arg(QLocale().toString(std::floor(bucket.left), 'f', 0)),
               look().note(Weight::Strong), t.text);
  const double height = std::min(left.top() - first.bottom() - 8, 64.0);
  if (height < 12) return;
  const double width = std::min({column.width() - 14, height, 40.0});
  const QPointF top(column.center().x(), (left.top() + first.bottom() - height) / 2);
  // Narrower at its foot, as buckets are.
  const auto across = [&](double share) { return width / 2 * (0.78 + 0.22 * share); };
  const auto slice = [&](double share, double inset) {
    const double y = top.y() + height * (1 - share);
    QPainterPath path(QPointF(top.x() - across(share) + inset, y));
    path.lineTo(top.x() + across(share) - inset, y);
    path.lineTo(top.x() + across(0) - inset, top.y() + height - inset);
    path.lineTo(top.x() - across(0) + inset, top.y() + height - inset);
    path.closeSubpath();
    return path;
  };
  m_painter.setRenderHint(QPainter::Antialiasing);
  const double share = bucket.full > 0 ? std::clamp(bucket.left / bucket.full, 0.0, 1.0) : 0;
  m_painter.fillPath(slice(share * 0.94, 2), look().lane);
  m_painter.setPen(QPen(t.borderStrong, 1.5));
  m_painter.setBrush(Qt::NoBrush);
  m_painter.drawPath(slice(1, 0));
  m_painter.drawLine(QPointF(top.x() - across(1) - 2, top.y()), QPointF(top.x() + across(1) + 2, top.y()));
}

}  // namespace strato::ui
