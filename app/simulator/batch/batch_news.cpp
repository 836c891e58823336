// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/batch/batch_news.h"

#include "app/simulator/batch/batch_lane.h"

namespace strato::simulator {

namespace {

Message wordsForStuck(const std::string &clock, Stuck why, const std::string &jobs, bool one) {
  switch (why) {
    case Stuck::JobTooLarge:
      return one ? Message("%1 1 job is stuck in RUNNABLE: it asks for more vCPUs than an instance has", {clock})
                 : Message("%1 %2 jobs are stuck in RUNNABLE: each asks for more vCPUs than an instance has",
                           {clock, jobs});
    case Stuck::NoVcpus:
      return one ? Message("%1 1 job is stuck in RUNNABLE: the environment's maximum is 0 vCPUs", {clock})
                 : Message("%1 %2 jobs are stuck in RUNNABLE: the environment's maximum is 0 vCPUs", {clock, jobs});
    case Stuck::MaxTooSmall:
      return one ? Message("%1 1 job is stuck in RUNNABLE: the environment's maximum is too small for one instance",
                           {clock})
                 : Message("%1 %2 jobs are stuck in RUNNABLE: the environment's maximum is too small for one instance",
                           {clock, jobs});
    case Stuck::NoPermission:
      return one ? Message("%1 1 job is stuck in RUNNABLE: the role may not start instances", {clock})
                 : Message("%1 %2 jobs are stuck in RUNNABLE: the role may not start instances", {clock, jobs});
    case Stuck::NoNetwork:
      return one ? Message("%1 1 job is stuck in RUNNABLE: instances run and cost, but find no way to ECS and ECR",
                           {clock})
                 : Message("%1 %2 jobs are stuck in RUNNABLE: instances run and cost, but find no way to ECS and ECR",
                           {clock, jobs});
    case Stuck::Nothing:
      break;
  }
  return {};
}

Message wordsForCutOff(const std::string &clock, std::int64_t again, std::int64_t lost) {
  const std::string back = std::to_string(again);
  const std::string gone = std::to_string(lost);
  if (lost == 0) {
    return again == 1 ? Message("%1 a Spot instance is gone, 1 job goes back to RUNNABLE", {clock})
                      : Message("%1 a Spot instance is gone, %2 jobs go back to RUNNABLE", {clock, back});
  }
  if (again == 0) {
    return lost == 1 ? Message("%1 a Spot instance is gone, and 1 job with it: that was its last attempt", {clock})
                     : Message("%1 a Spot instance is gone, and %2 jobs with it: those were their last attempts",
                               {clock, gone});
  }
  return Message("%1 a Spot instance is gone; back to RUNNABLE: %2, failed for good: %3", {clock, back, gone});
}

}  // namespace

Message wordsForJobs(const News &news) {
  const std::string clock = clockText(news.at);
  const std::string first = std::to_string(news.first);
  const std::string second = std::to_string(news.second);
  switch (news.kind) {
    case News::Kind::JobsNotice:
      return news.first == 1
                 ? Message("%1 AWS takes a Spot instance back in two minutes; 1 job is on it", {clock})
                 : Message("%1 AWS takes a Spot instance back in two minutes; %2 jobs are on it", {clock, first});
    case News::Kind::VcpusOut:
      return Message("%1 the environment grows, desired vCPUs %2 to %3", {clock, first, second});
    case News::Kind::VcpusIn:
      return Message("%1 the environment shrinks, desired vCPUs %2 to %3", {clock, first, second});
    case News::Kind::JobsStuck:
      return wordsForStuck(clock, static_cast<Stuck>(news.first), second, news.second == 1);
    case News::Kind::SubmitsRefused:
      return Message("%1 submissions are refused: more than %2 a second", {clock, first});
    case News::Kind::JobFailed:
      return news.first == 1 ? Message("%1 a job has failed; it had 1 attempt", {clock})
                             : Message("%1 a job has failed after %2 attempts", {clock, first});
    case News::Kind::JobTimedOut:
      return Message("%1 a job ran into its time limit, and is not tried again", {clock});
    case News::Kind::JobsCutOff:
      return wordsForCutOff(clock, news.first, news.second);
    default:
      return {};
  }
}

}  // namespace strato::simulator
