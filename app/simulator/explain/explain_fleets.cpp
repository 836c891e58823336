// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of instances, tasks on Fargate, and services on instances.
#include <algorithm>

#include "app/simulator/explain/fleet_sentences.h"

namespace strato::simulator {

namespace {

Tick nextOf(const ScheduledAction &action, Tick now) {
  Tick at = ticks(action.atS);
  if (at > now) return at;
  if (!action.everyS) return kNever;
  const Tick every = ticks(*action.everyS);
  return at + ((now - at) / every + 1) * every;
}

void tellSchedule(const Ec2Settings &group, Sentences &out) {
  Tick next = kNever;
  for (const ScheduledAction &action : group.schedule) next = std::min(next, nextOf(action, out.now()));
  if (next == kNever || next - out.now() > kSoon) return;
  out.say(Message("A scheduled action changes the group in %1.", {out.until(next)}));
}

GroupBounds boundsOf(const ServiceSettings &service, int desired) { return {service.min, desired, service.max}; }

void tellHosts(const HostedService &service, int most, Sentences &out) {
  const int pending = service.pending();
  out.count(pending, Message("One container finds no room."),
            Message("%1 containers find no room.", {std::to_string(pending)}));
  const HostGroup &hosts = service.hosts();
  if (hosts.booting() > 0) {
    Tick first = kNever;
    for (const Host &host : hosts.hosts()) first = std::min(first, host.until);
    out.count(hosts.booting(), Message("One instance boots and takes containers in %1.", {out.until(first)}),
              Message("%1 instances boot; the first takes containers in %2.",
                      {std::to_string(hosts.booting()), out.until(first)}));
  } else if (pending > 0 && hosts.alive() >= most) {
    out.say(Message("The cluster has all the instances that it may have."));
  }
}

void tellLoops(const EksLane &lane, Sentences &out) {
  const Tick pods = lane.nextSync();
  const Tick nodes = lane.nextScan();
  if (pods != kNever && nodes != kNever) {
    out.say(Message("The pod autoscaler looks in %1, the node autoscaler in %2.", {out.until(pods), out.until(nodes)}));
  } else if (pods != kNever) {
    out.say(Message("The pod autoscaler looks in %1.", {out.until(pods)}));
  } else if (nodes != kNever) {
    out.say(Message("The node autoscaler looks in %1.", {out.until(nodes)}));
  }
}

}  // namespace

void explain(const Ec2Lane &lane, Sentences &out) {
  tellTrouble(lane.fleet(), ServerNoun::Instance, out);
  const bool isFull = tellLine(lane.fleet(), lane.settings().fleet(), out);
  tellComing(lane.fleet(), ServerNoun::Instance, out);
  tellAlarm(lane.scaler(), {lane.least(), lane.desired(), lane.most()}, out);
  tellGoing(lane.fleet(), ServerNoun::Instance, out);
  tellSchedule(lane.settings(), out);
  if (!isFull) tellSlots(lane.fleet(), lane.settings().fleet(), out);
}

void explain(const FargateLane &lane, Sentences &out) {
  const ServiceSettings &service = lane.settings().service;
  tellTrouble(lane.fleet(), ServerNoun::Container, out);
  const bool isFull = tellLine(lane.fleet(), service.fleet(true), out);
  const int provisioning = lane.provisioning();
  out.count(provisioning, Message("One task waits because only so many may start in a second."),
            Message("%1 tasks wait because only so many may start in a second.", {std::to_string(provisioning)}));
  tellComing(lane.fleet(), ServerNoun::Container, out);
  tellAlarm(lane.scaler(), boundsOf(service, lane.desired()), out);
  tellGoing(lane.fleet(), ServerNoun::Container, out);
  if (!isFull) tellSlots(lane.fleet(), service.fleet(true), out);
}

void explain(const EcsLane &lane, Sentences &out) {
  const HostedService &service = lane.service();
  const bool isFull = tellLine(service.fleet(), service.service().fleet(true), out);
  tellHosts(service, lane.settings().hosts.max, out);
  if (service.pending() > 0 && service.hosts().booting() == 0) {
    out.say(lane.nextProviding() == kNever
                ? Message("Without a capacity provider nobody adds instances.")
                : Message("The capacity provider looks in %1.", {out.until(lane.nextProviding())}));
  }
  tellComing(service.fleet(), ServerNoun::Container, out);
  tellAlarm(lane.scaler(), boundsOf(service.service(), service.desired()), out);
  tellGoing(service.fleet(), ServerNoun::Container, out);
  if (!isFull) tellSlots(service.fleet(), service.service().fleet(true), out);
}

void explain(const EksLane &lane, Sentences &out) {
  const HostedService &service = lane.service();
  const bool isFull = tellLine(service.fleet(), service.service().fleet(true), out);
  tellHosts(service, lane.settings().hosts.max, out);
  tellComing(service.fleet(), ServerNoun::Container, out);
  tellGoing(service.fleet(), ServerNoun::Container, out);
  if (!isFull) tellSlots(service.fleet(), service.service().fleet(true), out);
  tellLoops(lane, out);
}

}  // namespace strato::simulator
