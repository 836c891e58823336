// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/base/message.h"

namespace strato::simulator {

/// One thing that is wrong in a file: where, what, and what is allowed.
struct Fault {
  std::string path;  ///< "$.lanes[0].memory_mb"; for a text that is no JSON, "line 3, column 7"
  Message what;
  Message allowed;

  [[nodiscard]] std::string english() const;
  bool operator==(const Fault &) const = default;
};

using Faults = std::vector<Fault>;

}  // namespace strato::simulator
