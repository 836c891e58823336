// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/base/clock.h"
#include "app/journal/files.h"
#include "app/journal/migration.h"

namespace strato::journal {

/// Where a journal lives and what it is given. Tests give another disk and other migrations.
struct Setting {
  std::filesystem::path folder;
  const Clock *clock = nullptr;  ///< never null; outlives the journal
  std::string vfs;               ///< a SQLite file system; empty is the usual one
  std::span<const Migration> migrations = shippedMigrations();

  Setting(std::filesystem::path where, const Clock &time) : folder(std::move(where)), clock(&time) {}

  [[nodiscard]] std::filesystem::path file() const { return folder / kJournalName; }
  [[nodiscard]] std::filesystem::path backupFolder() const { return folder / "backups"; }
  [[nodiscard]] const char *vfsName() const { return vfs.empty() ? nullptr : vfs.c_str(); }
};

}  // namespace strato::journal
