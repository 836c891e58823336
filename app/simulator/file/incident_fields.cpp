// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/incident_fields.h"

#include <algorithm>

#include "app/simulator/entrance/entrance_plan.h"
#include "app/simulator/file/ranges.h"

namespace strato::simulator {

namespace {

/// In the order of Incident::Kind.
const std::vector<std::string> &kinds() {
  static const std::vector<std::string> names = {"dependency_slow", "bad_deploy", "kill_instance", "lose_zone",
                                                 "spot_reclaim"};
  return names;
}

void checkLanes(Fields &fields, const Incident &incident, const std::vector<LaneSettings> &lanes) {
  std::string known;
  for (const LaneSettings &lane : lanes) known += (known.empty() ? "" : ", ") + idOf(lane);
  for (std::size_t i = 0; i < incident.lanes.size(); ++i) {
    const std::string at = "lanes[" + std::to_string(i) + "]";
    const auto lane = std::ranges::find(lanes, incident.lanes[i], [](const LaneSettings &one) { return idOf(one); });
    if (lane == lanes.end()) {
      fields.complain(at, Message("There is no lane \"%1\".", {incident.lanes[i]}),
                      Message("One of these is allowed: %1.", {known}));
    } else if (Message obstacle = obstacleTo(incident.kind, *lane); !obstacle.isEmpty()) {
      fields.complain(at, std::move(obstacle), Message("Leave it out."));
    }
  }
  // A zone that a lane does not have is no fault: its settings may have become others since.
  const bool anywhere =
      std::ranges::any_of(lanes, [&](const LaneSettings &lane) { return canHappenTo(lane, incident.kind); });
  if (incident.lanes.empty() && !anywhere && !lanes.empty()) {
    fields.complain(
        "kind", Message("This can happen to none of the lanes."),
        Message("Zones are lost by EC2, Spot by EC2 and Fargate, instances and tasks by EC2, Fargate, ECS and EKS."));
  }
}

Incident readIncident(Fields &fields, const std::vector<LaneSettings> &lanes) {
  Incident incident;
  incident.kind = static_cast<Incident::Kind>(fields.oneOf("kind", kinds(), std::nullopt));
  incident.atS = fields.number("at_s", kTime);
  switch (incident.kind) {
    case Incident::Kind::DependencySlow:
      incident.forS = fields.limit("for_s", kTime, std::nullopt);
      incident.factor = fields.number("factor", {0.0, 1e6});
      incident.share = fields.number("share", kShare, 1.0);
      break;
    case Incident::Kind::BadDeploy:
      incident.forS = fields.limit("for_s", kTime, std::nullopt);
      incident.factor = fields.number("slow_factor", {0.0, 1e6}, 1.0);
      incident.share = fields.number("fail_share", kShare, 0.0);
      incident.failAfterS = fields.limit("fail_after_s", kTime, std::nullopt);
      break;
    case Incident::Kind::KillInstance:
      incident.count = static_cast<int>(fields.number("count", {1.0, 1e6, true}, 1.0));
      incident.place = whole(fields.limit("place", {0.0, 1e6, true}, std::nullopt));
      if (incident.place && incident.count > 1) {
        fields.complain("count", Message("At one place there is one instance."), Message("Leave out count or place."));
      }
      break;
    case Incident::Kind::LoseZone:
      incident.forS = fields.limit("for_s", kTime, std::nullopt);
      incident.zone = static_cast<int>(fields.oneOf("zone", {"a", "b", "c", "d", "e", "f"}, 0));
      break;
    case Incident::Kind::SpotReclaim:
      incident.share = fields.number("share", kShare, 1.0);
      break;
  }
  incident.lanes = fields.texts("lanes");
  checkLanes(fields, incident, lanes);
  fields.finish();
  return incident;
}

}  // namespace

std::vector<Incident> readIncidents(Fields &root, const std::vector<LaneSettings> &lanes) {
  std::vector<Incident> incidents;
  for (Fields &fields : root.objects("faults", 0)) incidents.push_back(readIncident(fields, lanes));
  constexpr std::size_t most = 1000;
  if (incidents.size() > most) {
    root.complain("faults", Message("These are too many."), Message("At most 1,000 faults are allowed."));
  }
  return incidents;
}

}  // namespace strato::simulator
