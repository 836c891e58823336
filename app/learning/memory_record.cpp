// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/learning/memory_record.h"

#include <algorithm>

#include "app/learning/standings.h"

namespace strato::learning {

namespace {

template <class Map>
auto valuesOf(const Map &map) {
  std::vector<typename Map::mapped_type> values;
  values.reserve(map.size());
  for (const auto &[key, value] : map) values.push_back(value);
  return values;
}

Result<void> checkUndo(const std::vector<Event> &events, std::int64_t answer) {
  const auto isIt = [answer](const Event &event) {
    return event.sequence == answer && std::holds_alternative<Answered>(event.what);
  };
  const auto undoesIt = [answer](const Event &event) { return event.what == Happening(AnswerUndone{answer}); };
  if (std::ranges::none_of(events, isIt)) return fail(noSuchAnswer(answer));
  if (std::ranges::any_of(events, undoesIt)) return fail(alreadyUndone(answer));
  return {};
}

}  // namespace

MemoryRecord::MemoryRecord(const Clock &clock, Message caveat, std::vector<Event> past)
    : m_clock(clock), m_caveat(std::move(caveat)), m_events(std::move(past)) {}

Result<std::int64_t> MemoryRecord::append(Happening what) {
  if (const auto *undo = std::get_if<AnswerUndone>(&what)) {
    if (const auto allowed = checkUndo(m_events, undo->answer); !allowed) return fail(allowed.error());
  }
  const std::int64_t sequence = m_events.empty() ? 1 : m_events.back().sequence + 1;
  const Instant now = m_clock.now();
  m_events.push_back({sequence, now, m_clock.offsetAt(now), std::move(what)});
  return sequence;
}

Result<std::vector<Event>> MemoryRecord::events() const { return m_events; }

Result<std::vector<QuestionStanding>> MemoryRecord::questions() const {
  return valuesOf(standingsOf(m_events).questions);
}

Result<std::vector<PageStanding>> MemoryRecord::pages() const { return valuesOf(standingsOf(m_events).pages); }

Result<std::vector<DayStanding>> MemoryRecord::days() const { return valuesOf(standingsOf(m_events).days); }

Result<std::vector<PredictionStanding>> MemoryRecord::predictions() const {
  return valuesOf(standingsOf(m_events).predictions);
}

Result<std::optional<std::string>> MemoryRecord::preference(const std::string &key) const {
  const auto preferences = standingsOf(m_events).preferences;
  const auto found = preferences.find(key);
  return found == preferences.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace strato::learning
