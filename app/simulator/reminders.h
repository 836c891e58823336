// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/agenda.h"

namespace strato::simulator {

/// Keeps small values under numbers that are used again.
template <class What>
class Pool final {
 public:
  [[nodiscard]] std::size_t bytes() const { return m_entries.size() * (sizeof(What) + sizeof(std::uint32_t)); }

  std::uint32_t keep(const What &what) {
    if (m_free.empty()) {
      m_free.push_back(static_cast<std::uint32_t>(m_entries.size()));
      m_entries.emplace_back();
    }
    const std::uint32_t number = m_free.back();
    m_free.pop_back();
    m_entries[number] = what;
    return number;
  }
  What take(std::uint32_t number) {
    m_free.push_back(number);
    return m_entries[number];
  }

 private:
  std::vector<What> m_entries;
  std::vector<std::uint32_t> m_free;
};

/// An agenda of small values instead of numbers, for what is due now and then.
template <class What>
class Reminders final {
 public:
  [[nodiscard]] Tick nextAt() const { return m_agenda.nextAt(); }
  [[nodiscard]] std::size_t bytes() const { return m_agenda.bytes() + m_pool.bytes(); }

  void add(Tick at, const What &what) { m_agenda.add(at, m_pool.keep(what)); }
  What take() { return m_pool.take(m_agenda.take().what); }

 private:
  Agenda m_agenda;
  Pool<What> m_pool;
};

}  // namespace strato::simulator
