// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace strato {

/// The content that came with the program: ../share/stratoscope/content.sqlite seen from the program's own file, the
/// same where it was built and where it is installed.
[[nodiscard]] std::filesystem::path shippedContent(const char *argv0);
/// The folder of the scenarios that came with the program, beside its content.
[[nodiscard]] std::filesystem::path shippedScenarios(const char *argv0);

}  // namespace strato
