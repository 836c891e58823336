// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/models/lab/field.h"
#include "ui/models/lab/lab_state.h"

namespace strato::ui {

/// One setting of what all lanes have to serve.
struct TrafficField : Field {
  std::function<Value(const simulator::Scenario &)> get = {};
  std::function<void(simulator::Scenario &, Value)> set = {};
};

/// How long the run is, what a request takes, what clients do that get no answer, and the seed. No work of a request
/// where a recording knows it, no pause where nobody tries again.
[[nodiscard]] std::vector<TrafficField> trafficFieldsOf(const LabState &state);

/// With their values in a scenario.
[[nodiscard]] std::vector<FieldValue> valuesOf(const std::vector<TrafficField> &fields,
                                               const simulator::Scenario &scenario);

}  // namespace strato::ui
