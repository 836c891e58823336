// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/stage_plan.h"

namespace strato::ui {

/// Paints what is inside a lane into the layer that is kept from frame to frame: all of it, or what is different.
class InsidePainter {
 public:
  InsidePainter(QPainter &painter, const StagePlan &plan, const StageShapes &shapes)
      : m_painter(painter), m_plan(plan), m_shapes(shapes) {}

  void paintAll(const StageScene &scene);
  /// The plan must be the same for both. Returns how many things were painted.
  int paintChanges(const StageScene &before, const StageScene &now);

 private:
  void paintCell(const StageCell &cell, int index);
  void paintBar(const StageScene &scene, int bar);
  void paintItem(const StageScene &scene, const StagePlan::Item &item);
  void paintHost(const StageScene &scene, const StagePlan::Item &item);
  void paintZones();
  void paintZone(const StagePlan::Zone &zone, const QRectF &name);
  void paintPending(int count);
  void paintBucket(const StageBucket &bucket);
  int paintChangedCells(const StageScene &before, const StageScene &now);
  /// What is larger than its place ends at the edge of the panel.
  void keepToWindow();
  [[nodiscard]] const StageLook &look() const { return m_shapes.look(); }

  QPainter &m_painter;
  const StagePlan &m_plan;
  const StageShapes &m_shapes;
};

}  // namespace strato::ui
