// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/field_grid.h"
#include "ui/stage/stage_frame.h"
#include "ui/stage/stage_look.h"
#include "ui/stage/stage_target.h"
#include "ui/stage/stage_zoom.h"
#include "ui/stage/unit_painter.h"

namespace strato::ui {

/// Where everything inside a lane is: a value that stays the same as long as only states change.
struct StagePlan {
  struct Item {
    QRectF place;
    StageTarget target;
    UnitForm form = UnitForm::Card;
    bool operator==(const Item &) const = default;
  };

  /// The machines of one zone, in rows of their own.
  struct Zone {
    int number = 0;
    QRectF place;
    bool lost = false;
    bool operator==(const Zone &) const = default;
  };

  StageScene::Kind kind = StageScene::Kind::Field;
  FieldGrid grid;           ///< of a Field
  std::vector<Item> items;  ///< of all others; a host stands before its units
  QRectF pending;           ///< null: no such column
  QRectF bucket;
  std::vector<Zone> zones;  ///< none where there is only one
  QRectF zoneNames;         ///< the column of their letters
  int hidden = 0;           ///< for which there was no room
  QRectF area;              ///< for the grid or the items
  QRectF window;            ///< where they are painted and found where one zoomed in: up to the edge of the panel
  QSizeF extent;            ///< that they take; larger than the area where one zoomed in
  StageZoom zoom;           ///< as far as it is possible
  double mostZoom = 1;

  [[nodiscard]] bool isZoomed() const { return !zoom.fits(); }
  /// Things are so small, or so many, that one sees more of them from nearer.
  [[nodiscard]] bool gainsByZoom() const;
  /// The point, or the one nearest to it that is seen.
  [[nodiscard]] QPointF inSight(const QPointF &point) const;
  [[nodiscard]] bool shows(const QRectF &place) const { return !isZoomed() || window.intersects(place); }
  [[nodiscard]] int things() const;
  [[nodiscard]] StageTarget thing(int index) const;
  [[nodiscard]] QRectF thingPlace(int index) const;
  /// Where its letter stands; null where one has moved past it.
  [[nodiscard]] QRectF nameOf(const Zone &zone) const;
  [[nodiscard]] QRectF placeOf(const StageTarget &target) const;
  [[nodiscard]] StageTarget at(const QPointF &point) const;
  bool operator==(const StagePlan &) const = default;
};

/// `room`: cells to lay a field out for, so that it does not jump with each one that comes.
[[nodiscard]] StagePlan stagePlan(const StageScene &scene, const StageFrame &frame, const StageLook &look, int room,
                                  const StageZoom &zoom = {});

}  // namespace strato::ui
