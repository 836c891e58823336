// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/agenda.h"

namespace strato::simulator {

/// An agenda of small values instead of numbers, for what is due now and then.
template <class What>
class Reminders final {
 public:
  [[nodiscard]] Tick nextAt() const { return m_agenda.nextAt(); }
  [[nodiscard]] std::size_t bytes() const { return m_agenda.bytes() + m_entries.size() * sizeof(What); }

  void add(Tick at, const What &what) {
    if (m_free.empty()) {
      m_free.push_back(static_cast<std::uint32_t>(m_entries.size()));
      m_entries.emplace_back();
    }
    const std::uint32_t index = m_free.back();
    m_free.pop_back();
    m_entries[index] = what;
    m_agenda.add(at, index);
  }

  What take() {
    const std::uint32_t index = m_agenda.take().what;
    m_free.push_back(index);
    return m_entries[index];
  }

 private:
  Agenda m_agenda;
  std::vector<What> m_entries;
  std::vector<std::uint32_t> m_free;
};

}  // namespace strato::simulator
