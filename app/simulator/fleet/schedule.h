// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// One time for each of many numbered things, which may be moved: the earliest is known at once, a move costs O(log n).
/// Among equal times the lower number is first.
class Schedule final {
 public:
  [[nodiscard]] Tick nextAt() const { return m_heap.empty() ? kNever : m_heap.front().at; }
  [[nodiscard]] std::uint32_t next() const { return m_heap.front().number; }
  [[nodiscard]] std::size_t bytes() const {
    return m_heap.size() * sizeof(Entry) + m_where.size() * sizeof(std::uint32_t);
  }

  /// kNever takes the number out.
  void set(std::uint32_t number, Tick at) {
    if (number >= m_where.size()) m_where.resize(number + 1, kOut);
    const std::uint32_t hole = m_where[number];
    if (hole == kOut) {
      if (at == kNever) return;
      m_heap.push_back({at, number});
      rise(m_heap.size() - 1);
      return;
    }
    if (at != kNever) {
      m_heap[hole].at = at;
      settle(hole);
      return;
    }
    m_where[number] = kOut;
    const Entry last = m_heap.back();
    m_heap.pop_back();
    if (last.number == number) return;
    m_heap[hole] = last;
    settle(hole);
  }

 private:
  struct Entry {
    Tick at = 0;
    std::uint32_t number = 0;
    [[nodiscard]] bool isBefore(const Entry &other) const {
      return at != other.at ? at < other.at : number < other.number;
    }
  };
  static constexpr std::uint32_t kOut = ~0U;

  void settle(std::size_t hole) {
    m_where[m_heap[hole].number] = static_cast<std::uint32_t>(hole);
    if (hole > 0 && m_heap[hole].isBefore(m_heap[(hole - 1) / 2])) {
      rise(hole);
    } else {
      sink(hole);
    }
  }
  void put(std::size_t hole, const Entry &entry) {
    m_heap[hole] = entry;
    m_where[entry.number] = static_cast<std::uint32_t>(hole);
  }
  void rise(std::size_t hole) {
    const Entry entry = m_heap[hole];
    while (hole > 0 && entry.isBefore(m_heap[(hole - 1) / 2])) {
      put(hole, m_heap[(hole - 1) / 2]);
      hole = (hole - 1) / 2;
    }
    put(hole, entry);
  }
  void sink(std::size_t hole) {
    const Entry entry = m_heap[hole];
    for (std::size_t child = 2 * hole + 1; child < m_heap.size(); child = 2 * hole + 1) {
      if (child + 1 < m_heap.size() && m_heap[child + 1].isBefore(m_heap[child])) ++child;
      if (!m_heap[child].isBefore(entry)) break;
      put(hole, m_heap[child]);
      hole = child;
    }
    put(hole, entry);
  }

  std::vector<Entry> m_heap;
  std::vector<std::uint32_t> m_where;
};

}  // namespace strato::simulator
