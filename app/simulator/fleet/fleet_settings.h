// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/simulator/fleet/cpu_credits.h"
#include "app/simulator/news.h"

namespace strato::simulator {

enum class Routing { RoundRobin, LeastOutstanding };

/// What more requests than slots do: wait in front of the servers, or share a server's processors.
enum class Sharing { Slots, Processors };

/// What all servers of a fleet have in common, and who waits in front of them.
struct FleetSettings {
  int slots = 1;  ///< requests that a server works on at once, each at full speed
  Sharing sharing = Sharing::Slots;
  std::optional<int> mostPerServer;  ///< where they share: more than so many do not get in
  Routing routing = Routing::RoundRobin;
  std::optional<BurstSettings> burst;

  std::optional<int> queueLimit;
  std::optional<double> clientTimeoutS;

  /// No life of a server is billed for less.
  double shortestBillS = 60.0;
  /// Somebody looks at load().
  bool measured = false;
  /// Somebody takes takeEnded().
  bool tellsEnds = false;
  /// What the news calls a server that begins or ends: an instance, a task.
  News::Kind began = News::Kind::InService;
  News::Kind ended = News::Kind::Terminated;
};

}  // namespace strato::simulator
