// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/explain/fleet_sentences.h"

#include <algorithm>

namespace strato::simulator {

namespace {

/// How many servers are like that, and when the first of them will have done with it.
struct Some {
  std::int64_t number = 0;
  Tick first = kNever;
};

template <class IsSuch>
Some someOf(const Fleet &fleet, IsSuch isSuch) {
  Some some;
  for (const Server &server : fleet.servers()) {
    if (!server.exists() || !isSuch(server)) continue;
    ++some.number;
    some.first = std::min(some.first, server.until);
  }
  return some;
}

/// What still runs on servers that get nothing more is not in it.
std::int64_t busySlots(const Fleet &fleet, const FleetSettings &settings) {
  std::int64_t busy = 0;
  for (const Server &server : fleet.servers()) {
    const bool counts = server.state == Server::State::InService && !server.broken;
    busy += counts ? std::min(server.busySlots, settings.slots) : 0;
  }
  return busy;
}

using Alarm = Scaler::Alarm;

bool matters(const Alarm &alarm, const GroupBounds &bounds) {
  // Low load in a group that has its minimum is no news.
  return alarm.datapoints > 0 && (alarm.above || bounds.desired > bounds.least);
}

void tellRinging(const Alarm &alarm, bool isLargest, Sentences &out) {
  const std::string next = out.until(alarm.nextLook);
  if (!alarm.above) {
    out.say(Message("The low alarm rings; the policy looks again in %1.", {next}));
  } else if (isLargest) {
    out.say(Message("The high alarm rings, but the group has its maximum."));
  } else {
    out.say(Message("The high alarm rings; the policy looks again in %1.", {next}));
  }
}

}  // namespace

void tellTrouble(const Fleet &fleet, ServerNoun noun, Sentences &out) {
  const auto broken = someOf(fleet, [](const Server &server) { return server.broken; });
  const std::string failing = std::to_string(broken.number);
  out.count(broken.number, Message("One instance is broken and answers with errors, until somebody notices."),
            Message("%1 instances are broken and answer with errors, until somebody notices.", {failing}));
  const auto called = someOf(fleet, [](const Server &server) { return server.noticed; });
  if (called.number == 0) return;
  const std::string number = std::to_string(called.number);
  const std::string first = out.until(called.first);
  if (noun == ServerNoun::Instance) {
    out.count(called.number, Message("AWS takes a Spot instance back: it ends within %1.", {first}),
              Message("AWS takes %1 Spot instances back: the first ends within %2.", {number, first}));
  } else {
    out.count(called.number, Message("AWS takes a Spot task back: it ends within %1.", {first}),
              Message("AWS takes %1 Spot tasks back: the first ends within %2.", {number, first}));
  }
}

bool tellLine(const Fleet &fleet, const FleetSettings &settings, Sentences &out) {
  const auto length = static_cast<std::int64_t>(fleet.queueLength());
  const std::string waiting = std::to_string(out.real(length));
  if (fleet.inService() == 0) {
    if (length == 0) out.say(Message("Nothing is in service."));
    out.count(out.real(length), Message("Nothing is in service, and 1 request waits."),
              Message("Nothing is in service, and %1 requests wait.", {waiting}));
    return true;
  }
  if (length > 0 && settings.queueLimit && length >= *settings.queueLimit) {
    out.count(out.real(length), Message("The line is full with 1 request: the next one is refused."),
              Message("The line is full with %1 requests: the next one is refused.", {waiting}));
    return true;
  }
  out.count(out.real(length), Message("Everything in service is busy, and 1 request waits in line."),
            Message("Everything in service is busy, and %1 requests wait in line.", {waiting}));
  const bool isFull = settings.sharing == Sharing::Slots && busySlots(fleet, settings) >= out.tally().capacity.value();
  if (length > 0) return true;
  if (!isFull || fleet.measured() + fleet.warming() == 0) return false;
  const bool refuses = settings.queueLimit && *settings.queueLimit == 0;
  out.say(refuses ? Message("Everything in service is busy: the next request is refused.")
                  : Message("Everything in service is busy: the next request waits."));
  return true;
}

void tellComing(const Fleet &fleet, ServerNoun noun, Sentences &out) {
  const auto booting = someOf(fleet, [](const Server &server) { return server.state == Server::State::Booting; });
  if (booting.number > 0) {
    const std::string number = std::to_string(booting.number);
    const std::string first = out.until(booting.first);
    if (noun == ServerNoun::Instance) {
      out.count(booting.number, Message("One instance boots and serves in %1.", {first}),
                Message("%1 instances boot; the first serves in %2.", {number, first}));
    } else {
      out.count(booting.number, Message("One container starts and serves in %1.", {first}),
                Message("%1 containers start; the first serves in %2.", {number, first}));
    }
  }
  const auto warming = someOf(fleet, [](const Server &server) {
    return server.state == Server::State::InService && !server.warm && !server.broken;
  });
  if (warming.number == 0) return;
  const std::string first = out.until(warming.first);
  out.count(warming.number, Message("One instance warms up: it serves, and its load counts in %1.", {first}),
            Message("%1 instances warm up: they serve, and the load of the first counts in %2.",
                    {std::to_string(warming.number), first}));
}

void tellGoing(const Fleet &fleet, ServerNoun noun, Sentences &out) {
  const auto going =
      someOf(fleet, [](const Server &server) { return server.state == Server::State::Draining && !server.noticed; });
  if (going.number == 0) return;
  const std::string number = std::to_string(going.number);
  const std::string first = out.until(going.first);
  if (noun == ServerNoun::Instance) {
    out.count(going.number, Message("One instance ends its requests and goes within %1.", {first}),
              Message("%1 instances end their requests and go, the first within %2.", {number, first}));
  } else {
    out.count(going.number, Message("One container ends its requests and goes within %1.", {first}),
              Message("%1 containers end their requests and go, the first within %2.", {number, first}));
  }
}

void tellAlarm(const Scaler &scaler, const GroupBounds &bounds, Sentences &out) {
  std::vector<Alarm> alarms = scaler.alarms();
  std::erase_if(alarms, [&bounds](const Alarm &alarm) { return !matters(alarm, bounds); });
  if (alarms.empty()) return;
  // Growing is more urgent than shrinking.
  const Alarm alarm =
      *std::ranges::min_element(alarms, {}, [](const Alarm &one) { return std::pair(!one.above, one.ringsAt()); });
  const bool isLargest = bounds.desired >= bounds.most;
  if (alarm.datapoints >= alarm.needed) {
    tellRinging(alarm, isLargest, out);
    return;
  }
  const std::string met = std::to_string(alarm.datapoints);
  const std::string needed = std::to_string(alarm.needed);
  const std::string rings = out.until(alarm.ringsAt());
  if (!alarm.above) {
    out.say(Message("The load was low in %1 of %2 datapoints: the alarm rings in %3 if it stays so.",
                    {met, needed, rings}));
  } else if (isLargest) {
    out.say(Message("The load was high in %1 of %2 datapoints, but the group has its maximum.", {met, needed}));
  } else {
    out.say(Message("The load was high in %1 of %2 datapoints: the alarm rings in %3 if it stays so.",
                    {met, needed, rings}));
  }
}

void tellSlots(const Fleet &fleet, const FleetSettings &settings, Sentences &out) {
  const std::int64_t busy = out.real(busySlots(fleet, settings));
  const std::int64_t all = out.real(out.tally().capacity.value());
  if (all == 0) return;
  const std::string atWork = std::to_string(busy);
  const std::string there = std::to_string(all);
  const bool alone = out.empty();
  if (busy == 0) {
    out.say(alone ? Message("All slots are free; nothing is about to change.") : Message("All slots are free."));
  } else if (busy == 1) {
    out.say(alone ? Message("1 of %1 slots is busy; nothing is about to change.", {there})
                  : Message("1 of %1 slots is busy.", {there}));
  } else {
    out.say(alone ? Message("%1 of %2 slots are busy; nothing is about to change.", {atWork, there})
                  : Message("%1 of %2 slots are busy.", {atWork, there}));
  }
}

}  // namespace strato::simulator
