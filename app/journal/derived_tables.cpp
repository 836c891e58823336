// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/derived_tables.h"

#include "app/database/query.h"
#include "app/journal/event_table.h"

namespace strato::journal {

using database::Database;
using database::Statement;
using learning::Answered;
using learning::AnswerUndone;
using learning::DayStanding;
using learning::Event;
using learning::PageStanding;
using learning::PageVisited;
using learning::Predicted;
using learning::PredictionStanding;
using learning::PreferenceSet;
using learning::QuestionStanding;

namespace {

std::int64_t millisecondsOf(Instant instant) { return instant.time_since_epoch().count(); }

QuestionStanding questionOf(const Statement &row) {
  return {QuestionId{row.text(0)}, static_cast<int>(row.number(1)), static_cast<int>(row.number(2)),
          row.number(3) != 0,      confidenceOf(row.text(4)),       Instant(Milliseconds(row.number(5)))};
}

PageStanding pageOf(const Statement &row) {
  return {row.text(0), static_cast<int>(row.number(1)), Instant(Milliseconds(row.number(2)))};
}

DayStanding dayOf(const Statement &row) {
  return {std::chrono::sys_days(std::chrono::days(row.number(0))), static_cast<int>(row.number(1)),
          static_cast<int>(row.number(2))};
}

PredictionStanding predictionOf(const Statement &row) {
  return {row.text(0), static_cast<int>(row.number(1)), static_cast<int>(row.number(2)),
          Instant(Milliseconds(row.number(3)))};
}

Result<void> write(const Database &database, const QuestionStanding &standing) {
  return database::run(database,
                       "INSERT OR REPLACE INTO question_standing (question, answered, correct, last_right, "
                       "last_confidence, last_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                       standing.question.value, standing.answered, standing.right, standing.lastRight,
                       nameOf(standing.lastConfidence), millisecondsOf(standing.lastAt));
}

Result<void> write(const Database &database, const PageStanding &standing) {
  return database::run(database, "INSERT OR REPLACE INTO page_standing (page, visits, last_at) VALUES (?1, ?2, ?3)",
                       standing.page, standing.visits, millisecondsOf(standing.lastAt));
}

Result<void> write(const Database &database, const DayStanding &standing) {
  return database::run(database, "INSERT OR REPLACE INTO day_standing (day, answered, correct) VALUES (?1, ?2, ?3)",
                       std::int64_t{standing.day.time_since_epoch().count()}, standing.answered, standing.right);
}

Result<void> write(const Database &database, const PredictionStanding &standing) {
  return database::run(database,
                       "INSERT OR REPLACE INTO prediction_standing (scenario, best_score, best_stars, last_at) "
                       "VALUES (?1, ?2, ?3, ?4)",
                       standing.scenario, standing.bestScore, standing.bestStars, millisecondsOf(standing.lastAt));
}

Result<void> writePreference(const Database &database, const std::string &key, const std::string &value) {
  return database::run(database, "INSERT OR REPLACE INTO preference_standing (key, value) VALUES (?1, ?2)", key, value);
}

Result<DayStanding> readDay(const Database &database, std::chrono::sys_days day) {
  DayStanding standing{day};
  const auto done = database::forEachRow(
      database, "SELECT * FROM day_standing WHERE day = ?1", [&](const Statement &row) { standing = dayOf(row); },
      std::int64_t{day.time_since_epoch().count()});
  if (!done) return fail(done.error());
  return standing;
}

/// Keeps the derived tables in step with one event.
class Follower final {
 public:
  Follower(const Database &database, const Event &event) : m_database(database), m_event(event) {}

  Result<void> operator()(const Answered &answer) const {
    QuestionStanding standing;
    auto found = database::forEachRow(
        m_database, "SELECT * FROM question_standing WHERE question = ?1",
        [&](const Statement &row) { standing = questionOf(row); }, answer.question.value);
    if (!found) return found;
    learning::countAnswer(standing, m_event, answer);
    if (auto done = write(m_database, standing); !done) return done;
    auto day = readDay(m_database, learning::localDay(m_event));
    if (!day) return fail(day.error());
    learning::countAnswer(*day, answer);
    return write(m_database, *day);
  }

  Result<void> operator()(const AnswerUndone &undo) const {
    const auto event = readAnswer(m_database, undo.answer);
    if (!event) return fail(event.error());
    if (!*event) return fail(learning::noSuchAnswer(undo.answer));
    const auto &answer = std::get<Answered>((*event)->what);
    if (auto done = refold(answer.question); !done) return done;
    return uncount(**event, answer);
  }

  Result<void> operator()(const PageVisited &visit) const {
    PageStanding standing{visit.page};
    auto found = database::forEachRow(
        m_database, "SELECT * FROM page_standing WHERE page = ?1",
        [&](const Statement &row) { standing = pageOf(row); }, visit.page);
    if (!found) return found;
    learning::countVisit(standing, m_event);
    return write(m_database, standing);
  }

  Result<void> operator()(const PreferenceSet &preference) const {
    return writePreference(m_database, preference.key, preference.value);
  }

  Result<void> operator()(const Predicted &prediction) const {
    PredictionStanding standing;
    auto found = database::forEachRow(
        m_database, "SELECT * FROM prediction_standing WHERE scenario = ?1",
        [&](const Statement &row) { standing = predictionOf(row); }, prediction.scenario);
    if (!found) return found;
    learning::countPrediction(standing, m_event, prediction);
    return write(m_database, standing);
  }

 private:
  Result<void> refold(const QuestionId &question) const {
    const auto answers = readCountingAnswers(m_database, question);
    if (!answers) return fail(answers.error());
    if (answers->empty()) {
      return database::run(m_database, "DELETE FROM question_standing WHERE question = ?1", question.value);
    }
    QuestionStanding standing;
    for (const Event &event : *answers) learning::countAnswer(standing, event, std::get<Answered>(event.what));
    return write(m_database, standing);
  }

  Result<void> uncount(const Event &event, const Answered &answer) const {
    auto day = readDay(m_database, learning::localDay(event));
    if (!day) return fail(day.error());
    if (day->answered <= 1) {
      return database::run(m_database, "DELETE FROM day_standing WHERE day = ?1",
                           std::int64_t{day->day.time_since_epoch().count()});
    }
    --day->answered;
    day->right -= answer.right ? 1 : 0;
    return write(m_database, *day);
  }

  const Database &m_database;
  const Event &m_event;
};

template <class Standing>
Result<std::vector<Standing>> readAll(const Database &database, std::string_view sql,
                                      Standing (*standingOf)(const Statement &)) {
  std::vector<Standing> standings;
  const auto done =
      database::forEachRow(database, sql, [&](const Statement &row) { standings.push_back(standingOf(row)); });
  if (!done) return fail(done.error());
  return standings;
}

}  // namespace

Result<void> follow(const Database &database, const Event &event) {
  return std::visit(Follower(database, event), event.what);
}

Result<void> rebuildDerived(const Database &database) {
  const auto events = readEvents(database);
  if (!events) return fail(events.error());
  for (const char *table :
       {"question_standing", "page_standing", "day_standing", "preference_standing", "prediction_standing"}) {
    if (auto done = database::run(database, std::string("DELETE FROM ") + table); !done) return done;
  }
  const auto standings = learning::standingsOf(*events);
  for (const auto &[question, standing] : standings.questions) {
    if (auto done = write(database, standing); !done) return done;
  }
  for (const auto &[page, standing] : standings.pages) {
    if (auto done = write(database, standing); !done) return done;
  }
  for (const auto &[day, standing] : standings.days) {
    if (auto done = write(database, standing); !done) return done;
  }
  for (const auto &[scenario, standing] : standings.predictions) {
    if (auto done = write(database, standing); !done) return done;
  }
  for (const auto &[key, value] : standings.preferences) {
    if (auto done = writePreference(database, key, value); !done) return done;
  }
  return {};
}

Result<std::vector<QuestionStanding>> readQuestions(const Database &database) {
  return readAll(database, "SELECT * FROM question_standing ORDER BY question", &questionOf);
}

Result<std::vector<PageStanding>> readPages(const Database &database) {
  return readAll(database, "SELECT * FROM page_standing ORDER BY page", &pageOf);
}

Result<std::vector<DayStanding>> readDays(const Database &database) {
  return readAll(database, "SELECT * FROM day_standing ORDER BY day", &dayOf);
}

Result<std::vector<PredictionStanding>> readPredictions(const Database &database) {
  return readAll(database, "SELECT * FROM prediction_standing ORDER BY scenario", &predictionOf);
}

Result<std::optional<std::string>> readPreference(const Database &database, const std::string &key) {
  std::optional<std::string> value;
  const auto done = database::forEachRow(
      database, "SELECT value FROM preference_standing WHERE key = ?1",
      [&value](const Statement &row) { value = row.text(0); }, key);
  if (!done) return fail(done.error());
  return value;
}

}  // namespace strato::journal
