// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/simulator/agenda.h"
#include "app/simulator/lightsail/lightsail_settings.h"

namespace strato::simulator {

/// A node whose processor is shared by all requests in it. While it has burst capacity it gives all its vCPUs, and then
/// only the baseline. All requests advance at the same speed, so each ends when the node has advanced by its service
/// time: no request is looked at before it ends.
class BurstNode final {
 public:
  BurstNode() = default;
  explicit BurstNode(const LightsailSettings &settings);

  /// When the next request ends, or the burst capacity does.
  [[nodiscard]] Tick nextAt() const { return m_nextAt; }
  [[nodiscard]] int requests() const { return static_cast<int>(m_ends.size()); }
  /// vCPU-seconds that may be used beyond the baseline.
  [[nodiscard]] double burst() const { return m_burst; }
  [[nodiscard]] double fullBurst() const { return m_fullBurst; }
  /// The burst capacity ended, and has not come back to one percent.
  [[nodiscard]] bool isExhausted() const { return m_exhausted; }
  /// Requests that it works on at full speed.
  [[nodiscard]] int fullSpeedRequests() const;

  void advance(Tick now);
  void start(Tick now, Tick service, std::uint32_t request);
  /// After advance() to nextAt(): the request that ends now, or nothing where it was the burst capacity.
  [[nodiscard]] std::optional<std::uint32_t> takeEnded();

  [[nodiscard]] std::size_t bytes() const { return sizeof(BurstNode) + m_ends.bytes(); }

 private:
  [[nodiscard]] double vcpusNow() const { return hasBurst() ? m_vcpus : m_baseline; }
  [[nodiscard]] bool hasBurst() const { return m_burst > kNothing; }
  /// How fast a request advances, 1 being as fast as it can.
  [[nodiscard]] double speed() const;
  void plan();

  /// vCPU-seconds that are nothing: what rounding to nanoseconds leaves.
  static constexpr double kNothing = 1e-6;

  double m_vcpus = 0.0;
  double m_baseline = 0.0;  ///< in vCPUs
  double m_cpuShare = 1.0;
  double m_burst = 0.0;
  double m_fullBurst = 0.0;
  double m_advanced = 0.0;  ///< nanoseconds of service that each request in it got, since the node was empty
  Tick m_now = 0;
  Tick m_nextAt = kNever;
  Tick m_endsAt = kNever;  ///< of the next request
  bool m_exhausted = false;
  Agenda m_ends;  ///< requests, by what m_advanced will be
};

}  // namespace strato::simulator
