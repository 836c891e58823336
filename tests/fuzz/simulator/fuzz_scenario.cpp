// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/simulator/bodies.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  strato::tests::fuzzScenario({reinterpret_cast<const char *>(data), size});  // NOLINT: bytes are text here
  return 0;
}
