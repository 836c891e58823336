// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/run.h"

namespace strato::simulator {

/// What became of one request, from its arrival to its answer. A try that comes again is another request.
struct Journey {
  enum class Stage : std::uint8_t {
    Waiting,   ///< in a line, or for another try inside the platform
    Starting,  ///< a cold start; of Batch, the start of the container
    Running,
    Returning  ///< through the front
  };
  struct Leg {
    Stage stage = Stage::Waiting;
    Tick from = 0;
    Tick until = 0;

    bool operator==(const Leg &) const = default;
  };

  Tick arrivedAt = 0;
  std::vector<Leg> legs;           ///< one after the other, without gaps
  std::optional<Outcome> outcome;  ///< nothing: the run ended first
  std::uint16_t tries = 1;         ///< of its client, this one included

  [[nodiscard]] Tick endedAt() const { return legs.empty() ? arrivedAt : legs.back().until; }
  [[nodiscard]] Tick timeIn(Stage stage) const;
};

/// The request that arrived at a time; nothing where none did. Of several in the same nanosecond it is the first one to
/// end; the jobs of an array are one, until the last of them ended. Runs from the keyframe before it to its end, and
/// counts nothing on the way. Nothing also when `tell` said stop.
[[nodiscard]] std::optional<Journey> journeyOf(const LaneTimeline &lane, Tick arrivedAt, const Progress &tell = {});

/// When the first request from a time on arrives at the lane; kNever where none does, or when `tell` said stop.
[[nodiscard]] Tick arrivalAtOrAfter(const LaneTimeline &lane, Tick time, const Progress &tell = {});

}  // namespace strato::simulator
