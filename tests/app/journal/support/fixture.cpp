// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journal/support/fixture.h"

#include <sqlite3.h>

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "app/journal/inspection.h"

namespace strato::tests {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using journal::Journal;
using journal::Outcome;
using journal::Ready;
using journal::Setting;
using journal::Trouble;
using learning::Record;

namespace {

QString templateForFolders() {
  const QString memory = QStringLiteral("/dev/shm");
  return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/stratoscope-XXXXXX");
}

}  // namespace

Folder::Folder() : m_folder(templateForFolders()) {}

learning::Answered answerTo(const std::string &question, bool right) {
  return {QuestionId{question},
          {right ? 0 : 2, 1},
          right,
          learning::Confidence::ThinkSo,
          4s,
          right ? std::vector<MisconceptionId>{} : std::vector<MisconceptionId>{{"always-on"}, {"pays-when-idle"}}};
}

std::unique_ptr<Journal> opened(Outcome outcome) {
  auto *ready = std::get_if<Ready>(&outcome);
  return ready == nullptr ? nullptr : std::move(ready->journal);
}

std::unique_ptr<Journal> opened(const Setting &setting) { return opened(journal::openJournal(setting)); }

std::optional<Trouble> trouble(const Outcome &outcome) {
  const auto *found = std::get_if<Trouble>(&outcome);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<journal::TroubleKind> kindOf(const Outcome &outcome) {
  const auto found = trouble(outcome);
  return found ? std::optional(found->kind) : std::nullopt;
}

void makeJournal(const Setting &setting, int answers) {
  const auto journal = opened(setting);
  for (int i = 0; journal && i < answers; ++i) {
    static_cast<void>(journal->append(answerTo("question-" + std::to_string(i))));
  }
}

Answers answerUntilRefused(journal::Journal &journal, const std::string &prefix, int most) {
  Answers answers;
  for (int i = 0; i < most; ++i) {
    const std::string question = prefix + "-" + std::to_string(i);
    if (const auto kept = journal.append(answerTo(question, i % 3 == 0)); !kept) {
      answers.refusal = kept.error();
      break;
    }
    answers.acknowledged.push_back(question);
  }
  return answers;
}

bool holdsAll(const std::vector<std::string> &kept, const std::vector<std::string> &acknowledged) {
  const std::set<std::string> once(kept.begin(), kept.end());
  return once.size() == kept.size() &&
         std::ranges::all_of(acknowledged, [&once](const std::string &question) { return once.contains(question); });
}

namespace {

void moveClock(Rng &chance, ManualClock &clock) {
  switch (chance.below(9)) {
    case 0:
      return clock.advance(-std::chrono::hours(chance.below(72)));
    case 1:
      return clock.advance(std::chrono::hours(chance.below(72)));
    case 2:
      return clock.setOffset(std::chrono::minutes(60) * static_cast<int>(chance.below(27)) - 12h);
    case 3: {
      const auto midnight = clock.localDay(clock.now()) + 24h - clock.offsetAt(clock.now());
      return clock.set(midnight - Milliseconds(chance.below(2)));
    }
    default:
      return clock.advance(std::chrono::seconds(chance.below(600)));
  }
}

}  // namespace

void liveThrough(int happenings, Rng &chance, ManualClock &clock, Record &record) {
  std::int64_t last = 0;
  for (int i = 0; i < happenings; ++i) {
    moveClock(chance, clock);
    Result<std::int64_t> done;
    switch (chance.below(8)) {
      case 0:
        done = record.append(learning::PageVisited{"page-" + std::to_string(chance.below(4))});
        break;
      case 1:
        done = record.append(
            learning::PreferenceSet{"key-" + std::to_string(chance.below(3)), std::to_string(chance.next())});
        break;
      case 8:
        done = record.append(learning::Predicted{"guide-" + std::to_string(chance.below(3)),
                                                 static_cast<int>(chance.below(101)), static_cast<int>(chance.below(4)),
                                                 "06:10"});
        break;
      case 2:
      case 3:  // often refused, which must change nothing
        static_cast<void>(record.append(learning::AnswerUndone{last - static_cast<std::int64_t>(chance.below(10))}));
        break;
      default: {
        auto answer = answerTo("question-" + std::to_string(chance.below(6)), chance.below(2) == 0);
        answer.confidence = static_cast<learning::Confidence>(chance.below(3));
        done = record.append(std::move(answer));
      }
    }
    if (done && *done > 0) last = *done;
  }
}

learning::Standings standingsIn(const Record &record) {
  learning::Standings found;
  for (const auto questions = record.questions().value(); const auto &standing : questions)
    found.questions[standing.question] = standing;
  for (const auto pages = record.pages().value(); const auto &standing : pages) found.pages[standing.page] = standing;
  for (const auto days = record.days().value(); const auto &standing : days) found.days[standing.day] = standing;
  for (const auto predictions = record.predictions().value(); const auto &standing : predictions)
    found.predictions[standing.scenario] = standing;
  for (const char *key : {"key-0", "key-1", "key-2"}) {
    if (const auto value = record.preference(key).value()) found.preferences[key] = *value;
  }
  return found;
}

learning::Standings standingsFromEvents(const Record &record) { return learning::standingsOf(record.events().value()); }

std::string readFile(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

void writeFile(const fs::path &file, const std::string &bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::map<std::string, std::string> contentOf(const fs::path &folder) {
  std::map<std::string, std::string> content;
  for (const auto &entry : fs::recursive_directory_iterator(folder)) {
    const bool emptyLog = entry.path().string().ends_with("-wal") && entry.file_size() == 0;
    if (entry.is_regular_file() && !emptyLog) content[entry.path().string()] = readFile(entry.path());
  }
  return content;
}

Checked check(const Setting &setting) {
  Checked checked;
  {
    auto inspected = journal::inspect(setting.file(), setting, journal::Depth::Full);
    if (!inspected) return {{}, "not sound: " + inspected.error().error.english()};
  }
  auto outcome = journal::openJournal(setting);
  if (const auto found = trouble(outcome)) return {{}, "not opened: " + found->error.english()};
  const auto journal = opened(std::move(outcome));
  const auto events = journal->events();
  if (!events) return {{}, "not read: " + events.error().english()};
  std::int64_t expected = 1;
  for (const auto &event : *events) {
    if (event.sequence != expected++) checked.complaint = "a gap before " + std::to_string(event.sequence);
    if (const auto *answer = std::get_if<learning::Answered>(&event.what)) {
      checked.questions.push_back(answer->question.value);
    }
  }
  if (standingsIn(*journal) != standingsFromEvents(*journal)) checked.complaint = "standings do not follow the events";
  return checked;
}

int shippedVersion() { return journal::newestVersion(journal::shippedMigrations()); }

std::span<const journal::Migration> laterMigrations() {
  static const std::vector<journal::Migration> kMigrations = [] {
    const auto shipped = journal::shippedMigrations();
    std::vector<journal::Migration> all(shipped.begin(), shipped.end());
    const int ours = shippedVersion();
    all.push_back({ours + 1, 1,
                   "ALTER TABLE answer ADD COLUMN note TEXT NOT NULL DEFAULT '';"
                   "CREATE TABLE card_review (sequence INTEGER PRIMARY KEY REFERENCES event (sequence), card TEXT NOT "
                   "NULL) STRICT;"
                   "CREATE TABLE card_standing (card TEXT PRIMARY KEY, reviews INTEGER NOT NULL) STRICT;"});
    all.push_back(
        {ours + 2, ours + 2,
         "CREATE TABLE page_standing_3 (page TEXT PRIMARY KEY, visits INTEGER NOT NULL, last_at INTEGER NOT NULL,"
         " longest INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;"
         "INSERT INTO page_standing_3 (page, visits, last_at) SELECT page, visits, last_at FROM page_standing;"
         "DROP TABLE page_standing; ALTER TABLE page_standing_3 RENAME TO page_standing;"});
    return all;
  }();
  return kMigrations;
}

namespace {

int g_checkpointPages = 1000;

int setCheckpoint(sqlite3 *database, char ** /*message*/, const sqlite3_api_routines * /*api*/) {
  return sqlite3_wal_autocheckpoint(database, g_checkpointPages);
}

}  // namespace

void checkpointEvery(int pages) {
  g_checkpointPages = pages;
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(&setCheckpoint));  // NOLINT: SQLite's own way
}

}  // namespace strato::tests
