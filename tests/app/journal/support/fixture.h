// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/base/rng.h"
#include "app/journal/open_journal.h"
#include "app/learning/standings.h"
#include "tests/support/manual_clock.h"

namespace strato::tests {

/// A folder of its own for one test; in memory where the system has such a place, since thousands of syncs of a real
/// disk that others use too would take minutes. What a disk does with unsynced bytes is FaultyDisk's part.
class Folder final {
 public:
  Folder();
  [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
  /// Where the journal's folder would be; not there yet.
  [[nodiscard]] std::filesystem::path home() const { return path() / "stratoscope"; }

 private:
  QTemporaryDir m_folder;
};

[[nodiscard]] learning::Answered answerTo(const std::string &question, bool right = true);

/// The journal, or nothing where there is trouble.
[[nodiscard]] std::unique_ptr<journal::Journal> opened(journal::Outcome outcome);
[[nodiscard]] std::unique_ptr<journal::Journal> opened(const journal::Setting &setting);
[[nodiscard]] std::optional<journal::Trouble> trouble(const journal::Outcome &outcome);
[[nodiscard]] std::optional<journal::TroubleKind> kindOf(const journal::Outcome &outcome);

/// A closed journal with these answers in it.
void makeJournal(const journal::Setting &setting, int answers);

struct Answers {
  std::vector<std::string> acknowledged;
  std::optional<Error> refusal;
};
/// Answers until one is refused, or there were enough. Each question has a name of its own.
[[nodiscard]] Answers answerUntilRefused(journal::Journal &journal, const std::string &prefix, int most);
/// True where all that was acknowledged is there, and nothing is there twice.
[[nodiscard]] bool holdsAll(const std::vector<std::string> &kept, const std::vector<std::string> &acknowledged);

/// Lets random things happen: answers, undos, visits, preferences, and a clock that runs, stops, is set back, crosses
/// midnight and changes its offset.
void liveThrough(int happenings, Rng &chance, ManualClock &clock, learning::Record &record);

/// The standings that the record gives, and those that its events add up to.
[[nodiscard]] learning::Standings standingsIn(const learning::Record &record);
[[nodiscard]] learning::Standings standingsFromEvents(const learning::Record &record);

/// Every file under the folder with its bytes. Empty -wal files count for nothing.
[[nodiscard]] std::map<std::string, std::string> contentOf(const std::filesystem::path &folder);
void writeFile(const std::filesystem::path &file, const std::string &bytes);
[[nodiscard]] std::string readFile(const std::filesystem::path &file);

/// The events' questions in order, where all is sound; else what is not.
struct Checked {
  std::vector<std::string> questions;
  std::string complaint;
};
/// Opens the journal as the program would, and looks deeper than it does.
[[nodiscard]] Checked check(const journal::Setting &setting);

/// The shipped migrations, and two more that a later program might bring.
[[nodiscard]] std::span<const journal::Migration> laterMigrations();
[[nodiscard]] int shippedVersion();

/// Each connection from now on writes its log back after so many pages, so that short tests see it happen.
void checkpointEvery(int pages);

}  // namespace strato::tests
