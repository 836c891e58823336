// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/news.h"

#include <array>
#include <cstdio>

#include "app/simulator/batch/batch_news.h"
#include "app/simulator/containers/container_news.h"
#include "app/simulator/lambda/refusals.h"

namespace strato::simulator {

namespace {

/// 250 as "2.5".
std::string hundredths(std::int64_t number) {
  std::string text = std::to_string(number / 100);
  const auto rest = static_cast<int>(number % 100);
  if (rest != 0) text += "." + std::to_string(rest / 10) + (rest % 10 != 0 ? std::to_string(rest % 10) : "");
  return text;
}

}  // namespace

std::string clockText(Tick at) {
  const auto whole = static_cast<long long>(at / kSecond);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
  return text.data();
}

namespace {

/// "a" for the first zone.
std::string zoneText(std::int64_t zone) { return {static_cast<char>('a' + zone % 26)}; }

Message refusalWords(const News &news, const std::string &clock, const std::string &environments) {
  switch (static_cast<Refusal>(news.second)) {
    case Refusal::Rate:
      return Message("%1 first request refused, with %2 environments: too many requests a second",
                     {clock, environments});
    case Refusal::Concurrency:
      return Message("%1 first request refused, with %2 environments: it may have no more", {clock, environments});
    case Refusal::Growth:
      break;
  }
  return Message("%1 first request refused, with %2 environments: they may grow only so fast", {clock, environments});
}

}  // namespace

Message wordsFor(const News &news) {
  const std::string clock = clockText(news.at);
  const std::string first = std::to_string(news.first);
  const std::string second = std::to_string(news.second);
  switch (news.kind) {
    case News::Kind::FirstThrottle:
      return refusalWords(news, clock, first);
    case News::Kind::ThrottlingEnded:
      return Message("%1 no more refusals, after %2 of them", {clock, first});
    case News::Kind::PeakReached:
      return Message("%1 peak of %2", {clock, first});
    case News::Kind::HighAlarm:
      return Message("%1 high alarm, %2 of %3", {clock, first, second});
    case News::Kind::LowAlarm:
      return Message("%1 low alarm, %2 of %3", {clock, first, second});
    case News::Kind::ScaleOut:
      return Message("%1 scale out, desired %2 to %3", {clock, first, second});
    case News::Kind::ScaleIn:
      return Message("%1 scale in, desired %2 to %3", {clock, first, second});
    case News::Kind::InService:
      return Message("%1 instance in service, now %2", {clock, first});
    case News::Kind::Terminated:
      return Message("%1 instance terminated, now %2", {clock, first});
    case News::Kind::ProvisionedChanged:
      return Message("%1 provisioned concurrency is now %2", {clock, first});
    case News::Kind::QueueBegan:
      return Message("%1 requests begin to wait", {clock});
    case News::Kind::QueueEmpty:
      return Message("%1 nobody waits any more", {clock});
    case News::Kind::FrontThrottled:
      return Message("%1 the API refuses its first request: more come than its throttle lets through", {clock});
    case News::Kind::FrontTimedOut:
      return Message("%1 the front gives up a request after %2 s; what stands behind it works on", {clock, first});
    case News::Kind::RetryStormBegan:
      return Message("%1 retry storm: in ten seconds %2 retries and %3 new requests", {clock, first, second});
    case News::Kind::RetryStormEnded:
      return Message("%1 the retry storm is over", {clock});
    case News::Kind::DependencySlow:
      return Message("%1 a dependency gets slow: requests take %2 times as long", {clock, hundredths(news.first)});
    case News::Kind::DependencyWell:
      return Message("%1 the dependency is as fast as before", {clock});
    case News::Kind::BadDeploy:
      if (news.second == 100) return Message("%1 a bad version is deployed: %2 % of the requests fail", {clock, first});
      return Message("%1 a bad version is deployed: %2 % of the requests fail, all take %3 times as long",
                     {clock, first, hundredths(news.second)});
    case News::Kind::RolledBack:
      return Message("%1 the bad version is rolled back", {clock});
    case News::Kind::ScheduledAction:
      return Message("%1 scheduled action", {clock});
    case News::Kind::Forecast:
      return news.first == 1 ? Message("%1 forecast, one instance will be needed", {clock})
                             : Message("%1 forecast, %2 instances will be needed", {clock, first});
    case News::Kind::InstanceFailed:
      return news.first == 1 ? Message("%1 instance failed, now one answers", {clock})
                             : Message("%1 instance failed, now %2 answer", {clock, first});
    case News::Kind::Replaced:
      return Message("%1 unhealthy instance is replaced, now %2", {clock, first});
    case News::Kind::ZoneLost:
      return Message("%1 zone %2 is lost", {clock, zoneText(news.first)});
    case News::Kind::ZoneBack:
      return Message("%1 zone %2 is back", {clock, zoneText(news.first)});
    case News::Kind::SpotNotice:
      return news.first == 1 ? Message("%1 notice: one Spot instance goes in two minutes", {clock})
                             : Message("%1 notice: %2 Spot instances go in two minutes", {clock, first});
    case News::Kind::CreditsGone:
      return Message("%1 instance %2 has no CPU credits left and slows down", {clock, std::to_string(news.first + 1)});
    case News::Kind::BurstEnded:
      return news.second == 1
                 ? Message("%1 the burst capacity is used up: from now on there is the baseline only", {clock})
                 : Message("%1 node %2 of %3 has used up its burst capacity: it has its baseline only",
                           {clock, first, second});
    case News::Kind::BurstIsBack:
      return news.second == 1 ? Message("%1 there is burst capacity again", {clock})
                              : Message("%1 node %2 of %3 has burst capacity again", {clock, first, second});
    case News::Kind::ContainerRunning:
    case News::Kind::ContainerStopped:
    case News::Kind::ContainerFailed:
    case News::Kind::HostFailed:
    case News::Kind::ContainersOut:
    case News::Kind::ContainersIn:
    case News::Kind::ContainersPending:
    case News::Kind::HostJoined:
    case News::Kind::HostsOut:
    case News::Kind::HostsIn:
    case News::Kind::TaskNotice:
      return wordsForContainers(news);
    case News::Kind::JobsNotice:
    case News::Kind::VcpusOut:
    case News::Kind::VcpusIn:
    case News::Kind::JobsStuck:
    case News::Kind::SubmitsRefused:
    case News::Kind::JobFailed:
    case News::Kind::JobTimedOut:
    case News::Kind::JobsCutOff:
      return wordsForJobs(news);
  }
  return {};
}

}  // namespace strato::simulator
