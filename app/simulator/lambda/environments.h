// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <limits>
#include <vector>

#include "app/simulator/lambda/environment.h"
#include "app/simulator/lambda/lambda_settings.h"
#include "app/simulator/tally.h"

namespace strato::simulator {

/// The environments of a function: made, kept idle, kept ready, taken away. A copyable value.
class Environments final {
 public:
  explicit Environments(const LambdaSettings &settings) { follow(settings); }
  /// How long environments live from now on.
  void follow(const LambdaSettings &settings);

  [[nodiscard]] const std::vector<Environment> &all() const { return m_all; }
  [[nodiscard]] Environment &at(std::uint32_t place) { return m_all[place]; }
  [[nodiscard]] std::int64_t alive() const { return m_alive; }
  [[nodiscard]] std::size_t bytes() const;

  [[nodiscard]] std::uint32_t make(Tick now, Tally &tally);
  /// One that is kept ready if there is one, or else the one that became idle last. False where none is free.
  [[nodiscard]] bool takeIdle(Tick now, std::uint32_t &place, Tally &tally);
  /// Its request is done.
  void giveBack(std::uint32_t place, Tick now, Tally &tally);
  /// What was idle for too long goes.
  void settle(Tick now, Tally &tally);

  /// A lower limit than before: those too many go, the busy ones when their request is done.
  void capAt(std::int64_t most, Tick now, Tally &tally);

  /// How many are to be kept ready from now on. Those too many go, the busy ones when their request is done.
  void keepReady(int count, Tick now, Tally &tally);
  /// Those that are missing and were never begun.
  [[nodiscard]] int missing() const { return m_wanted - m_provisioned; }
  /// Begins one that will be kept ready; it is of use once ready() was told.
  [[nodiscard]] std::uint32_t prepare(Tick now, Tally &tally);
  void ready(std::uint32_t place, Tick now, Tally &tally);

 private:
  void remove(std::uint32_t place, Tick now, Tally &tally);

  Tick m_idleTimeout = kNever;
  Tick m_maxLifetime = kNever;
  int m_wanted = 0;
  int m_provisioned = 0;  ///< preparing, idle and busy
  std::int64_t m_alive = 0;
  std::int64_t m_most = std::numeric_limits<std::int64_t>::max();
  std::vector<Environment> m_all;
  std::vector<std::uint32_t> m_freePlaces;
  std::deque<std::uint32_t> m_idle;  ///< oldest first: taken from the back, reclaimed from the front
  std::vector<std::uint32_t> m_idleProvisioned;
};

}  // namespace strato::simulator
