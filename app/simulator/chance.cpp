// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/chance.h"

namespace strato::simulator {

double standardNormal(Rng &rng) {
  // Marsaglia's polar method. Its second number is thrown away: a stream then has no hidden state.
  for (;;) {
    const double x = 2.0 * unit(rng) - 1.0;
    const double y = 2.0 * unit(rng) - 1.0;
    const double square = x * x + y * y;
    if (square > 0.0 && square < 1.0) return x * std::sqrt(-2.0 * std::log(square) / square);
  }
}

double standardGamma(Rng &rng, double shape) {
  // Marsaglia and Tsang (2000); below shape 1 by their boost with a power of a uniform number.
  if (shape < 1.0) return standardGamma(rng, shape + 1.0) * std::pow(1.0 - unit(rng), 1.0 / shape);
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    const double x = standardNormal(rng);
    const double root = 1.0 + c * x;
    if (root <= 0.0) continue;
    const double v = root * root * root;
    if (std::log(1.0 - unit(rng)) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

Rng streamOf(std::uint64_t seed, std::string_view part) {
  // FNV-1a over the part's name, so that the streams of two parts start far from each other.
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char letter : part) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
  return Rng(seed ^ hash);
}

}  // namespace strato::simulator
