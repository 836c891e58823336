// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/agenda.h"

namespace strato::simulator {

/// A call on its way into the function.
struct Call {
  Tick arrivedAt = 0;
  Tick service = 0;
  std::uint32_t refusals = 0;
  std::uint32_t errors = 0;
};

/// Asynchronous events that run, or wait inside Lambda for another try. A copyable value.
class EventShelf final {
 public:
  [[nodiscard]] Tick nextAt() const { return m_again.nextAt(); }
  [[nodiscard]] std::size_t bytes() const { return m_calls.size() * sizeof(Call) + m_again.bytes(); }

  [[nodiscard]] std::uint32_t keep(const Call &call) {
    if (m_free.empty()) {
      m_calls.push_back(call);
      return static_cast<std::uint32_t>(m_calls.size() - 1);
    }
    const std::uint32_t index = m_free.back();
    m_free.pop_back();
    m_calls[index] = call;
    return index;
  }
  Call take(std::uint32_t index) {
    m_free.push_back(index);
    return m_calls[index];
  }

  void tryAgain(const Call &call, Tick at) { m_again.add(at, keep(call)); }
  /// The one that is due at nextAt().
  Call takeDue() { return take(m_again.take().what); }

 private:
  std::vector<Call> m_calls;
  std::vector<std::uint32_t> m_free;
  Agenda m_again;
};

}  // namespace strato::simulator
