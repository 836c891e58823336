// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"

namespace strato::simulator {

inline constexpr Range kTime{0.0, 1e9};           ///< seconds
inline constexpr Range kPositiveTime{1e-6, 1e9};  ///< seconds
inline constexpr Range kRate{0.0, 1e7};           ///< a second
inline constexpr Range kSpread{0.0, 100.0};
inline constexpr Range kCount{0.0, 1e6, true};
inline constexpr Range kShare{0.0, 1.0};

[[nodiscard]] inline std::optional<int> whole(std::optional<double> number) {
  return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

}  // namespace strato::simulator
