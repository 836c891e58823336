// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/trace_fields.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// The distribution in a field, such as {"kind": "exponential", "mean_s": 1}.
[[nodiscard]] Distribution readDistribution(Fields fields);
[[nodiscard]] Workload readWorkload(Fields fields, double durationS, const OpenTrace &open);

}  // namespace strato::simulator
