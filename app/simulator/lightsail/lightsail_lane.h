// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "app/simulator/at_work.h"
#include "app/simulator/lightsail/burst_node.h"
#include "app/simulator/tally.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// Lightsail nodes under a workload: see model.md. A copyable value.
class LightsailLane final {
 public:
  LightsailLane(LightsailSettings settings, std::uint64_t seed, Tally &tally);

  [[nodiscard]] Tick nextAt() const { return m_nextAt; }
  void arrive(const Request &request, Tally &tally);
  void step(Tally &tally);
  void settle(Tick now, Tally &tally);

  /// Why these settings cannot be taken in the middle of a run; empty where they can.
  [[nodiscard]] Message obstacleTo(const LightsailSettings &settings) const;
  void change(LightsailSettings settings, Tick now, Tally &tally);

  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] const LightsailSettings &settings() const { return *m_settings; }
  [[nodiscard]] const std::vector<BurstNode> &nodes() const { return m_nodes; }
  [[nodiscard]] std::size_t queueLength() const { return m_queue.size(); }
  /// The request that arrived at a time and has not ended, where a node works on it.
  [[nodiscard]] std::optional<AtWork> workOn(Tick arrivedAt) const;

 private:
  struct Waiting {
    Tick arrivedAt = 0;
    Tick service = 0;
  };
  struct Flight {
    Tick arrivedAt = 0;
    Tick waited = 0;
  };

  void follow(Tick now);
  [[nodiscard]] BurstNode *nextWithRoom();
  void start(BurstNode &node, const Waiting &waiting, Tick now, Tally &tally);
  void finish(std::uint32_t flight, Tick now, Tally &tally);
  void serveQueue(Tick now, Tally &tally);
  /// Brings a node to a time, and tells when its burst capacity ended or came back.
  void advance(BurstNode &node, Tick now, Tally &tally);
  void plan();

  std::shared_ptr<const LightsailSettings> m_settings;
  Tick m_clientTimeout = kNever;
  Tick m_patienceSince = 0;
  std::vector<BurstNode> m_nodes;
  std::size_t m_turn = 0;
  std::size_t m_nextNode = 0;
  Tick m_nextAt = kNever;
  std::deque<Waiting> m_queue;
  std::vector<Flight> m_flights;
  std::vector<std::uint32_t> m_freeFlights;
};

}  // namespace strato::simulator
