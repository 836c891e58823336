// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/opening.h"

#include <algorithm>

#include "app/database/query.h"
#include "app/journal/backup_store.h"
#include "app/journal/derived_tables.h"
#include "app/journal/inspection.h"

namespace strato::journal {

namespace fs = std::filesystem;
using database::Database;

namespace {

/// Where a journal grows until it is whole. One program at a time makes one: the shell sees to that.
fs::path unfinishedFile(const Setting &setting) { return setting.folder / "unfinished.sqlite"; }

Result<void> useWriteAheadLog(Database &database) {
  const auto mode = database.text("PRAGMA journal_mode = WAL");
  if (!mode) return fail(mode.error());
  if (*mode != "wal") return fail(Message("This disk does not allow the journal's way of writing (%1).", {*mode}));
  return {};
}

Result<void> configure(Database &database) {
  // recursive_triggers: else INSERT OR REPLACE would slip past the triggers that keep events.
  if (auto done = database.run("PRAGMA query_only = OFF; PRAGMA foreign_keys = ON;"
                               "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL");
      !done) {
    return done;
  }
  database.setClosing(database::Closing::Checkpoint);
  return useWriteAheadLog(database);
}

/// A newer or older program that used the file since may not have kept our derived tables.
Result<void> refreshDerived(Database &database, int ours) {
  const auto keeper = database.number("SELECT derived_by FROM about");
  if (!keeper) return fail(keeper.error());
  if (*keeper == ours) return {};
  auto transaction = database::Transaction::begin(database);
  if (!transaction) return fail(transaction.error());
  if (auto done = rebuildDerived(database); !done) return done;
  if (auto done = database::run(database, "UPDATE about SET derived_by = ?1", ours); !done) return done;
  return transaction->commit();
}

Result<void> bringUpToDate(Database &database, const Setting &setting, int version) {
  if (auto done = configure(database); !done) return done;
  const int ours = newestVersion(setting.migrations);
  if (version < ours) {
    if (const auto taken = BackupStore(setting).take(database); !taken) return fail(taken.error());
    if (auto done = migrate(database, setting.migrations, setting.clock->now()); !done) return done;
  }
  return refreshDerived(database, ours);
}

Result<void> buildUnfinished(const Setting &setting) {
  auto database = Database::open(unfinishedFile(setting), database::Mode::Create, setting.vfsName());
  if (!database) return fail(database.error());
  if (auto done = migrate(*database, setting.migrations, setting.clock->now()); !done) return done;
  if (auto done = database->run("PRAGMA locking_mode = EXCLUSIVE"); !done) return done;
  if (auto done = useWriteAheadLog(*database); !done) return done;
  return database->close();
}

Result<void> copyToUnfinished(const Setting &setting, const fs::path &source) {
  auto inspected = inspect(source, setting, Depth::Full);
  if (!inspected) return fail(copyError(source, inspected.error()));
  if (auto done = inspected->database.run("PRAGMA query_only = OFF"); !done) return done;
  const fs::path unfinished = unfinishedFile(setting);
  if (auto done = copyVerified(inspected->database, unfinished, setting); !done) return done;
  auto copy = Database::open(unfinished, database::Mode::ReadWrite, setting.vfsName());
  if (!copy) return fail(copy.error());
  if (auto done = copy->run("PRAGMA locking_mode = EXCLUSIVE"); !done) return done;
  if (auto done = useWriteAheadLog(*copy); !done) return done;
  return copy->close();
}

/// A free name such as journal.damaged-2026-11-20T090000.000Z.sqlite.
fs::path asideName(const Setting &setting, std::string_view word) {
  for (Instant now = setting.clock->now();; now += Milliseconds(1)) {
    fs::path name = setting.folder / ("journal." + std::string(word) + "-" + stampOf(now) + ".sqlite");
    if (!anyExists(withCompanions(name))) return name;
  }
}

/// The log first, so that the journal is never without it.
void moveBack(const std::vector<fs::path> &from, const std::vector<fs::path> &to) {
  for (std::size_t i = from.size(); i-- > 0;) {
    if (anyExists({to[i]})) static_cast<void>(moveFile(to[i], from[i]));
  }
}

/// Moves those that are there, or none.
Result<void> moveAll(const std::vector<fs::path> &from, const std::vector<fs::path> &to) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!anyExists({from[i]})) continue;
    if (auto done = moveFile(from[i], to[i]); !done) {
      moveBack(from, to);
      return done;
    }
  }
  return {};
}

std::optional<Instant> asideInstant(const std::string &name) {
  constexpr std::string_view kStampShape = "2026-11-20T090000.000Z";
  constexpr std::string_view kEnding = ".sqlite";
  const std::size_t tail = kStampShape.size() + kEnding.size();
  if (!name.starts_with("journal.") || !name.ends_with(kEnding) || name.size() <= tail) return std::nullopt;
  return instantOf(name.substr(name.size() - tail, kStampShape.size()));
}

}  // namespace

tl::expected<Database, Trouble> openExisting(const Setting &setting) {
  auto inspected = inspect(setting.file(), setting, Depth::Quick);
  if (!inspected) return tl::unexpected(inspected.error());
  if (inspected->database.isReadOnly()) {
    return tl::unexpected(troubleWith(setting.file(), TroubleKind::ReadOnly));
  }
  const auto ready = bringUpToDate(inspected->database, setting, inspected->version);
  if (!ready) return tl::unexpected(troubleOf(setting.file(), ready.error()));
  return std::move(inspected->database);
}

Result<void> createJournal(const Setting &setting) {
  const fs::path unfinished = unfinishedFile(setting);
  removeWithCompanions(unfinished);
  auto done = buildUnfinished(setting);
  if (done) done = makePrivate(unfinished);
  if (done) done = moveFile(unfinished, setting.file());
  if (!done) removeWithCompanions(unfinished);
  return done;
}

Result<fs::path> setAside(const Setting &setting, std::string_view word) {
  const fs::path target = asideName(setting, word);
  const bool had = anyExists({setting.file()});
  // The journal goes before its log: a journal left without its log would open, and lack its last answers.
  if (const auto done = moveAll(withCompanions(setting.file()), withCompanions(target)); !done) {
    return fail(done.error());
  }
  return had ? target : fs::path();
}

Result<fs::path> replaceJournal(const Setting &setting, const fs::path &source, std::string_view word) {
  const fs::path unfinished = unfinishedFile(setting);
  removeWithCompanions(unfinished);
  auto done = copyToUnfinished(setting, source);
  if (!done) {
    removeWithCompanions(unfinished);
    return fail(done.error());
  }
  auto kept = setAside(setting, word);
  if (!kept) return kept;
  if (done = moveFile(unfinished, setting.file()); !done) {
    if (!kept->empty()) moveBack(withCompanions(setting.file()), withCompanions(*kept));
    return fail(done.error());
  }
  return kept;
}

std::vector<KeptCopy> listSetAside(const Setting &setting) {
  std::vector<KeptCopy> found;
  std::error_code error;
  for (fs::directory_iterator file(setting.folder, error), end; !error && file != end; file.increment(error)) {
    const auto instant = asideInstant(file->path().filename().string());
    if (!instant) continue;
    std::error_code unknown;
    const auto bytes = file->file_size(unknown);
    found.push_back({file->path(), *instant, unknown ? 0 : static_cast<std::int64_t>(bytes), {}});
  }
  std::ranges::sort(found, std::ranges::greater(), &KeptCopy::keptAt);
  return found;
}

}  // namespace strato::journal
