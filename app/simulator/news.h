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
    FirstThrottle,    ///< first: environments at that time
    ThrottlingEnded,  ///< first: requests refused in between
    PeakReached,      ///< first: units
    HighAlarm,        ///< first, second: datapoints above, of
    LowAlarm,
    ScaleOut,  ///< first, second: desired before and after
    ScaleIn,
    InService,  ///< first: instances in service now
    Terminated,
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
    Forecast,        ///< first: instances that the next step needs
    InstanceFailed,  ///< first: instances in service that still answer
    Replaced,        ///< an unhealthy instance; first: as InService
    ZoneLost,        ///< first: the zone's number, from 0
    ZoneBack,        ///< first: the zone's number
    SpotNotice,      ///< first: Spot instances that go in two minutes
    CreditsGone      ///< first: the instance's place
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
