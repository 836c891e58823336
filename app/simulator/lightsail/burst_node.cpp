// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lightsail/burst_node.h"

#include <algorithm>
#include <cmath>

namespace strato::simulator {

namespace {

constexpr double kDayS = 86400.0;
constexpr double kBackAgain = 0.01;

}  // namespace

BurstNode::BurstNode(const LightsailSettings &settings)
    : m_vcpus(settings.bundle.vcpus),
      m_baseline(settings.bundle.vcpus * settings.bundle.baselinePercent * 0.01),
      m_cpuShare(settings.cpuShare),
      m_fullBurst(m_baseline * kDayS) {
  m_burst = m_fullBurst * settings.burstPercent * 0.01;
  m_exhausted = !hasBurst();
}

int BurstNode::fullSpeedRequests() const {
  return static_cast<int>((m_exhausted ? m_baseline : m_vcpus) / m_cpuShare + 1e-9);
}

double BurstNode::speed() const {
  const double wanted = m_cpuShare * requests();
  const double given = vcpusNow();
  return wanted <= given ? 1.0 : given / wanted;
}

void BurstNode::advance(Tick now) {
  const auto passed = static_cast<double>(now - m_now);
  if (passed <= 0.0) return;
  const double rate = speed();
  const double used = m_cpuShare * requests() * rate;
  m_advanced = m_ends.empty() ? 0.0 : m_advanced + rate * passed;
  m_burst = std::clamp(m_burst + (m_baseline - used) * passed * 1e-9, 0.0, m_fullBurst);
  if (!hasBurst()) m_exhausted = true;
  if (m_exhausted && m_burst >= kBackAgain * m_fullBurst) m_exhausted = false;
  m_now = now;
  plan();
}

void BurstNode::start(Tick now, Tick service, std::uint32_t request) {
  advance(now);
  m_now = now;
  if (m_ends.empty()) m_advanced = 0.0;
  m_ends.add(static_cast<Tick>(m_advanced) + service, request);
  plan();
}

std::optional<std::uint32_t> BurstNode::takeEnded() {
  if (m_ends.empty() || m_now < m_endsAt) return std::nullopt;
  const std::uint32_t request = m_ends.take().what;
  plan();
  return request;
}

void BurstNode::plan() {
  m_nextAt = m_endsAt = kNever;
  if (m_ends.empty()) return;
  const double rate = speed();
  const double left = std::max(0.0, static_cast<double>(m_ends.nextAt()) - m_advanced);
  const double wait = std::ceil(left / rate);
  if (wait < static_cast<double>(kFarAway)) m_endsAt = m_now + static_cast<Tick>(wait);
  m_nextAt = m_endsAt;
  const double overdraft = m_cpuShare * requests() * rate - m_baseline;
  if (!hasBurst() || overdraft <= 1e-12) return;
  const double lasts = std::min(m_burst / overdraft * 1e9, 1e18);
  m_nextAt = std::min(m_nextAt, m_now + std::max(Tick{1}, static_cast<Tick>(std::ceil(lasts))));
}

}  // namespace strato::simulator
