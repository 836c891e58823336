// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_events.h"

#include <algorithm>

namespace strato::ui {

using simulator::News;
using simulator::Tick;

EventMark markOf(News::Kind kind) {
  using Kind = News::Kind;
  switch (kind) {
    case Kind::FirstThrottle:
    case Kind::FrontThrottled:
    case Kind::FrontTimedOut:
    case Kind::SubmitsRefused:
    case Kind::JobFailed:
    case Kind::JobTimedOut:
      return EventMark::Refused;
    case Kind::HighAlarm:
    case Kind::LowAlarm:
    case Kind::SpotNotice:
    case Kind::TaskNotice:
    case Kind::JobsNotice:
    case Kind::RetryStormBegan:
    case Kind::JobsStuck:
      return EventMark::Alarm;
    case Kind::ScaleOut:
    case Kind::ContainersOut:
    case Kind::HostsOut:
    case Kind::VcpusOut:
    case Kind::ProvisionedChanged:
    case Kind::ScheduledAction:
    case Kind::Forecast:
      return EventMark::Out;
    case Kind::ScaleIn:
    case Kind::ContainersIn:
    case Kind::HostsIn:
    case Kind::VcpusIn:
      return EventMark::In;
    case Kind::InService:
    case Kind::ContainerRunning:
    case Kind::HostJoined:
    case Kind::Replaced:
    case Kind::ZoneBack:
    case Kind::BurstIsBack:
    case Kind::DependencyWell:
    case Kind::RolledBack:
      return EventMark::Serves;
    case Kind::Terminated:
    case Kind::ContainerStopped:
      return EventMark::Ended;
    case Kind::InstanceFailed:
    case Kind::ZoneLost:
    case Kind::CreditsGone:
    case Kind::ContainerFailed:
    case Kind::HostFailed:
    case Kind::BurstEnded:
    case Kind::DependencySlow:
    case Kind::BadDeploy:
    case Kind::JobsCutOff:
      return EventMark::Trouble;
    case Kind::QueueBegan:
    case Kind::ContainersPending:
      return EventMark::Line;
    case Kind::QueueEmpty:
    case Kind::ThrottlingEnded:
    case Kind::PeakReached:
    case Kind::RetryStormEnded:
      break;
  }
  return EventMark::Note;
}

std::vector<LabEvent> eventsOf(const simulator::Run &run) {
  std::vector<LabEvent> events;
  for (std::size_t lane = 0; lane < run.lanes.size(); ++lane) {
    for (const News &news : run.lanes[lane].news()) events.push_back({news.at, lane, news, markOf(news.kind)});
  }
  std::ranges::stable_sort(events, {}, &LabEvent::at);
  return events;
}

std::size_t happenedBy(const std::vector<LabEvent> &events, Tick at) {
  return static_cast<std::size_t>(std::ranges::upper_bound(events, at, {}, &LabEvent::at) - events.begin());
}

Tick nextInteresting(const std::vector<LabEvent> &events, Tick after) {
  for (const LabEvent &event : events) {
    if (event.at > after && event.mark != EventMark::Note && event.mark != EventMark::Ended) return event.at;
  }
  return simulator::kNever;
}

Tick previousInteresting(const std::vector<LabEvent> &events, Tick before) {
  Tick found = simulator::kNever;
  for (const LabEvent &event : events) {
    if (event.at >= before) break;
    if (event.mark != EventMark::Note && event.mark != EventMark::Ended) found = event.at;
  }
  return found;
}

}  // namespace strato::ui
