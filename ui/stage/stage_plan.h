// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/field_grid.h"
#include "ui/stage/stage_frame.h"
#include "ui/stage/stage_look.h"
#include "ui/stage/stage_target.h"
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

  StageScene::Kind kind = StageScene::Kind::Field;
  FieldGrid grid;           ///< of a Field
  std::vector<Item> items;  ///< of all others; a host stands before its units
  QRectF pending;           ///< null: no such column
  QRectF bucket;
  int hidden = 0;  ///< for which there was no room

  [[nodiscard]] int things() const;
  [[nodiscard]] StageTarget thing(int index) const;
  [[nodiscard]] QRectF thingPlace(int index) const;
  [[nodiscard]] QRectF placeOf(const StageTarget &target) const;
  [[nodiscard]] StageTarget at(const QPointF &point) const;
  bool operator==(const StagePlan &) const = default;
};

/// `room`: cells to lay a field out for, so that it does not jump with each one that comes.
[[nodiscard]] StagePlan stagePlan(const StageScene &scene, const StageFrame &frame, const StageLook &look, int room);

}  // namespace strato::ui
