// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace strato::simulator {

/// What clients do that get no good answer: see model.md.
struct ClientSettings {
  /// They wait no longer than this. The platform does not notice and works on.
  std::optional<double> timeoutS;
  /// How often a request comes again that was refused, failed or took too long.
  int retries = 0;
  /// The pause before the first retry, what each further one is longer by, and the longest.
  double backoffS = 0.1;
  double backoffFactor = 2.0;
  double longestBackoffS = 20.0;
  /// Each pause is any time between nothing and that, so that clients do not come back together.
  bool jitter = true;

  [[nodiscard]] bool areUsual() const { return !timeoutS && retries == 0; }
  bool operator==(const ClientSettings &) const = default;
};

}  // namespace strato::simulator
