// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>

namespace strato::simulator {

/// A Linux bundle's processor (LIG-16).
struct LightsailBundle {
  const char *name = "";
  int vcpus = 2;
  double baselinePercent = 0.0;  ///< of each vCPU, for as long as one likes
};

inline constexpr std::array<LightsailBundle, 6> kLightsailBundles = {{{"nano", 2, 5.0},
                                                                      {"micro", 2, 10.0},
                                                                      {"small", 2, 20.0},
                                                                      {"medium", 2, 20.0},
                                                                      {"large", 2, 30.0},
                                                                      {"xlarge", 4, 40.0}}};

struct LightsailSettings {
  std::string id;
  std::string title;
  LightsailBundle bundle = kLightsailBundles[3];
  int nodes = 1;
  bool loadBalancer = false;
  /// How full the burst capacity is at the start.
  double burstPercent = 100.0;
  /// The part of a request's service time in which it uses a vCPU; in the rest it waits for others.
  double cpuShare = 1.0;
  std::optional<int> connectionsPerNode;
  std::optional<int> queueLimit;
  std::optional<double> clientTimeoutS;
};

}  // namespace strato::simulator
