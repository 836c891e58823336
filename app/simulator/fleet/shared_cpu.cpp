// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fleet/shared_cpu.h"

#include <algorithm>

namespace strato::simulator {

namespace {

Wide dividedUp(Wide number, Wide divisor) { return (number + divisor - 1) / divisor; }

}  // namespace

Wide SharedCpu::numerator() const {
  const auto requests = static_cast<Wide>(m_work.size());
  return Wide{m_part} * std::min<Wide>(requests, m_processors);
}

Wide SharedCpu::denominator() const { return Wide{m_whole} * static_cast<Wide>(m_work.size()); }

void SharedCpu::advance(Tick now) {
  if (m_work.empty()) {
    m_virtual = 0;
    m_since = now;
    return;
  }
  if (now <= m_since) return;
  const Wide passed = Wide{now - m_since} * numerator() / denominator();
  // The rest of a nanosecond of virtual time stays for the next look.
  m_since += static_cast<Tick>(dividedUp(passed * denominator(), numerator()));
  m_virtual += static_cast<Tick>(passed);
}

void SharedCpu::join(Tick now, Tick service, std::uint32_t flight) {
  advance(now);
  m_work.add(m_virtual + service, flight);
}

Tick SharedCpu::nextEndAt() const {
  if (m_work.empty()) return kNever;
  const Wide left = std::max<Wide>(0, Wide{m_work.nextAt()} - m_virtual);
  const Wide at = m_since + dividedUp(left * denominator(), numerator());
  return at > Wide{kFarAway} ? kNever : static_cast<Tick>(at);
}

std::uint32_t SharedCpu::leave(Tick now) {
  advance(now);
  const Agenda::Entry first = m_work.take();
  m_virtual = std::max(m_virtual, first.at);
  return first.what;
}

void SharedCpu::setSpeed(Tick now, std::int64_t part, std::int64_t whole) {
  advance(now);
  m_part = part;
  m_whole = whole;
}

}  // namespace strato::simulator
