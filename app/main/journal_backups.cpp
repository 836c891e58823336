// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/journal_backups.h"

namespace strato {

ui::Backup toBackup(const journal::KeptCopy &copy) {
  return {copy.file.string(), copy.keptAt, copy.bytes, copy.events};
}

std::vector<ui::Backup> JournalBackups::list() const {
  std::vector<ui::Backup> backups;
  for (const journal::KeptCopy &copy : m_journal.backups()) backups.push_back(toBackup(copy));
  return backups;
}

Result<ui::Backup> JournalBackups::make() { return m_journal.backUp().map(toBackup); }

Result<std::string> JournalBackups::restore(const std::string &id) {
  return m_journal.restore(id).map([](const std::filesystem::path &replaced) { return replaced.string(); });
}

}  // namespace strato
