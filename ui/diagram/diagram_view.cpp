// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/diagram/diagram_accessible.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/theme/focus_ring.h"

namespace strato::ui {

DiagramView::DiagramView(QWidget *parent) : QWidget(parent) {
  installDiagramAccessible();
  setObjectName(QStringLiteral("diagramView"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setDrawsOwnFocus(this);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void DiagramView::setDiagram(const catalog::Diagram &diagram) {
  m_diagram = diagram;
  m_times = timesOf(diagram);
  m_hovered = m_pressed = m_current = -1;
  m_position = {};
  m_scene = sceneAt(m_diagram, m_times, m_position);
  setAccessibleName(QString::fromStdString(diagram.title));
  forgetLayout();
  m_heights.clear();
  updateGeometry();
}

void DiagramView::setPosition(Position position) {
  if (position == m_position) return;
  const bool otherStep = position.step != m_position.step;
  m_position = position;
  m_scene = sceneAt(m_diagram, m_times, m_position);
  if (otherStep) announceStep();
  update();
}

void DiagramView::announceStep() {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
  if (QAccessibleInterface *caption = captionOf(this)) {
    QAccessibleEvent renamed(caption, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
  }
}

const Geometry &DiagramView::laidOut() const {
  if (!m_geometry) m_geometry = layOut(m_diagram, diagramFonts(lookOf(this)), size());
  return *m_geometry;
}

void DiagramView::forgetLayout() {
  m_geometry.reset();
  for (Layer &each : m_layers) each = {};
  update();
}

QRect DiagramView::pixels(const QRectF &box) const {
  const double zoom = laidOut().zoom;
  return QRectF(box.topLeft() * zoom, box.size() * zoom).toAlignedRect();
}

QRect DiagramView::nodeRect(int node) const { return pixels(laidOut().nodes[static_cast<std::size_t>(node)].rect); }

QRect DiagramView::groupRect(int group) const { return pixels(laidOut().groups[static_cast<std::size_t>(group)].rect); }

QRect DiagramView::edgeRect(int edge) const {
  const EdgeLine &line = laidOut().edges[static_cast<std::size_t>(edge)];
  return pixels(line.path().boundingRect().adjusted(-1, -1, 1, 1) | line.label.box);
}

QSize DiagramView::sizeHint() const {
  constexpr int width = 960;
  return {width, heightForWidth(width)};
}

QSize DiagramView::minimumSizeHint() const { return {320, 240}; }

int DiagramView::heightForWidth(int width) const {
  if (m_diagram.nodes.empty()) return minimumSizeHint().height();
  const auto [height, isNew] = m_heights.try_emplace(width, 0);
  if (isNew) {
    height->second = static_cast<int>(ui::heightForWidth(m_diagram, diagramFonts(lookOf(this)), width));
  }
  return height->second;
}

const QPixmap &DiagramView::layer(const Still &still, const DiagramPainter &drawing) {
  for (Layer &each : m_layers) {
    if (each.pixmap.isNull() || each.still != still) continue;
    m_oldLayer = &each == &m_layers.front() ? 1 : 0;
    return each.pixmap;
  }
  Layer &fresh = m_layers[m_oldLayer];
  m_oldLayer = 1 - m_oldLayer;
  const qreal dpr = devicePixelRatioF();
  fresh.still = still;
  fresh.pixmap = QPixmap(size() * dpr);
  fresh.pixmap.setDevicePixelRatio(dpr);
  fresh.pixmap.fill(Qt::transparent);
  QPainter painter(&fresh.pixmap);
  painter.scale(laidOut().zoom, laidOut().zoom);
  drawing.drawStill(painter, still);
  return fresh.pixmap;
}

void DiagramView::paintEvent(QPaintEvent *) {
  if (m_diagram.nodes.empty()) return;
  const DiagramPainter drawing(m_diagram, laidOut(), lookOf(this));
  QPainter painter(this);
  if (m_scene.blend < 1) {
    // Both layers stay as they are where they agree; only what changed fades.
    painter.drawPixmap(0, 0, layer(m_scene.before, drawing));
    painter.setOpacity(m_scene.blend);
  }
  painter.drawPixmap(0, 0, layer(m_scene.now, drawing));
  painter.setOpacity(1);
  painter.scale(laidOut().zoom, laidOut().zoom);
  if (m_hovered >= 0) drawing.drawLifted(painter, static_cast<std::size_t>(m_hovered), m_scene);
  static const std::vector<Journey> none;
  drawing.drawMoving(painter, m_scene,
                     m_times.empty() ? none : m_times[static_cast<std::size_t>(m_scene.step)].journeys);
  if (m_current >= 0 && hasFocus()) drawing.drawFocus(painter, static_cast<std::size_t>(m_current));
}

void DiagramView::resizeEvent(QResizeEvent *) { forgetLayout(); }

bool DiagramView::event(QEvent *event) {
  // Enter on a node is the node's, also on a page where Enter is a shortcut.
  if (event->type() == QEvent::ShortcutOverride && m_current >= 0) {
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
    forgetLayout();
    m_heights.clear();
    updateGeometry();
  }
  return QWidget::event(event);
}

int DiagramView::nodeAt(const QPointF &point) const { return laidOut().nodeAt(point / laidOut().zoom); }

void DiagramView::setHovered(int node) {
  if (node == m_hovered) return;
  m_hovered = node;
  setCursor(node >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void DiagramView::mouseMoveEvent(QMouseEvent *event) { setHovered(nodeAt(event->position())); }

void DiagramView::leaveEvent(QEvent *) { setHovered(-1); }

void DiagramView::mousePressEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  m_pressed = nodeAt(event->position());
  setCurrentNode(-1);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event) {
  const int pressed = std::exchange(m_pressed, -1);
  if (event->button() == Qt::LeftButton && pressed >= 0 && pressed == nodeAt(event->position())) activate(pressed);
}

void DiagramView::activate(int node) {
  if (node < 0 || node >= nodeCount()) return;
  Q_EMIT nodeActivated(QString::fromStdString(m_diagram.nodes[static_cast<std::size_t>(node)].id), nodeRect(node));
}

void DiagramView::setCurrentNode(int node) {
  const int valid = node >= 0 && node < nodeCount() ? node : -1;
  if (valid == m_current) return;
  m_current = valid;
  update();
  if (valid < 0 || !QAccessible::isActive()) return;
  if (QAccessibleInterface *part = nodePartOf(this, valid)) {
    QAccessibleEvent focused(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
  }
}

void DiagramView::focusInEvent(QFocusEvent *event) {
  if (event->reason() == Qt::TabFocusReason) setCurrentNode(0);
  if (event->reason() == Qt::BacktabFocusReason) setCurrentNode(nodeCount() - 1);
  update();
}

void DiagramView::focusOutEvent(QFocusEvent *event) {
  if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) setCurrentNode(-1);
  update();
}

bool DiagramView::focusNextPrevChild(bool next) {
  const int wanted = next ? m_current + 1 : (m_current < 0 ? nodeCount() : m_current) - 1;
  if (wanted < 0 || wanted >= nodeCount()) return QWidget::focusNextPrevChild(next);
  setCurrentNode(wanted);
  return true;
}

/// The nearest node in the direction of an arrow key, sideways distance counting double.
int DiagramView::neighbour(int key) const {
  const QPointF from = laidOut().nodes[static_cast<std::size_t>(m_current)].rect.center();
  int nearest = m_current;
  double least = -1;
  for (int node = 0; node < nodeCount(); ++node) {
    const QPointF way = laidOut().nodes[static_cast<std::size_t>(node)].rect.center() - from;
    const bool level = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const double ahead = sign * (level ? way.x() : way.y());
    const double aside = std::abs(level ? way.y() : way.x());
    if (ahead <= 1) continue;
    if (const double distance = ahead + 2 * aside; least < 0 || distance < least) {
      least = distance;
      nearest = node;
    }
  }
  return nearest;
}

void DiagramView::keyPressEvent(QKeyEvent *event) {
  if (m_current < 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      return setCurrentNode(neighbour(event->key()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return activate(m_current);
    case Qt::Key_Escape:
      return setCurrentNode(-1);
    default:
      return QWidget::keyPressEvent(event);
  }
}

}  // namespace strato::ui
