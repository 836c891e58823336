// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace strato::tests {

/// Reads any text as a scenario; what can be read is run for a moment. Aborts where something is not as promised.
void fuzzScenario(std::string_view text);

/// Reads any text as a trace; its first byte chooses the format.
void fuzzTrace(std::string_view text);

}  // namespace strato::tests
