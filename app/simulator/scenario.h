// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "app/simulator/ec2/ec2_settings.h"
#include "app/simulator/fronts/front_settings.h"
#include "app/simulator/incidents/incident.h"
#include "app/simulator/lambda/lambda_settings.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

using LaneSettings = std::variant<LambdaSettings, Ec2Settings>;

[[nodiscard]] const std::string &idOf(const LaneSettings &lane);
[[nodiscard]] const std::string &titleOf(const LaneSettings &lane);
/// As the scenario file names it: "lambda", "ec2".
[[nodiscard]] const char *platformOf(const LaneSettings &lane);

/// One workload and the platforms that meet it.
struct Scenario {
  std::string title;
  double durationS = 3600.0;
  double warmupS = 0.0;
  std::uint64_t seed = 1;
  Workload workload;
  std::vector<LaneSettings> lanes;
  std::map<std::string, FrontSettings> fronts;  ///< by the id of the lane that they stand before
  std::vector<Incident> incidents;
};

}  // namespace strato::simulator
