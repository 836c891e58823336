// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/check_run.h"

#include <algorithm>

#include "app/learning/grading.h"

namespace strato::ui {
namespace {

/// Longer than this and the learner was doing something else.
constexpr Milliseconds longestLook = std::chrono::minutes{10};

/// The check does not ask how sure one is; the middle says least.
constexpr auto notAsked = learning::Confidence::ThinkSo;

}  // namespace

CheckRun::CheckRun(const std::vector<catalog::Question> &questions, const std::vector<QuestionId> &known,
                   learning::Record &record, const Clock &clock, QObject *parent)
    : QObject(parent), m_record(record), m_clock(clock), m_shownAt(clock.now()) {
  for (const catalog::Question &question : questions) m_items.push_back(practiceItem(question, nullptr));
  const auto open = std::ranges::find_if(m_items, [&known](const PracticeItem &item) {
    return std::ranges::find(known, item.question.id) == known.end();
  });
  if (open != m_items.end()) m_current = static_cast<int>(open - m_items.begin());
}

bool CheckRun::canCheck() const {
  return count() > 0 && !isAnswered() && static_cast<int>(item().chosen.size()) == item().needed();
}

int CheckRun::right() const {
  return static_cast<int>(
      std::ranges::count_if(m_items, [](const PracticeItem &item) { return item.answer && item.answer->right; }));
}

int CheckRun::answered() const {
  return static_cast<int>(
      std::ranges::count_if(m_items, [](const PracticeItem &item) { return item.answer.has_value(); }));
}

void CheckRun::choose(int place) {
  if (count() == 0 || isAnswered() || place < 0 || place >= static_cast<int>(item().question.choices.size())) return;
  std::vector<int> &chosen = itemNow().chosen;
  const bool taken = std::erase(chosen, place) > 0;
  if (item().needed() == 1) chosen.clear();
  if (!taken || item().needed() == 1) chosen.push_back(place);
  if (static_cast<int>(chosen.size()) > item().needed()) chosen.erase(chosen.begin());
  Q_EMIT changed();
}

void CheckRun::check() {
  if (!canCheck()) return;
  PracticeItem &now = itemNow();
  const bool isRight = learning::isRight(now.chosen, now.key());
  const Milliseconds took = std::clamp(m_clock.now() - m_shownAt, Milliseconds{0}, longestLook);
  const auto sequence = m_record.append(
      learning::Answered{now.question.id, now.chosen, isRight, notAsked, took, misconceptionsTaken(now)});
  if (!sequence) {
    m_failure = sequence.error();
    Q_EMIT changed();
    return;
  }
  m_failure.reset();
  now.answer = GivenAnswer{*sequence, notAsked, isRight, took};
  Q_EMIT changed();
  Q_EMIT kept(*sequence);
}

void CheckRun::next() {
  if (count() == 0 || !isAnswered()) return;
  m_current = (m_current + 1) % count();
  m_shownAt = m_clock.now();
  Q_EMIT changed();
}

void CheckRun::undo(std::int64_t answer) {
  const auto found = std::ranges::find_if(
      m_items, [answer](const PracticeItem &item) { return item.answer && item.answer->sequence == answer; });
  if (found == m_items.end()) return;
  const auto kept = m_record.append(learning::AnswerUndone{answer});
  if (kept) {
    m_failure.reset();
    found->answer.reset();
    m_current = static_cast<int>(found - m_items.begin());
    m_shownAt = m_clock.now();
    Q_EMIT undone();
  } else {
    m_failure = kept.error();
  }
  Q_EMIT changed();
}

}  // namespace strato::ui
