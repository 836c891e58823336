// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace strato::simulator {

/// The baseline of a burstable size, as a share of each of its two vCPU (EC2-35).
struct BurstSize {
  std::string_view name;
  int baselinePercent = 0;
};

inline constexpr std::array kBurstSizes = {BurstSize{"nano", 5}, BurstSize{"micro", 10}, BurstSize{"small", 20},
                                           BurstSize{"medium", 20}, BurstSize{"large", 30}};

/// 0 where the type has no credits.
[[nodiscard]] constexpr int baselineOf(std::string_view type) {
  if (!type.starts_with("t3.") && !type.starts_with("t3a.") && !type.starts_with("t4g.")) return 0;
  for (const BurstSize &size : kBurstSizes) {
    if (type.substr(type.find('.') + 1) == size.name) return size.baselinePercent;
  }
  return 0;
}

}  // namespace strato::simulator
