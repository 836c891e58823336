// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/incidents/incident.h"
#include "app/simulator/tally.h"

namespace strato::simulator {

// What may happen to a platform.
template <class Lane>
concept LosesInstances = requires(Lane lane, Tick now, Tally &tally) {
  lane.fail(1, now, tally);
  lane.failAt(0, now, tally);
};
template <class Lane>
concept LosesZones = requires(Lane lane, Tick now, Tally &tally) {
  lane.loseZone(0, now, tally);
  lane.restoreZone(0, now, tally);
};
template <class Lane>
concept LosesSpot = requires(Lane lane, Tick now, Tally &tally) {
  lane.reclaimSpot(1.0, now, tally);
};

/// Lets an incident that is not about requests begin or end in a lane.
template <class Lane>
void strike(Lane &lane, const Incident &incident, bool begins, Tick now, Tally &tally) {
  if constexpr (LosesInstances<Lane>) {
    if (incident.kind == Incident::Kind::KillInstance && incident.place) {
      lane.failAt(static_cast<std::uint32_t>(*incident.place), now, tally);
    } else if (incident.kind == Incident::Kind::KillInstance) {
      lane.fail(incident.count, now, tally);
    }
  }
  if constexpr (LosesSpot<Lane>) {
    if (incident.kind == Incident::Kind::SpotReclaim) lane.reclaimSpot(incident.share, now, tally);
  }
  if constexpr (LosesZones<Lane>) {
    if (incident.kind != Incident::Kind::LoseZone) return;
    if (begins) {
      lane.loseZone(incident.zone, now, tally);
    } else {
      lane.restoreZone(incident.zone, now, tally);
    }
  }
}

}  // namespace strato::simulator
