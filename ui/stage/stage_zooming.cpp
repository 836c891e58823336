// SPDX-License-Identifier: GPL-3.0-or-later
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/stage/stage.h"
#include "ui/stage/stage_accessible.h"
#include "ui/stage/zoom_control.h"

namespace strato::ui {

namespace {

constexpr double wheelStep = 1.25;
constexpr double keyStep = 1.5;
constexpr double doubleClickStep = 2.5;
constexpr double closeToFit = 1.02;
constexpr int notch = 120;

}  // namespace

void Stage::zoomBy(double by, const QPointF &around) {
  const double before = m_glide.state() == QAbstractAnimation::Running ? m_wantedZoom : m_zoom.factor;
  const double wished = std::clamp(before * by, 1.0, std::max(1.0, m_plan.mostZoom));
  m_wantedZoom = wished < closeToFit ? 1.0 : wished;
  m_zoomCenter = m_plan.window.contains(around) ? around : m_plan.area.center();
  m_glide.stop();
  const int duration = isVisible() ? lookOf(this).duration(motionFast) : 0;
  if (duration == 0) return setZoom(m_wantedZoom, m_zoomCenter);
  m_glide.setDuration(duration);
  m_glide.setStartValue(m_zoom.factor);
  m_glide.setEndValue(m_wantedZoom);
  m_glide.start();
}

void Stage::zoomToFit() { zoomBy(0, m_plan.area.center()); }

QPointF Stage::zoomCenter() const {
  const QRectF place = m_plan.placeOf(m_current);
  return place.isNull() ? m_plan.area.center() : place.center();
}

void Stage::zoomNearer() { zoomBy(keyStep, zoomCenter()); }

void Stage::zoomFarther() { zoomBy(1 / keyStep, zoomCenter()); }

void Stage::zoomTo(const QPointF &point) {
  const bool nearest = m_zoom.factor * closeToFit >= m_plan.mostZoom;
  if (nearest) return zoomToFit();
  zoomBy(doubleClickStep, point);
}

void Stage::setZoom(double factor, const QPointF &around) {
  if (factor == m_zoom.factor) return;
  const StageAnchor anchor = anchorAt(m_plan, around);
  StageZoom zoom{factor, m_zoom.offset};
  const StagePlan moved = stagePlan(m_scene, m_frame, m_shapes.look(), m_room, zoom);
  zoom.offset = moved.zoom.offset + pointOf(moved, anchor, around) - around;
  showPart(zoom);
}

bool Stage::pan(const QPointF &by) {
  if (m_zoom.fits()) return false;
  const QPointF before = m_zoom.offset;
  showPart({m_zoom.factor, m_zoom.offset + by});
  return m_zoom.offset != before;
}

void Stage::showPart(const StageZoom &zoom) {
  StagePlan plan = stagePlan(m_scene, m_frame, m_shapes.look(), m_room, zoom);
  const bool nearer = plan.zoom.factor != m_plan.zoom.factor;
  m_zoom = plan.zoom;
  if (plan == m_plan) return;
  m_plan = std::move(plan);
  m_still = {};
  m_fades.clear();
  lookForDoors(m_scene);
  lookUnderThePointer();
  if (placeOf(m_current).isNull()) m_current = {};
  showZoomControl();
  if (nearer && m_glide.state() != QAbstractAnimation::Running) announceZoom(this);
  update();
}

bool Stage::showsZoom() const { return !m_zoomControl->isHidden(); }

/// Where one sees only a part it stays; elsewhere it comes where one looks, because it lies on things.
void Stage::showZoomControl() {
  const bool looks = m_pointer && m_frame.panel.contains(*m_pointer);
  const bool wanted = m_plan.isZoomed() || ((looks || hasFocus()) && m_plan.gainsByZoom());
  if (wanted) {
    m_zoomControl->setFactor(m_zoom.factor, m_plan.mostZoom);
    const QSizeF size = m_zoomControl->size();
    const QPointF corner = m_frame.panel.bottomRight() - QPointF(size.width() + 8, size.height() + 6);
    m_zoomControl->move(corner.toPoint());
  }
  m_zoomControl->setVisible(wanted);
}

/// Where the scene became larger or smaller, what is in the middle stays there.
StagePlan Stage::nextPlan() {
  StagePlan plan = stagePlan(m_scene, m_frame, m_shapes.look(), m_room, m_zoom);
  if (plan.isZoomed() && plan.kind == m_plan.kind && plan.extent != m_plan.extent) {
    const QPointF middle = m_plan.area.center();
    StageZoom zoom = plan.zoom;
    zoom.offset += pointOf(plan, anchorAt(m_plan, middle), middle) - middle;
    plan = stagePlan(m_scene, m_frame, m_shapes.look(), m_room, zoom);
  }
  if (m_zoom != plan.zoom) m_zoom = plan.zoom;
  return plan;
}

void Stage::reveal(const StageTarget &target) {
  const QRectF place = m_plan.placeOf(target);
  if (!m_plan.isZoomed() || place.isNull() || !movesWithZoom(target)) return;
  constexpr double margin = 6;
  const auto past = [](double from, double until, double low, double high) {
    if (from < low || until - from > high - low) return from - low;
    return std::max(0.0, until - high);
  };
  const QRectF wished = place.adjusted(-margin, -margin, margin, margin);
  const QRectF &area = m_plan.area;
  const double foot = m_zoomControl->height() + margin;
  const QPointF by(past(wished.left(), wished.right(), area.left(), area.right()),
                   past(wished.top(), wished.bottom(), area.top(), area.bottom() - foot));
  if (!by.isNull()) pan(by);
}

bool Stage::pressZoomKey(int key, Qt::KeyboardModifiers modifiers) {
  const bool plain = (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
  if (!plain) return false;
  const bool moves = !m_zoom.fits() && (modifiers.testFlag(Qt::ShiftModifier) || m_current.isNothing());
  const QPointF step(m_plan.area.width() / 4, m_plan.area.height() / 4);
  switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomNearer();
      return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
      zoomFarther();
      return true;
    case Qt::Key_0:
      zoomToFit();
      return true;
    case Qt::Key_Left:
      return moves && (pan({-step.x(), 0}), true);
    case Qt::Key_Right:
      return moves && (pan({step.x(), 0}), true);
    case Qt::Key_Up:
      return moves && (pan({0, -step.y()}), true);
    case Qt::Key_Down:
      return moves && (pan({0, step.y()}), true);
    default:
      return false;
  }
}

void Stage::wheelEvent(QWheelEvent *event) {
  const QPointF turned = event->angleDelta();
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    const double by = std::pow(wheelStep, turned.y() / notch);
    // What turns in fine steps glides by itself.
    if (std::abs(turned.y()) < notch) {
      m_glide.stop();
      m_wantedZoom = m_zoom.factor;
      const double wished = std::clamp(m_zoom.factor * by, 1.0, std::max(1.0, m_plan.mostZoom));
      setZoom(wished, event->position());
    } else {
      zoomBy(by, event->position());
    }
    return event->accept();
  }
  if (m_zoom.fits()) return event->ignore();
  QPointF by = event->pixelDelta().isNull() ? turned * 48 / notch : QPointF(event->pixelDelta());
  if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0) by = {by.y(), 0};
  // At the end the page goes on, as in any list in a page.
  event->setAccepted(pan(-by));
}

bool Stage::pinch(QNativeGestureEvent *event) {
  if (event->gestureType() != Qt::ZoomNativeGesture) return false;
  m_glide.stop();
  const double wished = m_zoom.factor * (1 + event->value());
  setZoom(std::clamp(wished, 1.0, std::max(1.0, m_plan.mostZoom)), event->position());
  return true;
}

}  // namespace strato::ui
