// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/entrance/entrance_plan.h"
#include "tests/app/simulator/any_scenario.h"

/// Fronts, faults, classes and clients that come again, drawn by RapidCheck.
namespace strato::simulator::any {

inline Incident anyIncident(const LaneSettings &lane) {
  Incident incident;
  incident.kind = static_cast<Incident::Kind>(*rc::gen::inRange(0, 5));
  if (!canHappenTo(lane, incident.kind)) incident.kind = Incident::Kind::DependencySlow;
  incident.atS = among(1.0, 20.0);
  if (incident.kind != Incident::Kind::KillInstance && incident.kind != Incident::Kind::SpotReclaim) {
    incident.forS = maybe(1.0, 20.0);
  }
  incident.factor = among(1.0, 4.0);
  incident.share = among(0.0, 1.0);
  if (*rc::gen::arbitrary<bool>()) incident.lanes = {idOf(lane)};
  return incident;
}

inline FrontSettings anyFront() {
  FrontSettings front;
  if (*rc::gen::arbitrary<bool>()) {
    front.kind = ApiGatewaySettings{*rc::gen::element(ApiGatewaySettings::Kind::Rest, ApiGatewaySettings::Kind::Http),
                                    maybe(1.0, 10.0), among(1.0, 5.0), among(1.0, 29.0), 0.0};
  } else {
    front.kind = AlbSettings{among(1.0, 60.0), among(0.0, 10.0), among(1.0, 5.0), 0.0};
  }
  front.addedLatencyMs = among(0.0, 100.0);
  return front;
}

/// What may stand before lanes other than Batch's.
inline void addEntrance(Scenario &scenario) {
  const LaneSettings &lane = scenario.lanes.front();
  if (*rc::gen::arbitrary<bool>()) scenario.fronts[idOf(lane)] = anyFront();
  if (*rc::gen::arbitrary<bool>()) scenario.incidents = {anyIncident(lane)};
  if (*rc::gen::arbitrary<bool>()) {
    scenario.workload.clients = {maybe(0.5, 5.0), *rc::gen::inRange(0, 4), among(0.1, 1.0), 1.5, 10.0, false};
  }
  if (*rc::gen::arbitrary<bool>()) {
    scenario.workload.classes = std::make_shared<const std::vector<RequestClass>>(
        std::vector<RequestClass>{{"small", 0.75, anyTime(0.1)}, {"\"large\"", 0.25, anyTime(1.0)}});
  }
}

}  // namespace strato::simulator::any
