// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/simulator/tick.h"

namespace strato::ui {

/// How a thing on the stage stands. Each has its own shape, so that no colour is needed to tell them apart.
enum class Being : std::uint8_t {
  Absent,     ///< a place that may be filled
  Cold,       ///< a new environment in its Init, with or without a request
  Warm,       ///< ready, nothing to do
  Busy,       ///< a request in it (an environment has one at a time)
  Booting,    ///< ordered, does not serve yet
  WarmingUp,  ///< serves, and does not count for the alarm yet
  Serving,
  Draining,  ///< finishes what it has
  Failed,    ///< answers with errors until somebody notices
  Noticed    ///< Spot: called back, gone soon
};

/// An execution environment of Lambda. `part` is how much of its Init (Cold) or its request (Busy) is over, 0 to 255.
struct StageCell {
  Being being = Being::Absent;
  std::uint8_t part = 0;
  bool operator==(const StageCell &) const = default;
};

/// Something that serves several requests at once: an instance, a task, a pod, a node. Batch: its places are jobs.
struct StageUnit {
  std::uint32_t place = 0;  ///< keeps its place for life
  std::uint32_t life = 0;   ///< how many had this place before
  Being being = Being::Absent;
  float part = 0.0F;          ///< of Booting, WarmingUp and Noticed: how much is over, 0 to 1
  float secondsLeft = -1.0F;  ///< of the same: until it ends; negative where nobody knows
  int used = 0;
  int room = 0;
  int beginning = 0;  ///< of the used ones: jobs that are STARTING
  std::uint8_t zone = 0;
  std::uint32_t seat = 0;  ///< in its zone, which it keeps while others come and go
  bool spot = false;       ///< AWS may take it back
  bool slow = false;       ///< out of CPU credits
  bool operator==(const StageUnit &) const = default;
};

/// An instance that holds units: a container instance of ECS, a node of EKS.
struct StageHost {
  StageUnit self;                ///< its own boot and end; used and room count units
  std::vector<StageUnit> units;  ///< in it, by their places
  bool operator==(const StageHost &) const = default;
};

/// One entry of the legend, which is also a count: shape, number, word.
struct StageCount {
  enum class Shape : std::uint8_t {
    Cold,
    Busy,
    Warm,
    Refused,
    Serving,
    WarmingUp,
    Booting,
    Free,
    Pending,
    Draining,
    Failed,
    Spot
  };
  Shape shape = Shape::Busy;
  qint64 number = 0;
  QString word;
  bool operator==(const StageCount &) const = default;
};

/// A loop that looks again and again: how much of the pause is over.
struct StageLoop {
  QString name;  ///< "pod loop"
  float part = 0.0F;
  float secondsLeft = 0.0F;
  bool operator==(const StageLoop &) const = default;
};

/// A state that work passes through, with what is in it now: the ribbon of Batch.
struct StageStation {
  QString name;
  qint64 number = 0;
  enum class Mood : std::uint8_t { Plain, Waits, Works } mood = Mood::Plain;
  bool otherwise = false;  ///< instead of the one before it, not after it: failed, where others succeed
  bool operator==(const StageStation &) const = default;
};

/// A bucket of launches (Fargate): what is left, how much it can hold, what comes back each second.
struct StageBucket {
  double left = 0.0, full = 0.0, perSecond = 0.0;
  bool operator==(const StageBucket &) const = default;
};

/// One lane at one moment, as what can be drawn and read out: a value that is made anew for each frame.
struct StageScene {
  /// Field: cells. Machines: units with slots. Tasks: units with no machine around them. Hosts: units inside machines.
  /// Jobs: instances whose slots are jobs. Nodes: few units that share their processors.
  enum class Kind : std::uint8_t { Field, Machines, Tasks, Hosts, Jobs, Nodes };

  Kind kind = Kind::Field;
  simulator::Tick at = 0;
  int bundle = 1;  ///< each simulated request stands for so many

  // Outside. Totals since the start, so that two scenes one after the other tell what happened in between.
  qint64 arrived = 0, admitted = 0, completed = 0, refused = 0, gaveUp = 0;
  double arrivalsPerS = 0.0;  ///< what the curve says now
  double lostPerS = 0.0;      ///< refused or gave up, lately
  qint64 waiting = 0;
  float waitedShare = 0.0F;  ///< of the patience, that the head of the line has waited; 0 where nobody leaves

  // The gate: in use against what may be.
  QString gate;  ///< "Gate", "ALB", "API", "SQS"
  qint64 inUse = 0;
  std::optional<qint64> limit;

  // Inside.
  QString inside;     ///< "290 of 300 in use"
  QString unitWords;  ///< "1 cell = 1 environment", "32 slots each"
  std::vector<StageCell> cells;
  std::vector<StageUnit> units;
  std::vector<StageHost> hosts;
  int zones = 1;               ///< of units that are machines: each says in which it is
  std::vector<int> lostZones;  ///< of them
  int pendingUnits = 0;        ///< found no room
  int freePlaces = 0;          ///< that may still be filled
  std::optional<StageBucket> bucket;
  std::vector<StageLoop> loops;
  std::vector<StageStation> stations;

  std::vector<StageCount> counts;

  bool operator==(const StageScene &) const = default;
};

/// "a" for zone 0.
[[nodiscard]] QString zoneName(int zone);
/// What an instance, a task or an environment is called: the same place and life always have the same name.
[[nodiscard]] QString stageName(StageScene::Kind kind, std::uint32_t place, std::uint32_t life);

}  // namespace strato::ui
