// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/database/database.h"
#include "app/journal/setting.h"
#include "app/journal/trouble.h"

namespace strato::journal {

enum class Depth {
  Quick,  ///< the pages hold together
  Full    ///< and every index agrees with its table, and every reference leads somewhere
};

/// How far a journal goes. Two copies of one journal with the same extent hold the same events.
struct Extent {
  Instant born{};
  std::int64_t events = 0;
  Instant lastAt{};
  bool operator==(const Extent &) const = default;
};

/// A journal that was found sound. The connection holds the exclusive lock, refuses to write, and leaves the file as it
/// is when it closes.
struct Inspected {
  database::Database database;
  int version = 0;
};

/// Looks at a file without changing it. (SQLite may leave an empty -wal file beside one whose header is in order.)
[[nodiscard]] tl::expected<Inspected, Trouble> inspect(const std::filesystem::path &file, const Setting &setting,
                                                       Depth depth);

[[nodiscard]] Result<Extent> extentOf(const database::Database &database);

}  // namespace strato::journal
