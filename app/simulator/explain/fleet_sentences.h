// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/explain/sentences.h"

namespace strato::simulator {

enum class ServerNoun { Instance, Container };

/// Those that fail, and those that AWS wants back.
void tellTrouble(const Fleet &fleet, ServerNoun noun, Sentences &out);
/// Who waits, or would have to. False where nobody does.
bool tellLine(const Fleet &fleet, const FleetSettings &settings, Sentences &out);
/// Those that boot or warm up.
void tellComing(const Fleet &fleet, ServerNoun noun, Sentences &out);
/// Those that end.
void tellGoing(const Fleet &fleet, ServerNoun noun, Sentences &out);

struct GroupBounds {
  int least = 0;
  int desired = 0;
  int most = 0;
};
/// Where the alarm stands that is closest to changing something.
void tellAlarm(const Scaler &scaler, const GroupBounds &bounds, Sentences &out);
/// How many slots are busy; and that nothing else is to be said, where that is so.
void tellSlots(const Fleet &fleet, const FleetSettings &settings, Sentences &out);

}  // namespace strato::simulator
