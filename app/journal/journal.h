// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/database/database.h"
#include "app/journal/setting.h"
#include "app/journal/trouble.h"
#include "app/learning/record.h"

namespace strato::journal {

/// The learner's record on the disk: one file, one connection, no other process beside it. Made by openJournal().
class Journal final : public learning::Record {
 public:
  Journal(Setting setting, database::Database database);

  Result<std::int64_t> append(learning::Happening what) override;
  [[nodiscard]] Result<std::vector<learning::Event>> events() const override;
  [[nodiscard]] Result<std::vector<learning::QuestionStanding>> questions() const override;
  [[nodiscard]] Result<std::vector<learning::PageStanding>> pages() const override;
  [[nodiscard]] Result<std::vector<learning::DayStanding>> days() const override;
  [[nodiscard]] Result<std::vector<learning::PredictionStanding>> predictions() const override;
  [[nodiscard]] Result<std::optional<std::string>> preference(const std::string &key) const override;
  [[nodiscard]] Message caveat() const override { return {}; }

  /// Derives everything anew from the events. The result is the same: a test holds the program to that.
  Result<void> rebuild();

  [[nodiscard]] std::vector<KeptCopy> backups() const;
  Result<KeptCopy> backUp();
  /// Once a day and only when something happened since the last. Call it at the start and when the program idles.
  Result<std::optional<KeptCopy>> backUpIfDue();

  /// Goes on with a copy of that backup. The journal so far is set aside, and the path of it returned: restoring that
  /// undoes this. On failure the journal goes on as it was.
  Result<std::filesystem::path> restore(const std::filesystem::path &backup);

  /// Says what the destructor could not.
  Result<void> close();

 private:
  Setting m_setting;
  std::optional<database::Database> m_database;  ///< nothing after close(), or where the disk failed during restore()
};

}  // namespace strato::journal
