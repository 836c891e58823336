// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// A try that is inside a lane. Lanes tell requests apart by nothing but the nanosecond of their arrival, so behind an
/// entrance no two arrive in the same one.
struct Ticket {
  Tick arrivedAt = kNever;  ///< kNever: nobody
  Tick firstAt = 0;         ///< when the client asked for the first time
  Tick service = 0;         ///< as the workload says, before anything made it longer
  std::uint32_t kind = 0;
  std::uint16_t tries = 0;  ///< this one included
  bool fails = false;       ///< whatever the lane says
  bool answered = false;    ///< nobody waits for it any more
};

/// Tickets by their arrival: open addressing without tombstones. Never walked through, so that the order in it decides
/// nothing.
class TicketTable final {
 public:
  void insert(const Ticket &ticket) {
    if (m_slots.empty() || m_count * 2 >= m_slots.size()) grow();
    place(ticket);
    ++m_count;
  }
  /// Null where there is none.
  [[nodiscard]] Ticket *find(Tick arrivedAt) {
    const std::size_t at = placeOf(arrivedAt);
    return at == kNowhere ? nullptr : &m_slots[at];
  }
  [[nodiscard]] const Ticket *find(Tick arrivedAt) const {
    const std::size_t at = placeOf(arrivedAt);
    return at == kNowhere ? nullptr : &m_slots[at];
  }
  void erase(Ticket *ticket) {
    // What follows closely moves up, so that no search ends too early.
    auto hole = static_cast<std::size_t>(ticket - m_slots.data());
    for (std::size_t at = next(hole); m_slots[at].arrivedAt != kNever; at = next(at)) {
      const std::size_t home = homeOf(m_slots[at].arrivedAt);
      if (((at - home) & mask()) < ((at - hole) & mask())) continue;
      m_slots[hole] = m_slots[at];
      hole = at;
    }
    m_slots[hole] = {};
    --m_count;
  }

  [[nodiscard]] std::size_t size() const { return m_count; }
  [[nodiscard]] std::size_t bytes() const { return m_slots.size() * sizeof(Ticket); }

 private:
  static constexpr std::size_t kNowhere = ~std::size_t{0};

  [[nodiscard]] std::size_t placeOf(Tick arrivedAt) const {
    if (m_slots.empty()) return kNowhere;
    std::size_t at = homeOf(arrivedAt);
    while (m_slots[at].arrivedAt != arrivedAt) {
      if (m_slots[at].arrivedAt == kNever) return kNowhere;
      at = next(at);
    }
    return at;
  }
  [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }
  [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & mask(); }
  [[nodiscard]] std::size_t homeOf(Tick arrivedAt) const {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(arrivedAt) * 0x9e3779b97f4a7c15U) >> 32U) & mask();
  }
  void place(const Ticket &ticket) {
    std::size_t at = homeOf(ticket.arrivedAt);
    while (m_slots[at].arrivedAt != kNever) at = next(at);
    m_slots[at] = ticket;
  }
  void grow() {
    std::vector<Ticket> old(m_slots.empty() ? 16 : m_slots.size() * 2);
    old.swap(m_slots);
    for (const Ticket &ticket : old) {
      if (ticket.arrivedAt != kNever) place(ticket);
    }
  }

  std::vector<Ticket> m_slots;  ///< a power of two of them
  std::size_t m_count = 0;
};

}  // namespace strato::simulator
