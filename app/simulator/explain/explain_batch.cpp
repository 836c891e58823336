// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/simulator/explain/sentences.h"

namespace strato::simulator {

namespace {

Message reasonFor(Stuck stuck) {
  switch (stuck) {
    case Stuck::JobTooLarge:
      return Message("A job asks for more vCPUs than an instance has.");
    case Stuck::NoVcpus:
      return Message("The environment may have no vCPUs.");
    case Stuck::MaxTooSmall:
      return Message("The environment may not have enough vCPUs for one instance.");
    case Stuck::NoPermission:
      return Message("The role may not start instances.");
    case Stuck::NoNetwork:
      return Message("Instances run and cost, but find no way to ECS and ECR.");
    case Stuck::Nothing:
      break;
  }
  return {};
}

struct InstanceCounts {
  std::int64_t booting = 0;
  std::int64_t called = 0;
  std::int64_t idle = 0;
  std::int64_t alive = 0;
  Tick firstReady = kNever;
  Tick firstGone = kNever;
  Tick idleSince = kNever;
};

InstanceCounts countsOf(const BatchLane &lane) {
  InstanceCounts counts;
  for (const BatchInstance &instance : lane.instances()) {
    counts.alive += instance.state == BatchInstance::State::Absent ? 0 : 1;
    if (instance.state == BatchInstance::State::Booting && !instance.stranded) {
      ++counts.booting;
      counts.firstReady = std::min(counts.firstReady, instance.until);
    } else if (instance.state == BatchInstance::State::Reclaimed) {
      ++counts.called;
      counts.firstGone = std::min(counts.firstGone, instance.until);
    } else if (instance.state == BatchInstance::State::Ready && instance.jobs == 0) {
      ++counts.idle;
      counts.idleSince = std::min(counts.idleSince, instance.idleSince);
    }
  }
  return counts;
}

void tellWaiting(const BatchLane &lane, const InstanceCounts &counts, Sentences &out) {
  const auto waiting = static_cast<std::int64_t>(lane.jobsIn(JobState::Runnable));
  const std::string number = std::to_string(waiting);
  if (waiting > 0 && lane.stuck() != Stuck::Nothing) {
    out.count(waiting, Message("One job is stuck in RUNNABLE."), Message("%1 jobs are stuck in RUNNABLE.", {number}));
    out.say(reasonFor(lane.stuck()));
    return;
  }
  out.count(waiting, Message("One job waits in RUNNABLE."), Message("%1 jobs wait in RUNNABLE.", {number}));
  if (counts.booting > 0) {
    const std::string first = out.until(counts.firstReady);
    out.count(counts.booting, Message("One instance boots and takes jobs in %1.", {first}),
              Message("%1 instances boot; the first takes jobs in %2.", {std::to_string(counts.booting), first}));
  } else if (waiting > 0 && counts.alive >= lane.settings().mostInstances()) {
    out.say(Message("The environment has all the vCPUs that it may have."));
  } else if (waiting > 0) {
    out.say(Message("Batch looks whether more instances are needed in %1.", {out.until(lane.nextLook())}));
  }
}

void tellIdle(const BatchLane &lane, const InstanceCounts &counts, Sentences &out) {
  if (counts.idle == 0 || counts.alive <= lane.settings().leastInstances()) return;
  const Tick goes = counts.idleSince + ticks(lane.settings().environment.scaleDownAfterS);
  const std::string first = out.until(std::max(goes, lane.nextLook()));
  out.count(counts.idle, Message("One instance is idle and may go in %1.", {first}),
            Message("%1 instances are idle; the first may go in %2.", {std::to_string(counts.idle), first}));
}

}  // namespace

void explain(const BatchLane &lane, Sentences &out) {
  const InstanceCounts counts = countsOf(lane);
  if (counts.called > 0) {
    const std::string first = out.until(counts.firstGone);
    out.count(counts.called, Message("AWS takes a Spot instance back: its jobs are cut off in %1.", {first}),
              Message("AWS takes %1 Spot instances back: the first jobs are cut off in %2.",
                      {std::to_string(counts.called), first}));
  }
  tellWaiting(lane, counts, out);
  const auto working = static_cast<std::int64_t>(lane.jobsIn(JobState::Starting) + lane.jobsIn(JobState::Running));
  out.count(working, Message("One job is at work."), Message("%1 jobs are at work.", {std::to_string(working)}));
  tellIdle(lane, counts, out);
  if (out.empty()) out.say(Message("No job waits or works; nothing is about to change."));
}

}  // namespace strato::simulator
