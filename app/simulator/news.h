// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/base/message.h"
#include "app/simulator/tick.h"

namespace strato::simulator {

/// Something that a learner should see happen: the first refusal, an alarm, a scale-out.
struct News {
  enum class Kind {
    FirstThrottle,    ///< first: environments at that time; second: why, a Refusal
    ThrottlingEnded,  ///< first: requests refused in between
    PeakReached,      ///< first: units
    HighAlarm,        ///< first, second: datapoints above, of
    LowAlarm,
    ScaleOut,  ///< first, second: desired before and after
    ScaleIn,
    InService,  ///< first: instances in service now
    Terminated,
    ProvisionedChanged,  ///< first: environments kept ready from now on
    QueueBegan,
    QueueEmpty,
    FrontThrottled,
    FrontTimedOut,    ///< first: seconds that it waited
    RetryStormBegan,  ///< first, second: retries and new requests in ten seconds
    RetryStormEnded,
    DependencySlow,  ///< first: hundredths of the usual time
    DependencyWell,
    BadDeploy,  ///< first: percent that fail; second: hundredths of the usual time
    RolledBack,
    ScheduledAction,
    Forecast,          ///< first: instances that the next step needs
    InstanceFailed,    ///< first: instances in service that still answer
    Replaced,          ///< an unhealthy instance; first: as InService
    ZoneLost,          ///< first: the zone's number, from 0
    ZoneBack,          ///< first: the zone's number
    SpotNotice,        ///< first: Spot instances that go in two minutes
    CreditsGone,       ///< first: the instance's place
    ContainerRunning,  ///< first: those that serve now
    ContainerStopped,
    ContainerFailed,  ///< first: those that still serve
    ContainersOut,    ///< first, second: desired count before and after
    ContainersIn,
    ContainersPending,  ///< first: those that find no room
    HostJoined,         ///< first: instances that take containers
    HostFailed,         ///< first: instances that still take containers
    HostsOut,           ///< first, second: instances before and after
    HostsIn,
    TaskNotice,  ///< first: requests in it
    BurstEnded,  ///< first, second: which node, of how many
    BurstIsBack,
    JobsNotice,  ///< first: what works on it
    VcpusOut,    ///< first, second: desired vCPUs before and after
    VcpusIn,
    JobsStuck,       ///< first: why, a Stuck; second: jobs
    SubmitsRefused,  ///< first: submissions a second that are allowed
    JobFailed,       ///< first: attempts
    JobTimedOut,
    JobsCutOff  ///< first: jobs that are tried again; second: jobs that are not
  };

  Tick at = 0;
  Kind kind = Kind::PeakReached;
  std::int64_t first = 0;
  std::int64_t second = 0;

  bool operator==(const News &) const = default;
};

/// "00:03:12 desired capacity 4 to 7".
[[nodiscard]] Message wordsFor(const News &news);
[[nodiscard]] std::string clockText(Tick at);

}  // namespace strato::simulator
