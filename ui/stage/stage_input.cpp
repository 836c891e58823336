// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <cmath>
#include <utility>

#include "ui/stage/stage.h"
#include "ui/stage/stage_accessible.h"

namespace strato::ui {

namespace {

bool isArrow(int key) {
  return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool belongsToZoom(const QKeyEvent *event) {
  if ((event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0) return false;
  const int key = event->key();
  return key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_Underscore ||
         key == Qt::Key_0;
}

bool belongsToTarget(int key) {
  return isArrow(key) || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape ||
         key == Qt::Key_Delete;
}

}  // namespace

void Stage::setHovered(const StageTarget &target) {
  if (target == m_hovered) return;
  m_hovered = target;
  setCursor(!target.isNothing() ? Qt::PointingHandCursor : m_zoom.fits() ? Qt::ArrowCursor : Qt::OpenHandCursor);
  if (target.isNothing()) QToolTip::hideText();
  Q_EMIT targetHovered(target);
  update();
}

void Stage::lookUnderThePointer() {
  if (m_pointer && !m_dragging) setHovered(targetAt(*m_pointer));
}

void Stage::mouseMoveEvent(QMouseEvent *event) {
  m_pointer = event->position();
  showZoomControl();
  if (!m_dragged || m_zoom.fits()) return lookUnderThePointer();
  const QPointF way = event->position() - *m_dragged;
  if (!m_dragging && way.manhattanLength() < QApplication::startDragDistance()) return;
  if (!std::exchange(m_dragging, true)) {
    setHovered({});
    setCursor(Qt::ClosedHandCursor);
  }
  m_dragged = event->position();
  pan(-way);
}

void Stage::leaveEvent(QEvent *) {
  m_pointer.reset();
  setHovered({});
  showZoomControl();
}

void Stage::mousePressEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = targetAt(event->position());
  if (m_frame.panel.contains(event->position())) m_dragged = event->position();
  setCurrent({});
}

void Stage::mouseReleaseEvent(QMouseEvent *event) {
  const StageTarget pressed = std::exchange(m_pressed, {});
  m_dragged.reset();
  m_pointer = event->position();
  if (std::exchange(m_dragging, false)) {
    setCursor(Qt::OpenHandCursor);
    return lookUnderThePointer();
  }
  if (event->button() == Qt::LeftButton && pressed == targetAt(event->position())) choose(pressed);
}

/// Inside it brings what is there nearer; on what is empty it is for whoever the stage lies in.
void Stage::mouseDoubleClickEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseDoubleClickEvent(event);
  if (targetAt(event->position()).isNothing()) return event->ignore();
  if (!m_plan.window.contains(event->position())) return mousePressEvent(event);
  QToolTip::hideText();
  zoomTo(event->position());
}

void Stage::contextMenuEvent(QContextMenuEvent *event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const StageTarget target = byKey ? m_current : targetAt(event->pos());
  if (target.isNothing()) return event->ignore();
  const QPoint place = byKey ? placeOf(target).center().toPoint() : event->pos();
  Q_EMIT targetActivated(target, mapToGlobal(place));
}

void Stage::showWords(const StageTarget &target) {
  const QRect place = placeOf(target).toAlignedRect();
  QToolTip::showText(mapToGlobal(place.bottomLeft()), describe(target), this, place);
}

void Stage::choose(const StageTarget &target) {
  const bool outside = target.kind == StageTarget::Kind::Outside || target.kind == StageTarget::Kind::Line ||
                       target.kind == StageTarget::Kind::Gate;
  if (!outside && !target.isNothing()) showWords(target);
  const auto index = static_cast<std::size_t>(std::max(0, target.index));
  const auto emitUnit = [this](const StageUnit &unit) { Q_EMIT unitChosen(unit.place, unit.life); };
  if (outside) Q_EMIT followRequested();
  switch (target.kind) {
    case StageTarget::Kind::Cell:
      Q_EMIT unitChosen(static_cast<quint32>(target.index), 0);
      return;
    case StageTarget::Kind::Unit:
      return emitUnit(m_scene.units[index]);
    case StageTarget::Kind::Host:
      return emitUnit(m_scene.hosts[index].self);
    case StageTarget::Kind::HostUnit:
      return emitUnit(m_scene.hosts[index].units[static_cast<std::size_t>(target.inner)]);
    default:
      return;
  }
}

void Stage::setCurrent(const StageTarget &target) {
  if (target == m_current) return;
  m_current = placeOf(target).isNull() ? StageTarget{} : target;
  reveal(m_current);
  update();
  announceCurrent(this);
}

/// The focus stays with its thing, and a machine that begins to serve, or to leave, is told of. A cell changes too
/// often.
void Stage::followCurrent(const StageScene &before) {
  if (m_current.isNothing()) return;
  const Being was = beingOf(m_current, before);
  m_current = sameThing(m_current, before, m_scene);
  if (placeOf(m_current).isNull()) m_current = {};
  if (hasFocus() && m_current.kind != StageTarget::Kind::Cell && beingOf(m_current, m_scene) != was)
    announceState(this);
}

void Stage::focusInEvent(QFocusEvent *event) {
  const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  if (byKey && m_current.isNothing()) setCurrent(firstInSight());
  showZoomControl();
  update();
}

StageTarget Stage::firstInSight() const {
  for (int index = 0; index < m_plan.things(); ++index)
    if (!m_plan.isZoomed() || m_plan.area.contains(m_plan.thingPlace(index))) return m_plan.thing(index);
  return m_plan.things() > 0 ? m_plan.thing(0) : surroundings().front();
}

void Stage::focusOutEvent(QFocusEvent *) {
  showZoomControl();
  update();
}

/// The nearest thing in the direction of an arrow key, sideways distance counting double.
StageTarget Stage::neighbour(int key) const {
  const QPointF from = placeOf(m_current).center();
  const bool level = key == Qt::Key_Left || key == Qt::Key_Right;
  const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
  double least = -1;
  const auto nearer = [&](const QRectF &place) {
    const QPointF way = place.center() - from;
    const double ahead = sign * (level ? way.x() : way.y());
    const double distance = ahead + 2 * std::abs(level ? way.y() : way.x());
    if (ahead <= 1 || (least >= 0 && distance >= least)) return false;
    least = distance;
    return true;
  };
  int nearest = -1;
  for (int index = 0; index < m_plan.things(); ++index)
    if (nearer(m_plan.thingPlace(index))) nearest = index;
  StageTarget found = nearest >= 0 ? m_plan.thing(nearest) : m_current;
  for (const StageTarget &each : surroundings())
    if (nearer(placeOf(each))) found = each;
  return found;
}

void Stage::keyPressEvent(QKeyEvent *event) {
  if (pressZoomKey(event->key(), event->modifiers())) return;
  if (m_current.isNothing()) {
    if (event->key() == Qt::Key_Escape && !m_zoom.fits()) return zoomToFit();
    if (!isArrow(event->key())) return QWidget::keyPressEvent(event);
    return setCurrent(firstInSight());
  }
  if (isArrow(event->key())) return setCurrent(neighbour(event->key()));
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return choose(m_current);
    case Qt::Key_Escape:
      return setCurrent({});
    case Qt::Key_Delete:
      Q_EMIT targetActivated(m_current, mapToGlobal(placeOf(m_current).center().toPoint()));
      return;
    default:
      return QWidget::keyPressEvent(event);
  }
}

bool Stage::event(QEvent *event) {
  // Arrows and Enter inside the field are the field's, also on a page where they are shortcuts.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool within = !m_current.isNothing() || !m_zoom.fits();
    if (belongsToZoom(key) || (within && belongsToTarget(key->key()))) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::NativeGesture && pinch(static_cast<QNativeGestureEvent *>(event))) return true;
  if (event->type() == QEvent::ToolTip) {
    const auto *help = static_cast<QHelpEvent *>(event);
    const StageTarget target = targetAt(help->pos());
    const QString words = describe(target);
    if (words.isEmpty())
      QToolTip::hideText();
    else
      QToolTip::showText(help->globalPos(), words, this, placeOf(target).toAlignedRect());
    return true;
  }
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) layOutAgain();
  return QWidget::event(event);
}

}  // namespace strato::ui
