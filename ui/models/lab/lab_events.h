// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/run.h"

namespace strato::ui {

/// The shape of an event on the time bar and in the log.
enum class EventMark { Refused, Alarm, Out, In, Serves, Ended, Trouble, Line, Note };

/// Something that happened in a lane.
struct LabEvent {
  simulator::Tick at = 0;
  std::size_t lane = 0;
  simulator::News news;
  EventMark mark = EventMark::Note;
};

[[nodiscard]] EventMark markOf(simulator::News::Kind kind);
/// What happened in all lanes, in the order of time.
[[nodiscard]] std::vector<LabEvent> eventsOf(const simulator::Run &run);
/// How many of them have happened by then.
[[nodiscard]] std::size_t happenedBy(const std::vector<LabEvent> &events, simulator::Tick at);

// Where the play buttons go. kNever where there is none.
[[nodiscard]] simulator::Tick nextInteresting(const std::vector<LabEvent> &events, simulator::Tick after);
[[nodiscard]] simulator::Tick previousInteresting(const std::vector<LabEvent> &events, simulator::Tick before);

}  // namespace strato::ui
