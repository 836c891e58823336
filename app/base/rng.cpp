// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/rng.h"

namespace strato {

Rng::Rng(std::uint64_t seed) {
  // SplitMix64 spreads the seed, as xoshiro's authors advise.
  for (auto &word : m_state) {
    seed += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = seed;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    word = mixed ^ (mixed >> 31U);
  }
}

std::uint64_t Rng::below(std::uint64_t bound) {
  // Numbers from the incomplete last stretch are thrown away, or small results would be likelier.
  const std::uint64_t skip = (0 - bound) % bound;
  std::uint64_t number = next();
  while (number < skip) number = next();
  return number % bound;
}

}  // namespace strato
