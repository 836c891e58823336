// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato::simulator {

/// The share of calls that find all servers busy and are lost. `load` is arrivals times mean service.
[[nodiscard]] double erlangB(double load, int servers);
/// The share of calls that wait where all wait for a server.
[[nodiscard]] double erlangC(double load, int servers);

/// Poisson arrivals, exponential service, so many servers, one queue.
struct QueueFormula {
  double rate = 0.0;
  double mean = 1.0;  ///< of the service
  int servers = 1;

  [[nodiscard]] double meanWait() const;
  [[nodiscard]] double waitQuantile(double share) const;
  /// Of waiting and service together.
  [[nodiscard]] double totalQuantile(double share) const;
};

}  // namespace strato::simulator
