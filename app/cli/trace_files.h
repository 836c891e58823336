// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/simulator/file/trace_fields.h"

namespace strato::cli {

/// Opens the traces that a scenario in this folder names.
[[nodiscard]] simulator::OpenTrace tracesIn(const std::filesystem::path &folder);

}  // namespace strato::cli
