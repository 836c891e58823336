// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <ostream>

namespace strato::cli {

/// Writes how far something is, over and over on the same line, and lets it go on.
[[nodiscard]] inline std::function<bool(double)> progressOn(std::ostream &err, const char *what) {
  return [&err, what, last = -1](double share) mutable {
    const int percent = static_cast<int>(share * 100.0);
    if (percent != last) err << '\r' << what << ' ' << percent << " %" << std::flush;
    last = percent;
    return true;
  };
}

}  // namespace strato::cli
