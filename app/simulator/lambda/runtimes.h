// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace strato::simulator {

/// How long Init takes for a small function in a .zip on x86 with 1,024 MB: a lognormal fitted to public measurements
/// of May to August 2026 (about 770 each). Observed, not promised by AWS: every scenario may say otherwise.
struct RuntimePreset {
  std::string_view name;
  double mu = 0.0;  ///< of the logarithm of milliseconds
  double sigma = 0.0;
};

inline constexpr std::array<RuntimePreset, 11> kRuntimePresets = {{{"python3.13", 4.553, 0.201},
                                                                   {"python3.14", 4.797, 0.217},
                                                                   {"nodejs22", 4.985, 0.132},
                                                                   {"nodejs24", 4.954, 0.148},
                                                                   {"java21", 5.526, 0.160},
                                                                   {"java25", 5.343, 0.249},
                                                                   {"dotnet8", 5.629, 0.248},
                                                                   {"dotnet10", 5.675, 0.298},
                                                                   {"ruby3.4", 5.536, 0.271},
                                                                   {"go", 3.934, 0.091},
                                                                   {"rust", 2.848, 0.220}}};

}  // namespace strato::simulator
