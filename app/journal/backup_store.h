// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/backup_policy.h"
#include "app/journal/setting.h"
#include "app/journal/trouble.h"

namespace strato::journal {

/// The backups beside a journal. Each is a whole journal in one file.
class BackupStore final {
 public:
  explicit BackupStore(Setting setting, Retention retention = {});

  /// Newest first. Reads each file for its number of events.
  [[nodiscard]] std::vector<KeptCopy> list() const;

  /// Copies the journal, checks the copy, and only then lets it count and drops what the policy no longer keeps.
  /// Backups of other journals are never dropped.
  [[nodiscard]] Result<KeptCopy> take(database::Database &journal) const;
  [[nodiscard]] Result<std::optional<KeptCopy>> takeIfDue(database::Database &journal) const;

 private:
  struct Entry {
    int number = 0;
    KeptCopy copy;
  };

  /// Newest first, by their names alone.
  [[nodiscard]] std::vector<Entry> entries() const;
  [[nodiscard]] std::optional<Extent> extentOf(const Entry &entry) const;
  [[nodiscard]] std::chrono::sys_days dayOf(const Entry &entry) const;
  void rotate(const Extent &journal) const;

  Setting m_setting;
  Retention m_retention;
};

/// Writes a whole copy of the journal to a new file and returns once that is on the disk and was found sound and equal.
[[nodiscard]] Result<void> copyVerified(database::Database &journal, const std::filesystem::path &copy,
                                        const Setting &setting);

}  // namespace strato::journal
