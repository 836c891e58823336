// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/learning/record.h"

namespace strato::learning {

/// A record that ends with the program: for tests, for the tour, and for the learner whose disk takes no journal.
class MemoryRecord final : public Record {
 public:
  /// `caveat` tells the learner why nothing is kept. `past` are events that have happened already.
  explicit MemoryRecord(const Clock &clock, Message caveat = {}, std::vector<Event> past = {});

  Result<std::int64_t> append(Happening what) override;
  [[nodiscard]] Result<std::vector<Event>> events() const override;
  [[nodiscard]] Result<std::vector<QuestionStanding>> questions() const override;
  [[nodiscard]] Result<std::vector<PageStanding>> pages() const override;
  [[nodiscard]] Result<std::vector<DayStanding>> days() const override;
  [[nodiscard]] Result<std::vector<PredictionStanding>> predictions() const override;
  [[nodiscard]] Result<std::optional<std::string>> preference(const std::string &key) const override;
  [[nodiscard]] Message caveat() const override { return m_caveat; }

 private:
  const Clock &m_clock;
  Message m_caveat;
  std::vector<Event> m_events;
};

}  // namespace strato::learning
