// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/simulator/pricing/price_book.h"
#include "app/simulator/scenario.h"
#include "ui/models/lab/field.h"

namespace strato::ui {

/// One setting of a lane.
struct LaneField : Field {
  std::function<Value(const simulator::LaneSettings &)> get = {};
  /// Bounds that belong together move along: the least size never gets above the most.
  std::function<void(simulator::LaneSettings &, Value)> set = {};

  [[nodiscard]] QString textOf(const simulator::LaneSettings &lane) const { return text(get(lane)); }
  /// In the middle of a line: "at least 2 machines", "boot 60 s".
  [[nodiscard]] QString wordsOf(const simulator::LaneSettings &lane) const;
};

/// All settings of a lane's platform, those in sight first. Nothing that the lane does not use: no alarm where nothing
/// scales. Ranges depend on the lane: no more can be kept ready than may run.
[[nodiscard]] std::vector<LaneField> fieldsOf(const simulator::LaneSettings &lane, const pricing::PriceBook &prices);

/// With their values in a lane.
[[nodiscard]] std::vector<FieldValue> valuesOf(const std::vector<LaneField> &fields,
                                               const simulator::LaneSettings &lane);

/// Null where there is none of that id.
[[nodiscard]] const LaneField *fieldNamed(const std::vector<LaneField> &fields, const QString &id);

}  // namespace strato::ui
