// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/fleet/wide.h"
#include "app/simulator/tick.h"

namespace strato::simulator {

/// How a burstable server earns and spends. One credit is one vCPU at work for a minute.
struct BurstSettings {
  bool unlimited = true;  ///< without credits it goes on at full speed, and that is billed
  int baselinePercent = 20;
  int vcpus = 2;
  double initialCredits = 0.0;  ///< of the servers that are there at the start; later ones begin with none

  bool operator==(const BurstSettings &) const = default;
};

/// The credits of one server. It earns at its baseline and spends what it uses; it keeps what it earns in 24 hours at
/// most (EC2-11). Counted exactly, in percent x slots x nanoseconds.
class CpuCredits final {
 public:
  CpuCredits() = default;
  CpuCredits(const BurstSettings &settings, int slots, Tick now, double credits);

  /// To be told before the number of slots at work changes.
  void advance(Tick now, int usedSlots);
  /// Standard mode, nothing left, and more work than the baseline.
  [[nodiscard]] bool slows(int usedSlots) const {
    return !m_unlimited && m_balance <= 0 && Wide{100} * usedSlots > m_earned;
  }
  /// When nothing will be left; kNever where that does not happen, or does not matter.
  [[nodiscard]] Tick goneAt(int usedSlots) const;
  /// Work per time that the baseline allows, in percent x slots.
  [[nodiscard]] std::int64_t baseline() const { return m_earned; }
  /// Credits that the server has now.
  [[nodiscard]] double left() const;
  /// Beyond what was earned and is not paid back, in vCPU-seconds.
  [[nodiscard]] double surplusSeconds() const;

 private:
  [[nodiscard]] double creditsFrom(Wide amount) const;

  Wide m_balance = 0;
  Wide m_most = 0;
  Wide m_charged = 0;         ///< surplus that no day can earn back
  std::int64_t m_earned = 0;  ///< in a nanosecond
  Tick m_since = 0;
  int m_slots = 1;
  int m_vcpus = 2;
  bool m_unlimited = true;
};

}  // namespace strato::simulator
