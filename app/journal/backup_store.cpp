// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/backup_store.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/database/query.h"
#include "app/journal/data_folder.h"

namespace strato::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "journal-";
constexpr std::string_view kSuffix = ".sqlite";
constexpr std::size_t kDigits = 6;

std::string backupName(int number, Instant takenAt) {
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%06d", number);
  return std::string(kPrefix) + digits.data() + "-" + stampOf(takenAt) + std::string(kSuffix);
}

/// The number and the time in a backup's name, for example journal-000042-2026-11-20T090000.000Z.sqlite.
std::optional<std::pair<int, Instant>> readName(const std::string &name) {
  if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix) || name.size() < kPrefix.size() + kDigits + 1) return {};
  const std::string digits = name.substr(kPrefix.size(), kDigits);
  const std::size_t stampAt = kPrefix.size() + kDigits + 1;
  if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return {};
  const auto instant = instantOf(name.substr(stampAt, name.size() - stampAt - kSuffix.size()));
  if (!instant) return {};
  return std::pair(std::stoi(digits), *instant);
}

Result<void> writeAndCheck(database::Database &journal, const fs::path &copy, const Setting &setting) {
  if (auto done = database::run(journal, "VACUUM INTO ?1", copy.string()); !done) return done;
  if (auto done = makePrivate(copy); !done) return done;
  auto inspected = inspect(copy, setting, Depth::Full);
  if (!inspected) return fail(copyError(copy, inspected.error()));
  const auto expected = extentOf(journal);
  const auto found = extentOf(inspected->database);
  if (!expected) return fail(expected.error());
  if (!found) return fail(found.error());
  const auto version = journal.number("PRAGMA user_version");
  if (!version) return fail(version.error());
  if (*expected != *found || *version != inspected->version) {
    return fail(Message("The copy %1 does not hold what the journal holds.", {copy.string()}),
                Message("Check the disk, then try again."));
  }
  // SQLite does not promise that VACUUM INTO waits for the disk.
  return inspected->database.sync();
}

}  // namespace

Result<void> copyVerified(database::Database &journal, const fs::path &copy, const Setting &setting) {
  removeWithCompanions(copy);
  auto done = writeAndCheck(journal, copy, setting);
  if (!done) removeWithCompanions(copy);
  return done;
}

BackupStore::BackupStore(Setting setting, Retention retention)
    : m_setting(std::move(setting)), m_retention(retention) {}

std::vector<BackupStore::Entry> BackupStore::entries() const {
  std::vector<Entry> found;
  std::error_code error;
  for (fs::directory_iterator file(m_setting.backupFolder(), error), end; !error && file != end;
       file.increment(error)) {
    const auto name = readName(file->path().filename().string());
    if (!name) continue;
    std::error_code unknown;
    const auto bytes = file->file_size(unknown);
    found.push_back({name->first, {file->path(), name->second, unknown ? 0 : static_cast<std::int64_t>(bytes), {}}});
  }
  std::ranges::sort(found, std::ranges::greater(), &Entry::number);
  return found;
}

std::optional<Extent> BackupStore::extentOf(const Entry &entry) const {
  const auto database = database::Database::open(entry.copy.file, database::Mode::ReadOnly, m_setting.vfsName());
  if (!database) return std::nullopt;
  const auto extent = journal::extentOf(*database);
  return extent ? std::optional(*extent) : std::nullopt;
}

std::chrono::sys_days BackupStore::dayOf(const Entry &entry) const {
  return m_setting.clock->localDay(entry.copy.keptAt);
}

std::vector<KeptCopy> BackupStore::list() const {
  std::vector<KeptCopy> copies;
  for (Entry &entry : entries()) {
    if (const auto extent = extentOf(entry)) entry.copy.events = extent->events;
    copies.push_back(entry.copy);
  }
  return copies;
}

Result<KeptCopy> BackupStore::take(database::Database &journal) const {
  if (const auto made = makePrivateFolder(m_setting.backupFolder()); !made) return fail(made.error());
  const auto extent = journal::extentOf(journal);
  if (!extent) return fail(extent.error());
  const auto earlier = entries();
  const int number = earlier.empty() ? 1 : earlier.front().number + 1;
  const Instant now = m_setting.clock->now();
  const fs::path unfinished = m_setting.backupFolder() / "unfinished.sqlite";
  if (const auto done = copyVerified(journal, unfinished, m_setting); !done) return fail(done.error());
  const fs::path file = m_setting.backupFolder() / backupName(number, now);
  if (const auto done = moveFile(unfinished, file); !done) return fail(done.error());
  rotate(*extent);
  std::error_code unknown;
  const auto bytes = fs::file_size(file, unknown);
  return KeptCopy{file, now, unknown ? 0 : static_cast<std::int64_t>(bytes), extent->events};
}

Result<std::optional<KeptCopy>> BackupStore::takeIfDue(database::Database &journal) const {
  const auto extent = journal::extentOf(journal);
  if (!extent) return fail(extent.error());
  std::optional<Extent> newest;
  std::chrono::sys_days newestDay{};
  for (const Entry &entry : entries()) {
    newest = extentOf(entry);
    newestDay = dayOf(entry);
    if (newest && newest->born == extent->born) break;
    newest.reset();
  }
  const auto today = m_setting.clock->localDay(m_setting.clock->now());
  if (!isBackupDue(*extent, today, newest, newestDay)) return std::nullopt;
  const auto taken = take(journal);
  if (!taken) return fail(taken.error());
  return *taken;
}

void BackupStore::rotate(const Extent &journal) const {
  std::vector<Entry> ours = entries();
  std::erase_if(ours, [&](const Entry &entry) {
    const auto extent = extentOf(entry);
    return !extent || extent->born != journal.born;
  });
  std::vector<DatedBackup> dated;
  dated.reserve(ours.size());
  for (const Entry &entry : ours) dated.push_back({entry.number, dayOf(entry)});
  const auto kept = backupsToKeep(dated, m_retention);
  for (const Entry &entry : ours) {
    if (std::ranges::find(kept, entry.number) == kept.end()) removeWithCompanions(entry.copy.file);
  }
}

}  // namespace strato::journal
