// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/learning/memory_record.h"

namespace strato::tests {

/// A record whose disk is full for as long as the test says so.
class RefusingRecord final : public learning::Record {
 public:
  explicit RefusingRecord(const Clock &clock) : m_memory(clock) {}

  void refuse() { m_refusing = true; }
  void accept() { m_refusing = false; }
  [[nodiscard]] static Error error() {
    return {Message{"The disk is full, so the answer was not kept."}, Message{"Make room and try again."}};
  }

  Result<std::int64_t> append(learning::Happening what) override {
    if (m_refusing) return fail(error());
    return m_memory.append(std::move(what));
  }
  [[nodiscard]] Result<std::vector<learning::Event>> events() const override { return m_memory.events(); }
  [[nodiscard]] Result<std::vector<learning::QuestionStanding>> questions() const override {
    return m_memory.questions();
  }
  [[nodiscard]] Result<std::vector<learning::PageStanding>> pages() const override { return m_memory.pages(); }
  [[nodiscard]] Result<std::vector<learning::DayStanding>> days() const override { return m_memory.days(); }
  [[nodiscard]] Result<std::vector<learning::PredictionStanding>> predictions() const override {
    return m_memory.predictions();
  }
  [[nodiscard]] Result<std::optional<std::string>> preference(const std::string &key) const override {
    return m_memory.preference(key);
  }
  [[nodiscard]] Message caveat() const override { return m_memory.caveat(); }

 private:
  learning::MemoryRecord m_memory;
  bool m_refusing = false;
};

}  // namespace strato::tests
