// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/news_words.h"

#include <array>
#include <utility>

namespace strato::guides {

namespace {

using NewsKind = simulator::News::Kind;

constexpr std::array<std::pair<std::string_view, NewsKind>, 49> newsNames = {{
    {"first_throttle", NewsKind::FirstThrottle},
    {"throttling_ended", NewsKind::ThrottlingEnded},
    {"peak_reached", NewsKind::PeakReached},
    {"high_alarm", NewsKind::HighAlarm},
    {"low_alarm", NewsKind::LowAlarm},
    {"scale_out", NewsKind::ScaleOut},
    {"scale_in", NewsKind::ScaleIn},
    {"in_service", NewsKind::InService},
    {"terminated", NewsKind::Terminated},
    {"provisioned_changed", NewsKind::ProvisionedChanged},
    {"queue_began", NewsKind::QueueBegan},
    {"queue_empty", NewsKind::QueueEmpty},
    {"front_throttled", NewsKind::FrontThrottled},
    {"front_timed_out", NewsKind::FrontTimedOut},
    {"retry_storm_began", NewsKind::RetryStormBegan},
    {"retry_storm_ended", NewsKind::RetryStormEnded},
    {"dependency_slow", NewsKind::DependencySlow},
    {"dependency_well", NewsKind::DependencyWell},
    {"bad_deploy", NewsKind::BadDeploy},
    {"rolled_back", NewsKind::RolledBack},
    {"scheduled_action", NewsKind::ScheduledAction},
    {"forecast", NewsKind::Forecast},
    {"instance_failed", NewsKind::InstanceFailed},
    {"replaced", NewsKind::Replaced},
    {"zone_lost", NewsKind::ZoneLost},
    {"zone_back", NewsKind::ZoneBack},
    {"spot_notice", NewsKind::SpotNotice},
    {"credits_gone", NewsKind::CreditsGone},
    {"container_running", NewsKind::ContainerRunning},
    {"container_stopped", NewsKind::ContainerStopped},
    {"container_failed", NewsKind::ContainerFailed},
    {"containers_out", NewsKind::ContainersOut},
    {"containers_in", NewsKind::ContainersIn},
    {"containers_pending", NewsKind::ContainersPending},
    {"host_joined", NewsKind::HostJoined},
    {"host_failed", NewsKind::HostFailed},
    {"hosts_out", NewsKind::HostsOut},
    {"hosts_in", NewsKind::HostsIn},
    {"task_notice", NewsKind::TaskNotice},
    {"burst_ended", NewsKind::BurstEnded},
    {"burst_is_back", NewsKind::BurstIsBack},
    {"jobs_notice", NewsKind::JobsNotice},
    {"vcpus_out", NewsKind::VcpusOut},
    {"vcpus_in", NewsKind::VcpusIn},
    {"jobs_stuck", NewsKind::JobsStuck},
    {"submits_refused", NewsKind::SubmitsRefused},
    {"job_failed", NewsKind::JobFailed},
    {"job_timed_out", NewsKind::JobTimedOut},
    {"jobs_cut_off", NewsKind::JobsCutOff},
}};

}  // namespace

std::optional<NewsKind> newsFor(std::string_view word) {
  for (const auto &[known, kind] : newsNames) {
    if (known == word) return kind;
  }
  return std::nullopt;
}

std::vector<std::string> newsWords() {
  std::vector<std::string> all;
  for (const auto &[word, kind] : newsNames) all.emplace_back(word);
  return all;
}

}  // namespace strato::guides
