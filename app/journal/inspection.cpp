// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/inspection.h"

#include "app/database/query.h"

namespace strato::journal {

using database::Database;

namespace {

using Doubt = std::optional<TroubleKind>;

constexpr const char *kTables =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('about', 'event', 'answer', 'answer_choice',"
    " 'answer_misconception', 'answer_undo', 'page_visit', 'preference_set', 'question_standing', 'page_standing',"
    " 'day_standing', 'preference_standing', 'prediction', 'prediction_standing')";
/// How many of these a version has.
constexpr int tableCount(std::int64_t version) { return version < 2 ? 12 : 14; }

/// What the header alone gives away, before SQLite reads on.
Result<Doubt> checkHeader(const Database &database) {
  const auto header = database.header();
  if (!header) return fail(header.error());
  if (header->size == 0) return Doubt(TroubleKind::Empty);
  if (!header->isSqlite) return Doubt(TroubleKind::Damaged);
  if (header->applicationId != kApplicationId) return Doubt(TroubleKind::Foreign);
  return Doubt();
}

Result<bool> holdsTogether(const Database &database, Depth depth) {
  const auto pages = database.text(depth == Depth::Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
  if (!pages) return fail(pages.error());
  if (*pages != "ok") return false;
  if (depth == Depth::Quick) return true;
  const auto orphans = database.text("PRAGMA foreign_key_check");
  if (!orphans) return fail(orphans.error());
  return orphans->empty();
}

Result<Doubt> checkContent(const Database &database, const Setting &setting, Depth depth) {
  const auto version = database.number("PRAGMA user_version");
  if (!version) return fail(version.error());
  const auto sound = holdsTogether(database, depth);
  if (!sound) return fail(sound.error());
  const auto tables = database.number(kTables);
  if (!tables) return fail(tables.error());
  if (!*sound || *version < 1) return Doubt(TroubleKind::Damaged);
  const int ours = newestVersion(setting.migrations);
  // A newer program may have other tables, but it keeps the floor where it is.
  const auto floor = database.number("SELECT floor FROM about");
  if (!floor) return Doubt(TroubleKind::Damaged);
  if (*version > ours && *floor > ours) return Doubt(TroubleKind::Newer);
  if (*floor < 1 || *tables != tableCount(*version)) return Doubt(TroubleKind::Damaged);
  return Doubt();
}

/// Reads that follow take the lock and keep it; nothing is written, not even on closing.
Result<void> freeze(Database &database) {
  database.setClosing(database::Closing::LeaveAsItIs);
  return database.run(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;"
      "PRAGMA cell_size_check = ON");
}

}  // namespace

tl::expected<Inspected, Trouble> inspect(const std::filesystem::path &file, const Setting &setting, Depth depth) {
  auto database = Database::open(file, database::Mode::ReadWrite, setting.vfsName());
  if (!database) return tl::unexpected(troubleOf(file, database.error()));
  const auto trouble = [&](const Error &error) {
    // Without the right to write, even taking the lock fails, with an error that names no cause.
    const Trouble found = troubleOf(file, error);
    const bool forbidden = found.kind == TroubleKind::Failed && database->isReadOnly();
    return tl::unexpected(forbidden ? troubleWith(file, TroubleKind::ReadOnly) : found);
  };
  const auto header = checkHeader(*database);
  if (!header) return trouble(header.error());
  if (*header) return tl::unexpected(troubleWith(file, **header));
  if (const auto frozen = freeze(*database); !frozen) return trouble(frozen.error());
  const auto content = checkContent(*database, setting, depth);
  if (!content) return trouble(content.error());
  if (*content) return tl::unexpected(troubleWith(file, **content));
  const auto version = database->number("PRAGMA user_version");
  if (!version) return trouble(version.error());
  return Inspected{std::move(*database), static_cast<int>(*version)};
}

Result<Extent> extentOf(const Database &database) {
  Extent extent;
  const auto read = database::forEachRow(
      database,
      "SELECT born, (SELECT count(*) FROM event), (SELECT at FROM event ORDER BY sequence DESC LIMIT 1) FROM about",
      [&extent](const database::Statement &row) {
        extent = {Instant(Milliseconds(row.number(0))), row.number(1), Instant(Milliseconds(row.number(2)))};
      });
  if (!read) return fail(read.error());
  return extent;
}

}  // namespace strato::journal
