// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fleet/cpu_credits.h"

#include <algorithm>

namespace strato::simulator {

namespace {

constexpr Wide kDay = Wide{86400} * kSecond;

}  // namespace

CpuCredits::CpuCredits(const BurstSettings &settings, int slots, Tick now, double credits)
    : m_most(Wide{settings.baselinePercent} * slots * kDay),
      m_earned(static_cast<std::int64_t>(settings.baselinePercent) * slots),
      m_since(now),
      m_slots(slots),
      m_vcpus(settings.vcpus),
      m_unlimited(settings.unlimited) {
  m_balance = std::min(m_most, Wide{ticks(credits / m_vcpus * 60.0)} * 100 * slots);
}

void CpuCredits::advance(Tick now, int usedSlots) {
  if (now <= m_since) return;
  const Wide passed = now - m_since;
  m_since = now;
  // A slowed server uses just what it earns.
  if (slows(usedSlots)) return;
  m_balance = std::min(m_most, m_balance + (Wide{m_earned} - Wide{100} * usedSlots) * passed);
  if (!m_unlimited) {
    m_balance = std::max<Wide>(0, m_balance);
  } else if (m_balance < -m_most) {
    m_charged += -m_most - m_balance;
    m_balance = -m_most;
  }
}

Tick CpuCredits::goneAt(int usedSlots) const {
  const Wide spent = Wide{100} * usedSlots - m_earned;
  if (m_unlimited || spent <= 0 || m_balance <= 0) return kNever;
  return m_since + static_cast<Tick>((m_balance + spent - 1) / spent);
}

double CpuCredits::creditsFrom(Wide amount) const {
  return static_cast<double>(amount) * 1e-9 / 100.0 / m_slots * m_vcpus / 60.0;
}

double CpuCredits::left() const { return creditsFrom(std::max<Wide>(0, m_balance)); }

double CpuCredits::surplusSeconds() const { return 60.0 * creditsFrom(m_charged + std::max<Wide>(0, -m_balance)); }

}  // namespace strato::simulator
