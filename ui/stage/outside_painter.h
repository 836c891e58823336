// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/count_words.h"
#include "ui/stage/stage_frame.h"
#include "ui/stage/stage_shapes.h"
#include "ui/stage/stage_traffic.h"

namespace strato::ui {

/// The places of the waiting line: folded, its head below at the gate.
struct LineGrid {
  QRectF field;
  double pitch = 11;
  int columns = 1;
  int rows = 1;

  [[nodiscard]] int capacity() const { return columns * rows; }
  [[nodiscard]] QPointF placeOf(int fromHead) const;
};

[[nodiscard]] LineGrid lineGrid(const StageFrame &frame);
/// For how many requests a dot of the line stands; it changes seldom, so that the line does not flicker.
[[nodiscard]] int lineBundle(qint64 waiting, int capacity, int before);

/// What is left of the panel, and the panel's words: painted anew in each frame, over the ground that is kept.
class OutsidePainter {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::OutsidePainter)

 public:
  OutsidePainter(QPainter &painter, const StageFrame &frame, const StageShapes &shapes)
      : m_painter(painter), m_frame(frame), m_shapes(shapes) {}

  /// What never changes: the grounds, the meter's track, the ways to the inside.
  void paintGround();
  /// The ways that arrivals take where there is no line, and the fall.
  void paintWays(bool falls);
  void paintNow(const StageScene &scene, int standsFor, const QString &unitWords);
  void paintDots(const StageScene &scene, const std::vector<MovingDot> &dots, int standsFor,
                 const std::vector<QPointF> &doors);

 private:
  void paintWords(const StageScene &scene, int standsFor);
  void paintLost(const StageScene &scene, int standsFor);
  void paintLine(const StageScene &scene, int standsFor);
  void paintTotals(const StageScene &scene);
  void paintMeter(const StageScene &scene);
  void paintHeader(const StageScene &scene, const QString &unitWords);
  double paintLoops(const StageScene &scene);
  void paintCount(const QRectF &box, const CountWords &count, const QColor &ink);
  void stamp(const QPixmap &shape, const QPointF &center);
  [[nodiscard]] const StageLook &look() const { return m_shapes.look(); }

  QPainter &m_painter;
  const StageFrame &m_frame;
  const StageShapes &m_shapes;
};

}  // namespace strato::ui
