// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/reminders.h"

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
  [[nodiscard]] std::size_t bytes() const { return m_calls.bytes() + m_again.bytes(); }

  [[nodiscard]] std::uint32_t keep(const Call &call) { return m_calls.keep(call); }
  Call take(std::uint32_t number) { return m_calls.take(number); }

  void tryAgain(const Call &call, Tick at) { m_again.add(at, keep(call)); }
  /// The one that is due at nextAt().
  Call takeDue() { return take(m_again.take().what); }

 private:
  Pool<Call> m_calls;
  Agenda m_again;
};

}  // namespace strato::simulator
