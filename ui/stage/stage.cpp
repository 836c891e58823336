// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage.h"

#include <QAccessible>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/stage/inside_painter.h"
#include "ui/stage/outside_painter.h"
#include "ui/stage/stage_accessible.h"
#include "ui/stage/stage_sign.h"
#include "ui/stage/zoom_control.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr std::size_t mostDoors = 64;

/// A field is laid out for whole rows, and for so many that the first hundreds do not make it jump.
int roomFor(int cells) { return std::max(200, (cells + 24) / 25 * 25); }

bool follows(const StageScene &before, const StageScene &now) {
  return before.kind == now.kind && now.at >= before.at && now.arrived >= before.arrived &&
         now.admitted >= before.admitted && now.refused >= before.refused && now.gaveUp >= before.gaveUp;
}

}  // namespace

Stage::Stage(Platform platform, const QString &name, QWidget *parent)
    : QWidget(parent), m_platform(platform), m_zoomControl(new ZoomControl(this)) {
  installStageAccessible();
  setObjectName(QStringLiteral("stage"));
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setDrawsOwnFocus(this);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  m_glide.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_glide, &QVariantAnimation::valueChanged, this,
          [this](const QVariant &factor) { setZoom(factor.toDouble(), m_zoomCenter); });
  connect(&m_glide, &QVariantAnimation::finished, this, [this] { announceZoom(this); });
  connect(m_zoomControl, &ZoomControl::nearerWished, this, &Stage::zoomNearer);
  connect(m_zoomControl, &ZoomControl::fartherWished, this, &Stage::zoomFarther);
  connect(m_zoomControl, &ZoomControl::allWished, this, &Stage::zoomToFit);
  connect(m_zoomControl, &ZoomControl::entered, this, [this] { setHovered({}); });
}

Stage::~Stage() = default;

void Stage::setScene(StageScene scene) {
  if (m_frame.whole.size() != QSizeF(size())) layOutAgain();  // before it was shown there was no event for it
  const bool goesOn = !std::exchange(m_jumped, false) && follows(m_scene, scene);
  const bool moves = goesOn && !lookOf(this).reducedMotion;
  if (moves)
    m_traffic.follow(m_scene, scene);
  else
    stopMoving();
  StageScene before = std::exchange(m_scene, std::move(scene));
  before.at = m_scene.at;
  if (before == m_scene) return;
  measureLine(m_lineBundle);
  keepUp(before);
  if (moves) m_fades.follow(before, m_scene, m_plan);
  update();
}

void Stage::stopMoving() {
  m_traffic.clear();
  m_fades.clear();
}

void Stage::measureLine(int before) {
  m_lineBundle = lineBundle(m_scene.waiting, lineGrid(m_frame).capacity(), before);
  m_traffic.setLeast(std::max(m_scene.bundle, m_scene.waiting > 0 ? m_lineBundle : 1));
}

/// The layer that is kept gets what is different, where everything is still in its place.
void Stage::keepUp(const StageScene &before) {
  const int cells = static_cast<int>(m_scene.cells.size());
  if (before.kind != m_scene.kind || cells > m_room || roomFor(3 * cells) < m_room) m_room = roomFor(cells);
  StagePlan plan = nextPlan();
  if (plan != m_plan || m_still.isNull() || before.cells.size() != m_scene.cells.size()) {
    m_plan = std::move(plan);
    m_still = {};
  } else {
    QPainter painter(&m_still);
    InsidePainter(painter, m_plan, m_shapes).paintChanges(before, m_scene);
  }
  lookForDoors(before);
  followCurrent(before);
  lookUnderThePointer();
  if (placeOf(m_hovered).isNull()) setHovered({});
}

/// In a field those who enter go to the cells that have just become busy, elsewhere to all that serve.
void Stage::lookForDoors(const StageScene &before) {
  const auto busy = [](const StageCell &cell) { return cell.being == Being::Busy || cell.being == Being::Cold; };
  if (m_plan.kind == StageScene::Kind::Field) {
    std::vector<std::size_t> fresh;
    for (std::size_t index = 0; index < m_scene.cells.size(); ++index) {
      const bool was = index < before.cells.size() && busy(before.cells[index]);
      if (busy(m_scene.cells[index]) && !was) fresh.push_back(index);
    }
    if (fresh.empty()) {
      fresh = m_fresh;
    } else {
      m_fresh = fresh;
    }
    std::erase_if(fresh, [this](std::size_t index) { return index >= m_scene.cells.size(); });
    m_doors.clear();
    if (fresh.empty()) return;
    const auto centerOf = [this](std::size_t index) {
      return m_plan.grid.rectOf(static_cast<int>(index) / m_plan.grid.cellsABar).center();
    };
    if (m_plan.isZoomed()) {
      const auto hidden = std::partition(fresh.begin(), fresh.end(),
                                         [&](std::size_t index) { return m_plan.window.contains(centerOf(index)); });
      if (hidden != fresh.begin()) fresh.erase(hidden, fresh.end());
    }
    // A stride that has no factor in common with rows and blocks: the doors are all over the field.
    constexpr std::size_t stride = 10'007;
    for (std::size_t door = 0; door < std::min(mostDoors, fresh.size()); ++door)
      m_doors.push_back(m_plan.inSight(centerOf(fresh[door * stride % fresh.size()])));
    return;
  }
  m_doors.clear();
  for (const StagePlan::Item &item : m_plan.items) {
    if (item.target.kind != StageTarget::Kind::Unit && item.target.kind != StageTarget::Kind::HostUnit) continue;
    const auto index = static_cast<std::size_t>(item.target.index);
    const StageUnit &unit = item.target.kind == StageTarget::Kind::Unit
                                ? m_scene.units[index]
                                : m_scene.hosts[index].units[static_cast<std::size_t>(item.target.inner)];
    if (unit.used > 0 && unit.being != Being::Draining) m_doors.push_back(m_plan.inSight(item.place.center()));
    if (m_doors.size() == mostDoors) break;
  }
}

QSize Stage::minimumSizeHint() const {
  const Look &look = lookOf(this);
  return {look.scaled(320), look.scaled(128)};
}

void Stage::setGhost(bool ghost) {
  if (ghost == m_ghost) return;
  m_ghost = ghost;
  layOutAgain();
}

void Stage::advance(int wallMs) {
  if (isStill()) return;
  m_traffic.advance(wallMs);
  m_fades.advance(wallMs);
  update();
}

void Stage::jump() {
  m_jumped = true;
  if (isStill()) return;
  stopMoving();
  update();
}

void Stage::setDescribe(Describe describe) { m_describe = std::move(describe); }

void Stage::layOutAgain() {
  const StageLook look = stageLook(lookOf(this), m_platform, m_ghost, devicePixelRatioF());
  m_frame = stageFrame(size(), look.look);
  m_room = std::max(m_room, roomFor(static_cast<int>(m_scene.cells.size())));
  m_plan = stagePlan(m_scene, m_frame, look, m_room, m_zoom);
  m_zoom = m_plan.zoom;
  showZoomControl();
  m_shapes = StageShapes(look, m_plan.grid.cell);
  measureLine(1);
  m_still = m_ways = {};
  lookForDoors({});
  m_fades.clear();
  if (look.look.reducedMotion) m_traffic.clear();
  update();
}

void Stage::paintStill() {
  const StageLook &look = m_shapes.look();
  if (m_shapes.cellSize() != m_plan.grid.cell) m_shapes = StageShapes(StageLook(look), m_plan.grid.cell);
  const auto layer = [&](const QColor &ground) {
    QPixmap pixmap(size() * look.dpr);
    pixmap.setDevicePixelRatio(look.dpr);
    pixmap.fill(ground);
    return pixmap;
  };
  m_still = layer(look.tokens().surface);
  QPainter painter(&m_still);
  OutsidePainter(painter, m_frame, m_shapes).paintGround();
  InsidePainter(painter, m_plan, m_shapes).paintAll(m_scene);
  m_ways = layer(Qt::transparent).copy(QRect(QPoint(), QSize(int(m_frame.gate.left()), height()) * look.dpr));
  QPainter ways(&m_ways);
  OutsidePainter(ways, m_frame, m_shapes).paintWays(m_scene.kind == StageScene::Kind::Field);
}

int Stage::standsFor() const { return std::max(m_traffic.standsFor(), m_scene.waiting > 0 ? m_lineBundle : 1); }

QString Stage::unitWords(const StagePlan &plan) const {
  if (plan.kind == StageScene::Kind::Field && plan.grid.hasBars())
    return tr("1 bar = %1").arg(locale().toString(plan.grid.cellsABar));
  return plan.hidden > 0 ? tr("%1 more not shown").arg(locale().toString(plan.hidden)) : m_scene.unitWords;
}

void Stage::paintEvent(QPaintEvent *) {
  if (m_shapes.look().dpr != devicePixelRatioF()) layOutAgain();
  if (m_still.isNull()) paintStill();
  QPainter painter(this);
  painter.drawPixmap(0, 0, m_still);
  m_fades.paint(painter, m_plan, m_shapes);
  const StageLook &look = m_shapes.look();
  OutsidePainter outside(painter, m_frame, m_shapes);
  if (m_scene.waiting == 0 && !look.look.reducedMotion) painter.drawPixmap(0, 0, m_ways);
  outside.paintNow(m_scene, standsFor(), unitWords(m_plan));
  outside.paintDots(m_scene, m_traffic.dots(), standsFor(), m_doors);
  paintHands(painter);
}

/// What is hovered, what has the focus, and where one is in what is larger than its place.
void Stage::paintHands(QPainter &painter) {
  const StageLook &look = m_shapes.look();
  const bool inside = m_plan.isZoomed();
  if (inside) {
    stage::drawScrollMark(painter, m_frame.panel, m_plan.area.height(), m_plan.extent.height(), m_zoom.offset.y(),
                          Qt::Vertical, look);
    stage::drawScrollMark(painter, m_frame.panel, m_plan.area.width(), m_plan.extent.width(), m_zoom.offset.x(),
                          Qt::Horizontal, look);
  }
  const auto marked = [&](const StageTarget &target) {
    painter.setClipRect(inside && movesWithZoom(target) ? m_plan.window : QRectF(rect()));
    return placeOf(target);
  };
  if (!m_hovered.isNothing())
    drawBox(painter, marked(m_hovered).adjusted(-2, -2, 2, 2), 4, {}, look.tokens().text, 1.5);
  if (hasFocus() && !m_current.isNothing()) drawFocusRing(painter, marked(m_current), 3, look.tokens().focus);
}

void Stage::resizeEvent(QResizeEvent *) { layOutAgain(); }

QRectF Stage::placeOf(const StageTarget &target) const {
  switch (target.kind) {
    case StageTarget::Kind::Nothing:
      return {};
    case StageTarget::Kind::Outside:
    case StageTarget::Kind::Line:
      return m_frame.words | m_frame.field;
    case StageTarget::Kind::Lost:
      return m_frame.tray | m_frame.lost;
    case StageTarget::Kind::Gate:
      return m_frame.gate;
    default:
      return m_plan.placeOf(target);
  }
}

StageTarget Stage::targetAt(const QPointF &point) const {
  if (m_frame.panel.contains(point)) return m_plan.at(point);
  for (const StageTarget &each : surroundings())
    if (placeOf(each).contains(point)) return each;
  return {};
}

std::vector<StageTarget> Stage::surroundings() const {
  using Kind = StageTarget::Kind;
  std::vector<StageTarget> made{
      {m_scene.waiting > 0 ? Kind::Line : Kind::Outside, -1, -1}, {Kind::Lost, -1, -1}, {Kind::Gate, -1, -1}};
  if (!m_plan.pending.isNull()) made.push_back({Kind::Pending, -1, -1});
  if (!m_plan.bucket.isNull()) made.push_back({Kind::Bucket, -1, -1});
  for (const StagePlan::Zone &zone : m_plan.zones)
    if (!m_plan.nameOf(zone).isNull()) made.push_back({Kind::Zone, zone.number, -1});
  return made;
}

QString Stage::describe(const StageTarget &target) const {
  if (target.isNothing()) return {};
  const QString words = m_describe ? m_describe(target) : QString();
  return words.isEmpty() ? describeTarget(m_scene, target) : words;
}

}  // namespace strato::ui
