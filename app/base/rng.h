// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace strato {

/// Chance, passed in. xoshiro256** by Blackman and Vigna (public domain), so that a seed means the same numbers with
/// every compiler, which the standard library's distributions do not promise.
class Rng final {
 public:
  explicit Rng(std::uint64_t seed);

  std::uint64_t next();
  /// A whole number from 0 to bound - 1, each as likely as the other. bound must be above 0.
  std::uint64_t below(std::uint64_t bound);

  template <class T>
  void shuffle(std::vector<T> &items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::array<std::uint64_t, 4> m_state{};
};

}  // namespace strato
