// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace strato::simulator {

/// Something that goes wrong at a time: see model.md.
struct Incident {
  enum class Kind {
    DependencySlow,  ///< what the requests wait for answers `factor` times slower
    BadDeploy,       ///< a share of the requests fails, and all may be slower, until it is rolled back
    KillInstance,    ///< `count` instances die, the oldest first
    LoseZone,        ///< all instances in a zone end, and none can be started there for a while
    SpotReclaim      ///< AWS wants a `share` of the Spot instances back
  };

  Kind kind = Kind::DependencySlow;
  double atS = 0.0;
  std::optional<double> forS;  ///< nothing: to the end
  double factor = 1.0;
  double share = 1.0;  ///< of DependencySlow: of requests that need it; of BadDeploy: of requests that fail; of
                       ///< SpotReclaim: of instances
  std::optional<double> failAfterS;  ///< of BadDeploy: a request that fails does so after this long at the latest
  int count = 1;
  std::optional<int> place;  ///< of KillInstance: this one instead, where it is there
  int zone = 0;
  std::vector<std::string> lanes;  ///< ids; empty: every lane to which it can happen
};

inline constexpr std::array kIncidentKinds = {Incident::Kind::DependencySlow, Incident::Kind::BadDeploy,
                                              Incident::Kind::KillInstance, Incident::Kind::LoseZone,
                                              Incident::Kind::SpotReclaim};

}  // namespace strato::simulator
