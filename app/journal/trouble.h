// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/base/clock.h"
#include "app/base/result.h"

namespace strato::journal {

enum class TroubleKind {
  Damaged,
  Empty,     ///< 0 bytes, as a full disk or a failed copy leaves behind
  Newer,     ///< a newer program wrote it, and says that this one is too old for it
  Foreign,   ///< another program's database
  Missing,   ///< no journal, but backups or set-aside journals
  Locked,    ///< another process has it open
  ReadOnly,  ///< the folder or the file may not be written to
  NoSpace,
  Failed  ///< the disk or SQLite gave another error
};

/// A journal under another name: a backup, or one that was set aside.
struct KeptCopy {
  std::filesystem::path file;
  Instant keptAt{};
  std::int64_t bytes = 0;
  std::optional<std::int64_t> events;  ///< nothing where the file cannot be read, or was not asked
  bool operator==(const KeptCopy &) const = default;
};

/// Why there is no journal to write to. Nothing has been changed on the disk.
struct Trouble {
  TroubleKind kind = TroubleKind::Failed;
  Error error;  ///< what is the matter, and what the learner can do
  std::vector<KeptCopy> backups;
  std::vector<KeptCopy> setAside;
};

/// Whether a new journal, or a backup, could take the place of this one.
[[nodiscard]] bool canBeReplaced(TroubleKind kind);

/// What an error of the disk or of SQLite means for this journal.
[[nodiscard]] Trouble troubleOf(const std::filesystem::path &file, const Error &error);
/// Why this copy of a journal is of no use.
[[nodiscard]] Error copyError(const std::filesystem::path &copy, const Trouble &trouble);
/// The trouble with this file, explained.
[[nodiscard]] Trouble troubleWith(const std::filesystem::path &file, TroubleKind kind);

}  // namespace strato::journal
