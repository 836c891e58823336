// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/journal.h"
#include "ui/models/backups.h"

namespace strato {

[[nodiscard]] ui::Backup toBackup(const journal::KeptCopy &copy);

/// The journal's backups as the settings page knows them.
class JournalBackups final : public ui::Backups {
 public:
  explicit JournalBackups(journal::Journal &journal) : m_journal(journal) {}

  [[nodiscard]] std::vector<ui::Backup> list() const override;
  Result<ui::Backup> make() override;
  Result<std::string> restore(const std::string &id) override;

 private:
  journal::Journal &m_journal;
};

}  // namespace strato
