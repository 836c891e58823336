// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/traces/trace.h"

namespace strato::simulator {

/// Opens a file that a scenario names, relative to the scenario, or says why not. Reading files is not the simulator's.
using OpenTrace = std::function<Result<ByteSource>(const std::string &name)>;

/// Arrivals of {"kind": "trace", "file": ...}.
[[nodiscard]] Arrivals readTraceFile(Fields &fields, double durationS, const OpenTrace &open);

}  // namespace strato::simulator
