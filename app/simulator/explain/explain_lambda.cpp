// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/explain/sentences.h"

namespace strato::simulator {

namespace {

/// So long a refusal is told after it was.
constexpr Tick kJustNow = 10 * kSecond;

struct EnvironmentCounts {
  std::int64_t running = 0;
  std::int64_t starting = 0;
  std::int64_t idle = 0;
  std::int64_t kept = 0;      ///< kept ready
  std::int64_t keptFree = 0;  ///< of those, idle
  std::int64_t others = 0;    ///< busy without being kept ready

  [[nodiscard]] std::int64_t all() const { return running + starting + idle; }
};

EnvironmentCounts countsOf(const LambdaLane &lane, const Sentences &out) {
  EnvironmentCounts counts;
  for (const Environment &environment : lane.environments()) {
    if (environment.state == Environment::State::Absent) continue;
    const bool idle = environment.state == Environment::State::Idle;
    const bool cold = environment.isCold(out.now());
    counts.idle += out.real(idle ? 1 : 0);
    counts.starting += out.real(cold ? 1 : 0);
    counts.running += out.real(!idle && !cold ? 1 : 0);
    counts.kept += out.real(environment.provisioned ? 1 : 0);
    counts.keptFree += out.real(environment.provisioned && idle ? 1 : 0);
    counts.others += out.real(!environment.provisioned && !idle ? 1 : 0);
  }
  return counts;
}

void tellRefusal(const LambdaLane &lane, Sentences &out) {
  const auto last = lane.lastRefusal();
  if (!last || out.now() - last->at > kJustNow) return;
  switch (last->why) {
    case Refusal::Rate:
      out.say(Message("Requests were refused just now: there are too many in a second."));
      break;
    case Refusal::Concurrency:
      out.say(Message("Requests were refused just now: all environments were busy, and there may be no more."));
      break;
    case Refusal::Growth:
      out.say(Message("Requests were refused just now: new environments come only so fast."));
      break;
  }
}

void tellLimit(const LambdaLane &lane, const EnvironmentCounts &counts, Sentences &out) {
  const auto limit = lane.settings().concurrencyLimit();
  if (!limit || counts.idle > 0 || counts.all() < out.real(*limit)) return;
  const std::string all = std::to_string(counts.all());
  if (lane.settings().invocation == Invocation::Synchronous) {
    out.count(counts.all(), Message("The only environment that may exist is busy: the next request is refused."),
              Message("All %1 environments that may exist are busy: the next request is refused.", {all}));
    if (counts.all() == 0) out.say(Message("No environment may exist: all requests are refused."));
  } else {
    out.count(counts.all(), Message("The only environment that may exist is busy: the next event waits."),
              Message("All %1 environments that may exist are busy: the next event waits.", {all}));
    if (counts.all() == 0) out.say(Message("No environment may exist: all events wait."));
  }
}

void tellKept(const EnvironmentCounts &counts, Sentences &out) {
  if (counts.kept == 0 || counts.keptFree > 0 || counts.others == 0) return;
  out.count(counts.kept, Message("The one environment that is kept ready is busy; other requests need their own."),
            Message("All %1 environments that are kept ready are busy; other requests need their own.",
                    {std::to_string(counts.kept)}));
}

void tellWaiting(const LambdaLane &lane, Sentences &out) {
  const std::int64_t waiting = out.real(out.tally().queued.value());
  const std::string number = std::to_string(waiting);
  if (lane.settings().invocation == Invocation::Queue) {
    out.count(waiting, Message("One message waits in the queue."), Message("%1 messages wait in the queue.", {number}));
  } else {
    out.count(waiting, Message("One event waits inside Lambda for another try."),
              Message("%1 events wait inside Lambda for another try.", {number}));
  }
}

void tellPlan(const LambdaLane &lane, Sentences &out) {
  const ProvisionedPlan &plan = lane.settings().provisioned;
  const Tick next = plan.changeAfter(out.now());
  if (next == kNever || next - out.now() > kSoon) return;
  out.say(Message("Environments that are kept ready: %1 from now in %2 on.",
                  {std::to_string(out.real(plan.countAt(next))), out.until(next)}));
}

}  // namespace

void explain(const LambdaLane &lane, Sentences &out) {
  const EnvironmentCounts counts = countsOf(lane, out);
  tellLimit(lane, counts, out);
  tellRefusal(lane, out);
  tellKept(counts, out);
  tellWaiting(lane, out);
  tellPlan(lane, out);
  if (counts.all() == 0) {
    if (out.empty()) out.say(Message("There is no environment: the next request meets a cold start."));
    return;
  }
  const std::vector<std::string> numbers = {std::to_string(counts.running), std::to_string(counts.starting),
                                            std::to_string(counts.idle)};
  out.say(out.empty() && counts.starting == 0
              ? Message("Environments that run: %1, idle: %2; nothing is about to change.", {numbers[0], numbers[2]})
              : Message("Environments that run: %1, start: %2, idle: %3.", numbers));
}

}  // namespace strato::simulator
