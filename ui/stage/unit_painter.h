// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/stage_shapes.h"

namespace strato::ui {

/// How much of a unit is shown.
enum class UnitForm : std::uint8_t {
  Card,  ///< an instance: name, slots, what it waits for
  Task,  ///< slots, or how long it still starts
  Pod,   ///< slots alone
  Job,   ///< a letter or seconds above its jobs
  Node,  ///< large: name, how the processor is shared
  Host   ///< an instance around units, which are painted apart
};

/// Paints units of the inside of a lane, each over whatever was in its place before.
class UnitPainter {
 public:
  UnitPainter(QPainter &painter, const StageShapes &shapes) : m_painter(painter), m_shapes(shapes) {}

  void draw(const StageUnit &unit, const QString &name, const QRectF &place, UnitForm form);
  /// A place that may be filled.
  void drawFree(const QRectF &place, UnitForm form);

 private:
  void clear(const QRectF &place);
  void drawGround(Being being, const QRectF &box, UnitForm form);
  void drawBoot(const StageUnit &unit, const QString &name, const QRectF &box);
  void drawForm(const StageUnit &unit, const QString &name, const QRectF &box, UnitForm form);
  void drawSpotSign(const StageUnit &unit, const QRectF &box, UnitForm form);
  void drawCard(const StageUnit &unit, const QString &name, const QRectF &box);
  void drawTask(const StageUnit &unit, const QRectF &box);
  void drawJob(const StageUnit &unit, const QString &name, const QRectF &box);
  void drawNode(const StageUnit &unit, const QString &name, const QRectF &box);
  void drawHost(const StageUnit &unit, const QString &name, const QRectF &box);
  void drawTile(const StageUnit &unit, const QRectF &box);
  void drawSpeck(const StageUnit &unit, const QRectF &box);
  void drawSlots(const StageUnit &unit, const QRectF &area, double outline);
  void drawBar(const QRectF &bar, double part, const QColor &color);
  [[nodiscard]] QColor slotColor(const StageUnit &unit) const;
  [[nodiscard]] QColor nameInk(const StageUnit &unit) const;
  [[nodiscard]] const StageLook &look() const { return m_shapes.look(); }

  QPainter &m_painter;
  const StageShapes &m_shapes;
};

/// Inside a host: where its units are, below its name.
[[nodiscard]] QRectF roomInHost(const QRectF &host, const StageLook &look);

}  // namespace strato::ui
