// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

#include "app/learning/record.h"
#include "ui/models/practice_memory.h"

namespace strato::ui {

enum class PracticePhase { Asking, Feedback, Finished };

/// What a session begins with.
struct PracticeStart {
  QString source;                   ///< where the questions come from, as in the address "practice/<source>"
  std::vector<PracticeItem> items;  ///< at least one
  int current = 0;
  std::int64_t since = 0;  ///< the last event before the session
};

/// A round of questions: what is chosen, answered, taken back and kept. An answer counts when the record has kept it,
/// and not before. The time of a question runs only between resumeClock() and pauseClock().
class PracticeSession final : public QObject {
  Q_OBJECT

 public:
  PracticeSession(PracticeStart start, learning::Record &record, const Clock &clock, QObject *parent = nullptr);

  [[nodiscard]] const QString &source() const { return m_source; }
  [[nodiscard]] const std::vector<PracticeItem> &items() const { return m_items; }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] const PracticeItem &item() const { return m_items.at(static_cast<std::size_t>(m_current)); }
  [[nodiscard]] PracticePhase phase() const;
  /// Exactly as many choices are taken as an answer needs.
  [[nodiscard]] bool canAnswer() const;
  [[nodiscard]] bool canUndo() const { return !m_answeredInTurn.empty(); }
  [[nodiscard]] bool isStarred() const;
  /// The nearest answered question before the one that is shown.
  [[nodiscard]] std::optional<int> previous() const;
  /// The question that next() goes to; none when the result comes next.
  [[nodiscard]] std::optional<int> firstOpen() const;
  /// Why the answer, or taking it back, or the star was not kept. tryAgain() does it anew.
  [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
  /// An answer waits: answerWithoutKeeping() would show what is right.
  [[nodiscard]] bool isAnswerWaiting() const { return m_waiting.has_value(); }
  /// False while the place in the session could not be kept.
  [[nodiscard]] bool isKept() const { return m_kept; }

  /// Takes a choice, or takes it back where several are asked for. Brings back a struck one.
  void choose(int place);
  void strike(int place);
  void answer(learning::Confidence confidence);
  /// After a failure: shows what is right although the answer will be forgotten.
  void answerWithoutKeeping();
  void tryAgain();
  /// Takes back the answer that is shown, else the last one that was given.
  void undo();
  void next();
  /// Shows a question that is answered already.
  void lookAt(int index);
  void toggleStar();
  void resumeClock();
  void pauseClock();
  /// Keeps the place and what is chosen; this also happens by itself, a moment after each change.
  void save();

 Q_SIGNALS:
  void draftChanged();   ///< choices or strokes of the question that is shown
  void tooManyChosen();  ///< the choice was not taken: as many as are asked for are chosen already
  void moved();          ///< another question or another phase is shown
  void starChanged();
  void failureChanged();
  void keptChanged();

 private:
  PracticeItem &itemAt(int index) { return m_items.at(static_cast<std::size_t>(index)); }
  void accept(learning::Confidence confidence, std::int64_t sequence);
  void show(int index);
  void stopClock();
  void refuse(Error error, std::function<void()> again);
  void clearFailure();
  void changeDraft();

  QString m_source;
  std::vector<PracticeItem> m_items;
  int m_current = 0;
  bool m_finished = false;
  std::int64_t m_since = 0;
  learning::Record &m_record;
  const Clock &m_clock;
  std::vector<int> m_answeredInTurn;  ///< indexes of the items
  bool m_visible = false;
  std::optional<Instant> m_runningSince;
  std::optional<Error> m_failure;
  std::function<void()> m_again;
  std::optional<learning::Confidence> m_waiting;
  bool m_kept = true;
  std::string m_saved;
  QTimer m_saveTimer;
};

}  // namespace strato::ui
