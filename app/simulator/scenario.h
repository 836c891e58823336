// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/simulator/batch/batch_settings.h"
#include "app/simulator/ec2/ec2_settings.h"
#include "app/simulator/ecs/ecs_settings.h"
#include "app/simulator/eks/eks_settings.h"
#include "app/simulator/fronts/front_settings.h"
#include "app/simulator/incidents/incident.h"
#include "app/simulator/lambda/lambda_settings.h"
#include "app/simulator/lightsail/lightsail_settings.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

using LaneSettings = std::variant<LambdaSettings, Ec2Settings, FargateSettings, EcsSettings, EksSettings, BatchSettings,
                                  LightsailSettings>;

[[nodiscard]] const std::string &idOf(const LaneSettings &lane);
[[nodiscard]] const std::string &titleOf(const LaneSettings &lane);
/// As the scenario file names them, in the order of LaneSettings.
[[nodiscard]] const std::vector<std::string> &platformNames();
[[nodiscard]] const std::string &platformOf(const LaneSettings &lane);

/// An instance type that a lane names, and the field that does.
struct NamedType {
  std::string type;
  std::string field;
};
[[nodiscard]] std::optional<NamedType> instanceTypeOf(const LaneSettings &lane);
/// Requests that a lane makes of each arrival.
[[nodiscard]] double requestsPerArrival(const LaneSettings &lane);

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
