// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/migration.h"

#include "app/database/query.h"

namespace strato::journal {

namespace {

Result<void> begin(database::Database &database, Instant born) {
  if (auto marked = database.run("PRAGMA application_id = " + std::to_string(kApplicationId)); !marked) {
    return marked;
  }
  return database::run(database, "INSERT INTO about (one, born, floor, derived_by) VALUES (1, ?1, 0, 0)",
                       std::int64_t{born.time_since_epoch().count()});
}

Result<void> apply(database::Database &database, const Migration &migration, Instant born) {
  if (auto done = database.run(std::string(migration.sql)); !done) return done;
  if (migration.version == 1) {
    if (auto done = begin(database, born); !done) return done;
  }
  auto raised = database::run(database, "UPDATE about SET floor = max(floor, ?1)", std::int64_t{migration.floor});
  if (!raised) return raised;
  return database.run("PRAGMA user_version = " + std::to_string(migration.version));
}

}  // namespace

int newestVersion(std::span<const Migration> migrations) { return migrations.empty() ? 0 : migrations.back().version; }

Result<void> migrate(database::Database &database, std::span<const Migration> migrations, Instant born) {
  auto transaction = database::Transaction::begin(database);
  if (!transaction) return fail(transaction.error());
  const auto version = database.number("PRAGMA user_version");
  if (!version) return fail(version.error());
  for (const Migration &migration : migrations) {
    if (migration.version <= *version) continue;
    if (auto done = apply(database, migration, born); !done) return done;
  }
  return transaction->commit();
}

}  // namespace strato::journal
