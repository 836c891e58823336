// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/event_table.h"

#include <array>
#include <utility>

#include "app/database/query.h"

namespace strato::journal {

using database::Database;
using database::Statement;
using learning::Answered;
using learning::AnswerUndone;
using learning::Confidence;
using learning::Event;
using learning::PageVisited;
using learning::Predicted;
using learning::PreferenceSet;

namespace {

constexpr std::array<std::pair<Confidence, std::string_view>, 3> kConfidences{
    {{Confidence::Guess, "guess"}, {Confidence::ThinkSo, "think-so"}, {Confidence::Sure, "sure"}}};

/// Writes what happened into the table of its kind.
class Details final {
 public:
  Details(const Database &database, std::int64_t sequence) : m_database(database), m_sequence(sequence) {}

  Result<void> operator()(const Answered &answer) const {
    auto done = database::run(
        m_database, "INSERT INTO answer (sequence, question, is_right, confidence, took) VALUES (?1, ?2, ?3, ?4, ?5)",
        m_sequence, answer.question.value, answer.right, nameOf(answer.confidence), std::int64_t{answer.took.count()});
    if (!done) return done;
    std::int64_t place = 0;
    for (const int choice : answer.chosen) {
      auto kept = database::run(m_database, "INSERT INTO answer_choice (answer, place, choice) VALUES (?1, ?2, ?3)",
                                m_sequence, place++, choice);
      if (!kept) return kept;
    }
    place = 0;
    for (const MisconceptionId &misconception : answer.misconceptions) {
      auto kept = database::run(m_database,
                                "INSERT INTO answer_misconception (answer, place, misconception) VALUES (?1, ?2, ?3)",
                                m_sequence, place++, misconception.value);
      if (!kept) return kept;
    }
    return {};
  }

  Result<void> operator()(const AnswerUndone &undo) const {
    return database::run(m_database, "INSERT INTO answer_undo (sequence, answer) VALUES (?1, ?2)", m_sequence,
                         undo.answer);
  }

  Result<void> operator()(const PageVisited &visit) const {
    return database::run(m_database, "INSERT INTO page_visit (sequence, page) VALUES (?1, ?2)", m_sequence, visit.page);
  }

  Result<void> operator()(const PreferenceSet &preference) const {
    return database::run(m_database, "INSERT INTO preference_set (sequence, key, value) VALUES (?1, ?2, ?3)",
                         m_sequence, preference.key, preference.value);
  }

  Result<void> operator()(const Predicted &prediction) const {
    return database::run(
        m_database, "INSERT INTO prediction (sequence, scenario, score, stars, answers) VALUES (?1, ?2, ?3, ?4, ?5)",
        m_sequence, prediction.scenario, prediction.score, prediction.stars, prediction.answers);
  }

 private:
  const Database &m_database;
  std::int64_t m_sequence;
};

/// The columns sequence, at and utc_offset, from the first on.
Event frameOf(const Statement &row) {
  return {row.number(0), Instant(Milliseconds(row.number(1))), std::chrono::minutes(row.number(2)), {}};
}

/// The columns question, is_right, confidence and took, from this one on.
Answered answerOf(const Statement &row, int column) {
  return {QuestionId{row.text(column)},         {}, row.number(column + 1) != 0, confidenceOf(row.text(column + 2)),
          Milliseconds(row.number(column + 3)), {}};
}

/// Gives each answer what `sql` has for it: rows of an answer's number and a value, in the order of the events.
template <class Give>
Result<void> complete(const Database &database, std::vector<Event> &events, std::string_view sql, Give give) {
  auto event = events.begin();
  return database::forEachRow(database, sql, [&](const Statement &row) {
    while (event != events.end() && event->sequence < row.number(0)) ++event;
    if (event == events.end() || event->sequence != row.number(0)) return;
    if (auto *answer = std::get_if<Answered>(&event->what)) give(*answer, row);
  });
}

}  // namespace

std::string_view nameOf(Confidence confidence) {
  for (const auto &[value, name] : kConfidences) {
    if (value == confidence) return name;
  }
  return kConfidences.front().second;
}

Confidence confidenceOf(std::string_view name) {
  for (const auto &[value, known] : kConfidences) {
    if (known == name) return value;
  }
  return Confidence::Guess;
}

Result<std::int64_t> insertEvent(const Database &database, const Event &event) {
  const auto framed =
      database::run(database, "INSERT INTO event (at, utc_offset) VALUES (?1, ?2)",
                    std::int64_t{event.at.time_since_epoch().count()}, std::int64_t{event.offset.count()});
  if (!framed) return fail(framed.error());
  const std::int64_t sequence = database.lastRowId();
  if (const auto done = std::visit(Details(database, sequence), event.what); !done) return fail(done.error());
  return sequence;
}

Result<std::vector<Event>> readEvents(const Database &database) {
  std::vector<Event> events;
  const auto take = [&events](const Statement &row) {
    Event event = frameOf(row);
    if (!row.isNull(3)) {
      event.what = answerOf(row, 3);
    } else if (!row.isNull(7)) {
      event.what = AnswerUndone{row.number(7)};
    } else if (!row.isNull(8)) {
      event.what = PageVisited{row.text(8)};
    } else if (!row.isNull(9)) {
      event.what = PreferenceSet{row.text(9), row.text(10)};
    } else if (!row.isNull(11)) {
      event.what =
          Predicted{row.text(11), static_cast<int>(row.number(12)), static_cast<int>(row.number(13)), row.text(14)};
    } else {
      return;
    }
    events.push_back(std::move(event));
  };
  auto done = database::forEachRow(
      database,
      "SELECT event.sequence, at, utc_offset, question, is_right, confidence, took, answer_undo.answer, page, key, "
      "value, scenario, score, stars, answers"
      " FROM event LEFT JOIN answer USING (sequence) LEFT JOIN answer_undo USING (sequence)"
      " LEFT JOIN page_visit USING (sequence) LEFT JOIN preference_set USING (sequence)"
      " LEFT JOIN prediction USING (sequence) ORDER BY event.sequence",
      take);
  if (!done) return fail(done.error());
  done = complete(
      database, events, "SELECT answer, choice FROM answer_choice ORDER BY answer, place",
      [](Answered &answer, const Statement &row) { answer.chosen.push_back(static_cast<int>(row.number(1))); });
  if (!done) return fail(done.error());
  done = complete(database, events, "SELECT answer, misconception FROM answer_misconception ORDER BY answer, place",
                  [](Answered &answer, const Statement &row) { answer.misconceptions.push_back({row.text(1)}); });
  if (!done) return fail(done.error());
  return events;
}

Result<std::optional<Event>> readAnswer(const Database &database, std::int64_t sequence) {
  std::optional<Event> answer;
  const auto take = [&answer](const Statement &row) {
    answer = frameOf(row);
    answer->what = answerOf(row, 3);
  };
  const auto done = database::forEachRow(database,
                                         "SELECT sequence, at, utc_offset, question, is_right, confidence, took"
                                         " FROM event JOIN answer USING (sequence) WHERE sequence = ?1",
                                         take, sequence);
  if (!done) return fail(done.error());
  return answer;
}

Result<std::vector<Event>> readCountingAnswers(const Database &database, const QuestionId &question) {
  std::vector<Event> answers;
  const auto take = [&answers](const Statement &row) {
    answers.push_back(frameOf(row));
    answers.back().what = answerOf(row, 3);
  };
  const auto done =
      database::forEachRow(database,
                           "SELECT sequence, at, utc_offset, question, is_right, confidence, took"
                           " FROM event JOIN answer USING (sequence) WHERE question = ?1"
                           " AND NOT EXISTS (SELECT 1 FROM answer_undo WHERE answer_undo.answer = event.sequence)"
                           " ORDER BY sequence",
                           take, question.value);
  if (!done) return fail(done.error());
  return answers;
}

Result<bool> isUndone(const Database &database, std::int64_t answer) {
  bool undone = false;
  const auto done = database::forEachRow(
      database, "SELECT 1 FROM answer_undo WHERE answer = ?1", [&undone](const Statement &) { undone = true; }, answer);
  if (!done) return fail(done.error());
  return undone;
}

}  // namespace strato::journal
