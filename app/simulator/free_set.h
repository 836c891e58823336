// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace strato::simulator {

/// Which of many numbered things are free. The next free one behind a number is found in three looks, however many
/// there are.
class FreeSet final {
 public:
  static constexpr std::uint32_t kNone = ~0U;

  void insert(std::uint32_t number) {
    const std::size_t word = number / 64;
    if (word >= m_bits.size()) {
      m_bits.resize(word + 1);
      m_words.resize(word / 64 + 1);
    }
    m_bits[word] |= bit(number);
    m_words[word / 64] |= bit(word);
  }

  void erase(std::uint32_t number) {
    const std::size_t word = number / 64;
    if (word >= m_bits.size()) return;
    m_bits[word] &= ~bit(number);
    if (m_bits[word] == 0) m_words[word / 64] &= ~bit(word);
  }

  /// The first free number from `from` on, then from the start; kNone where nothing is free.
  [[nodiscard]] std::uint32_t nextAround(std::uint32_t from) const {
    const std::uint32_t found = nextFrom(from);
    return found == kNone && from > 0 ? nextFrom(0) : found;
  }

 private:
  [[nodiscard]] static std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << (number % 64); }

  [[nodiscard]] std::uint32_t nextFrom(std::uint32_t from) const {
    std::size_t word = from / 64;
    if (word >= m_bits.size()) return kNone;
    const std::uint64_t rest = m_bits[word] & (~std::uint64_t{0} << (from % 64));
    if (rest != 0) return numberOf(word, rest);
    ++word;
    for (std::size_t block = word / 64; block < m_words.size(); ++block) {
      const std::uint64_t words =
          block == word / 64 ? m_words[block] & (~std::uint64_t{0} << (word % 64)) : m_words[block];
      if (words == 0) continue;
      const std::size_t hit = block * 64 + static_cast<std::size_t>(std::countr_zero(words));
      return numberOf(hit, m_bits[hit]);
    }
    return kNone;
  }

  [[nodiscard]] static std::uint32_t numberOf(std::size_t word, std::uint64_t bits) {
    return static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
  }

  std::vector<std::uint64_t> m_bits;
  std::vector<std::uint64_t> m_words;  ///< which words of m_bits have a bit
};

}  // namespace strato::simulator
