// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string_view>

#include "app/base/rng.h"

namespace strato::simulator {

/// In [0, 1), each of 2^53 values as likely as the other.
[[nodiscard]] inline double unit(Rng &rng) { return static_cast<double>(rng.next() >> 11U) * 0x1.0p-53; }

/// Exponential with mean 1.
[[nodiscard]] inline double exponential(Rng &rng) { return -std::log(1.0 - unit(rng)); }

[[nodiscard]] double standardNormal(Rng &rng);

/// Gamma with the given shape and scale 1.
[[nodiscard]] double standardGamma(Rng &rng, double shape);

/// A stream of chance of its own for each part of a run, so that a change in one part leaves the others as they were.
[[nodiscard]] Rng streamOf(std::uint64_t seed, std::string_view part);

}  // namespace strato::simulator
