// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/guides/figures.h"
#include "app/guides/formula.h"

namespace strato::guides {

/// A question about a lane that has brackets: "first(scale_out)", "time_when(capacity > 64)".
struct LaneQuestion {
  const Figures &figures;
  std::size_t lane = 0;
  std::string function;
};

using ValueOf = std::function<Result<Value>(const Formula &part)>;

[[nodiscard]] Result<Value> laneAnswer(const LaneQuestion &question, const std::vector<Formula> &arguments,
                                       const ValueOf &valueOf);

/// A question about the traffic: "peak", "mean", "requests", "service", "at(second)", "first_above(rate)".
[[nodiscard]] Result<Value> demandOf(const Setup &setup, const std::string &name, const std::vector<double> &arguments);

}  // namespace strato::guides
