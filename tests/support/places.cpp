// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace strato::tests {

std::string inSource(const std::string &path) { return std::string(STRATOSCOPE_SOURCE_DIR "/") + path; }

std::string inBuild(const std::string &path) { return std::string(STRATOSCOPE_BINARY_DIR "/") + path; }

}  // namespace strato::tests
