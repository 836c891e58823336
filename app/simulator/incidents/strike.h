// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/incidents/incident.h"
#include "app/simulator/tally.h"

namespace strato::simulator {

/// A platform of instances in zones, some of which may be Spot.
template <class Lane>
concept LosesInstances = requires(Lane lane, Tick now, Tally &tally) {
  lane.fail(1, now, tally);
  lane.loseZone(0, now, tally);
  lane.restoreZone(0, now, tally);
  lane.reclaimSpot(1.0, now, tally);
};

/// Lets an incident that is not about requests begin or end in a lane.
template <class Lane>
void strike(Lane &lane, const Incident &incident, bool begins, Tick now, Tally &tally) {
  if constexpr (LosesInstances<Lane>) {
    if (incident.kind == Incident::Kind::KillInstance) {
      lane.fail(incident.count, now, tally);
    } else if (incident.kind == Incident::Kind::SpotReclaim) {
      lane.reclaimSpot(incident.share, now, tally);
    } else if (incident.kind == Incident::Kind::LoseZone && begins) {
      lane.loseZone(incident.zone, now, tally);
    } else if (incident.kind == Incident::Kind::LoseZone) {
      lane.restoreZone(incident.zone, now, tally);
    }
  }
}

}  // namespace strato::simulator
