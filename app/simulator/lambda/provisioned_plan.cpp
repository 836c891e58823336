// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/provisioned_plan.h"

#include <algorithm>

namespace strato::simulator {

int ProvisionedPlan::most() const {
  int most = atStart;
  for (const Change &change : changes) most = std::max(most, change.count);
  return most;
}

int ProvisionedPlan::countAt(Tick time) const {
  if (changes.empty()) return atStart;
  const Tick period = everyS ? ticks(*everyS) : kNever;
  const bool begunAnew = everyS && time >= period;
  const Tick within = everyS ? time % period : time;
  int count = begunAnew ? changes.back().count : atStart;
  for (const Change &change : changes) {
    if (ticks(change.atS) <= within) count = change.count;
  }
  return count;
}

Tick ProvisionedPlan::changeAfter(Tick time) const {
  if (changes.empty()) return kNever;
  const Tick period = everyS ? ticks(*everyS) : 0;
  const Tick begun = everyS ? time - time % period : 0;
  for (const Change &change : changes) {
    if (begun + ticks(change.atS) > time) return begun + ticks(change.atS);
  }
  return everyS ? begun + period + ticks(changes.front().atS) : kNever;
}

std::vector<ProvisionedPlan::Held> ProvisionedPlan::heldBetween(Tick from, Tick to) const {
  std::vector<Held> held;
  for (Tick begin = from; begin < to;) {
    const int count = countAt(begin);
    Tick end = std::min(to, changeAfter(begin));
    while (end < to && countAt(end) == count) end = std::min(to, changeAfter(end));
    if (count > 0) held.push_back({count, seconds(end - begin)});
    begin = end;
  }
  return held;
}

}  // namespace strato::simulator
