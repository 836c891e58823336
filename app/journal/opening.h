// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/database/database.h"
#include "app/journal/setting.h"
#include "app/journal/trouble.h"

namespace strato::journal {

/// The steps behind openJournal() and Journal::restore().

/// Opens a sound journal for writing, after a backup and a migration where it is older.
[[nodiscard]] tl::expected<database::Database, Trouble> openExisting(const Setting &setting);

/// Makes an empty journal. It gets its name only when it is whole. There must be none yet.
[[nodiscard]] Result<void> createJournal(const Setting &setting);

/// Gives the journal, and what SQLite left beside it, another name with this word in it. Returns that name, or an empty
/// path where there was no journal.
[[nodiscard]] Result<std::filesystem::path> setAside(const Setting &setting, std::string_view word);

/// Puts a checked copy of `source` in the journal's place, which is set aside under that word first. On failure all is
/// as before. No one may have the journal open.
[[nodiscard]] Result<std::filesystem::path> replaceJournal(const Setting &setting, const std::filesystem::path &source,
                                                           std::string_view word);

/// Journals that were set aside, newest first.
[[nodiscard]] std::vector<KeptCopy> listSetAside(const Setting &setting);

}  // namespace strato::journal
