// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// What is due, earliest first. A heap with four children to a node: half as deep as the usual one, and its order
/// among equal times is our own, so that it is the same with every standard library.
class Agenda final {
 public:
  struct Entry {
    Tick at = 0;
    std::uint32_t what = 0;
  };

  [[nodiscard]] bool empty() const { return m_entries.empty(); }
  [[nodiscard]] std::size_t size() const { return m_entries.size(); }
  [[nodiscard]] Tick nextAt() const { return m_entries.empty() ? kNever : m_entries.front().at; }
  [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

  [[nodiscard]] std::size_t bytes() const { return m_entries.size() * sizeof(Entry); }

  void add(Tick at, std::uint32_t what) {
    std::size_t hole = m_entries.size();
    m_entries.push_back({at, what});
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / kChildren;
      if (m_entries[parent].at <= at) break;
      m_entries[hole] = m_entries[parent];
      hole = parent;
    }
    m_entries[hole] = {at, what};
  }

  Entry take() {
    const Entry first = m_entries.front();
    const Entry last = m_entries.back();
    m_entries.pop_back();
    if (!m_entries.empty()) sinkFromTop(last);
    return first;
  }

 private:
  static constexpr std::size_t kChildren = 4;

  void sinkFromTop(Entry entry) {
    const std::size_t count = m_entries.size();
    std::size_t hole = 0;
    for (;;) {
      const std::size_t first = hole * kChildren + 1;
      if (first >= count) break;
      std::size_t least = first;
      const std::size_t end = first + kChildren < count ? first + kChildren : count;
      for (std::size_t child = first + 1; child < end; ++child) {
        if (m_entries[child].at < m_entries[least].at) least = child;
      }
      if (m_entries[least].at >= entry.at) break;
      m_entries[hole] = m_entries[least];
      hole = least;
    }
    m_entries[hole] = entry;
  }

  std::vector<Entry> m_entries;
};

}  // namespace strato::simulator
