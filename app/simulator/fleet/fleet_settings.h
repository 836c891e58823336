// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/simulator/news.h"

namespace strato::simulator {

enum class Routing { RoundRobin, LeastOutstanding };

/// What all servers of a fleet have in common, and who waits in front of them.
struct FleetSettings {
  int slots = 1;  ///< requests that a server works on at once
  Routing routing = Routing::RoundRobin;

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
