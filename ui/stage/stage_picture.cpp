// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include "ui/stage/inside_painter.h"
#include "ui/stage/outside_painter.h"
#include "ui/stage/stage.h"

namespace strato::ui {

void Stage::paintPicture(QPainter &painter, qreal dpr) const {
  const StageLook look = stageLook(lookOf(this), m_platform, m_ghost, dpr);
  // Zooming is for the eyes at the screen; and a drawing in a file knows no clipping.
  const StagePlan plan = m_plan.isZoomed() ? stagePlan(m_scene, m_frame, look, m_room) : m_plan;
  const StageShapes shapes(look, plan.grid.cell);
  painter.fillRect(rect(), look.tokens().surface);
  OutsidePainter outside(painter, m_frame, shapes);
  outside.paintGround();
  InsidePainter(painter, plan, shapes).paintAll(m_scene);
  if (m_scene.waiting == 0 && !look.look.reducedMotion) outside.paintWays(m_scene.kind == StageScene::Kind::Field);
  outside.paintNow(m_scene, standsFor(), unitWords(plan));
  outside.paintDots(m_scene, m_traffic.dots(), standsFor(), m_plan.isZoomed() ? std::vector<QPointF>() : m_doors);
}

}  // namespace strato::ui
