// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "app/base/clock.h"
#include "app/database/database.h"

namespace strato::journal {

/// Marks the file as a journal of ours: "STRJ".
constexpr std::uint32_t kApplicationId = 0x5354524a;

/// A step from one version of the schema to the next.
struct Migration {
  int version = 0;
  int floor = 0;  ///< the oldest version whose program may use the file after this step
  std::string_view sql;
};

/// Those in migrations/, oldest first.
[[nodiscard]] std::span<const Migration> shippedMigrations();

/// The version that a program with these migrations writes.
[[nodiscard]] int newestVersion(std::span<const Migration> migrations);

/// Takes an empty database or an older journal to the newest version, wholly or not at all. `born` is when a journal
/// that is made here was begun.
[[nodiscard]] Result<void> migrate(database::Database &database, std::span<const Migration> migrations, Instant born);

}  // namespace strato::journal
