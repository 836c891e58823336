// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_session.h"

#include <algorithm>

#include "app/learning/grading.h"
#include "ui/models/practice_stars.h"

namespace strato::ui {

namespace {

constexpr Milliseconds longestTime = std::chrono::minutes(10);  // whoever takes longer is not at the desk
constexpr int keepAfterMs = 1000;

}  // namespace

PracticeSession::PracticeSession(PracticeStart start, learning::Record &record, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(std::move(start.source)),
      m_items(std::move(start.items)),
      m_current(std::clamp(start.current, 0, static_cast<int>(m_items.size()) - 1)),
      m_since(start.since),
      m_record(record),
      m_clock(clock) {
  m_saveTimer.setSingleShot(true);
  m_saveTimer.setInterval(keepAfterMs);
  connect(&m_saveTimer, &QTimer::timeout, this, &PracticeSession::save);
  for (int i = 0; i < static_cast<int>(m_items.size()); ++i) {
    if (itemAt(i).answer) m_answeredInTurn.push_back(i);
  }
  std::ranges::sort(m_answeredInTurn, {}, [this](int index) { return itemAt(index).answer->sequence; });
  save();
}

PracticePhase PracticeSession::phase() const {
  if (m_finished) return PracticePhase::Finished;
  return item().answer ? PracticePhase::Feedback : PracticePhase::Asking;
}

bool PracticeSession::canAnswer() const {
  return phase() == PracticePhase::Asking && static_cast<int>(item().chosen.size()) == item().needed();
}

bool PracticeSession::isStarred() const {
  const auto starred = starredQuestions(m_record);
  return std::ranges::find(starred, item().question.id) != starred.end();
}

std::optional<int> PracticeSession::previous() const {
  for (int i = m_finished ? static_cast<int>(m_items.size()) - 1 : m_current - 1; i >= 0; --i) {
    if (m_items[static_cast<std::size_t>(i)].answer) return i;
  }
  return std::nullopt;
}

std::optional<int> PracticeSession::firstOpen() const {
  const auto open = std::ranges::find_if(m_items, [](const PracticeItem &each) { return !each.answer; });
  if (open == m_items.end()) return std::nullopt;
  return static_cast<int>(open - m_items.begin());
}

void PracticeSession::choose(int place) {
  if (phase() != PracticePhase::Asking) return;
  PracticeItem &item = itemAt(m_current);
  const bool several = item.question.kind == catalog::QuestionKind::Multiple;
  if (item.isChosen(place)) {
    if (!several) return;
    std::erase(item.chosen, place);
  } else if (!several) {
    item.chosen = {place};
  } else if (canAnswer()) {
    Q_EMIT tooManyChosen();
    return;
  } else {
    item.chosen.push_back(place);
  }
  std::erase(item.struck, place);
  changeDraft();
}

void PracticeSession::strike(int place) {
  if (phase() != PracticePhase::Asking) return;
  PracticeItem &item = itemAt(m_current);
  if (std::erase(item.struck, place) == 0) item.struck.push_back(place);
  std::erase(item.chosen, place);
  changeDraft();
}

void PracticeSession::answer(learning::Confidence confidence) {
  if (!canAnswer()) return;
  stopClock();
  const PracticeItem &item = this->item();
  const bool right = learning::isRight(item.chosen, item.key());
  const auto kept = m_record.append(
      learning::Answered{item.question.id, item.chosen, right, confidence, item.spent, misconceptionsTaken(item)});
  if (kept) {
    accept(confidence, *kept);
  } else {
    m_waiting = confidence;
    refuse(kept.error(), [this, confidence] { answer(confidence); });
  }
}

void PracticeSession::answerWithoutKeeping() {
  if (m_waiting && canAnswer()) accept(*m_waiting, 0);
}

void PracticeSession::accept(learning::Confidence confidence, std::int64_t sequence) {
  PracticeItem &item = itemAt(m_current);
  item.answer = GivenAnswer{sequence, confidence, learning::isRight(item.chosen, item.key()), item.spent};
  m_answeredInTurn.push_back(m_current);
  show(m_current);
}

void PracticeSession::tryAgain() {
  const auto again = m_again;
  if (again) again();
}

void PracticeSession::undo() {
  if (!canUndo()) return;
  const int index = phase() == PracticePhase::Feedback ? m_current : m_answeredInTurn.back();
  PracticeItem &item = itemAt(index);
  if (item.answer->isKept()) {
    const auto kept = m_record.append(learning::AnswerUndone{item.answer->sequence});
    if (!kept) {
      refuse(kept.error(), [this] { undo(); });
      return;
    }
  }
  item.answer.reset();
  std::erase(m_answeredInTurn, index);
  show(index);
}

void PracticeSession::next() {
  if (phase() != PracticePhase::Feedback) return;
  if (const auto open = firstOpen()) {
    show(*open);
    return;
  }
  m_finished = true;
  clearFailure();
  save();
  Q_EMIT moved();
}

void PracticeSession::lookAt(int index) {
  if (index < 0 || index >= static_cast<int>(m_items.size()) || !itemAt(index).answer) return;
  show(index);
}

void PracticeSession::show(int index) {
  stopClock();
  m_current = index;
  m_finished = false;
  clearFailure();
  if (m_visible) resumeClock();
  m_saveTimer.start();
  Q_EMIT moved();
}

void PracticeSession::toggleStar() {
  const auto kept = setStar(m_record, item().question.id, isStarred() ? Star::Cleared : Star::Set);
  if (kept) {
    clearFailure();
    Q_EMIT starChanged();
  } else {
    refuse(kept.error(), [this] { toggleStar(); });
  }
}

void PracticeSession::resumeClock() {
  m_visible = true;
  if (!m_runningSince && phase() == PracticePhase::Asking) m_runningSince = m_clock.now();
}

void PracticeSession::pauseClock() {
  stopClock();
  m_visible = false;
}

void PracticeSession::stopClock() {
  if (!m_runningSince) return;
  PracticeItem &item = itemAt(m_current);
  const Milliseconds stretch = std::max(Milliseconds{0}, m_clock.now() - *m_runningSince);  // clocks are set back
  item.spent = std::min(longestTime, item.spent + stretch);
  m_runningSince.reset();
}

void PracticeSession::save() {
  m_saveTimer.stop();
  PracticeMemory memory{m_since, m_current, {}};
  for (const PracticeItem &item : m_items) {
    memory.drafts.push_back({item.question.id, item.order, item.chosen, item.struck, item.spent});
  }
  const std::string text = m_finished ? std::string{} : memory.text();
  if (text == m_saved && m_kept) return;
  const bool kept = m_record.append(learning::PreferenceSet{memoryKey(m_source), text}).has_value();
  if (kept) m_saved = text;
  if (kept == m_kept) return;
  m_kept = kept;
  Q_EMIT keptChanged();
}

void PracticeSession::refuse(Error error, std::function<void()> again) {
  if (m_visible) resumeClock();
  m_failure = std::move(error);
  m_again = std::move(again);
  Q_EMIT failureChanged();
}

void PracticeSession::clearFailure() {
  m_waiting.reset();
  m_again = nullptr;
  if (!m_failure) return;
  m_failure.reset();
  Q_EMIT failureChanged();
}

void PracticeSession::changeDraft() {
  clearFailure();
  m_saveTimer.start();
  Q_EMIT draftChanged();
}

}  // namespace strato::ui
