// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/backup_policy.h"

#include <algorithm>
#include <set>

namespace strato::journal {

namespace {

std::int64_t dayOf(std::chrono::sys_days day) { return day.time_since_epoch().count(); }

/// Weeks from Monday to Sunday. 1970 began on a Thursday.
std::int64_t weekOf(std::chrono::sys_days day) {
  return std::chrono::floor<std::chrono::weeks>(day + std::chrono::days(3)).time_since_epoch().count();
}

std::int64_t monthOf(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return std::int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month());
}

}  // namespace

std::vector<int> backupsToKeep(std::vector<DatedBackup> backups, const Retention &retention) {
  std::ranges::sort(backups, std::ranges::greater(), &DatedBackup::number);
  std::set<std::int64_t> days;
  std::set<std::int64_t> weeks;
  std::set<std::int64_t> months;
  const auto opens = [](std::set<std::int64_t> &periods, std::int64_t period, int limit) {
    return std::ssize(periods) < limit && periods.insert(period).second;
  };
  std::vector<int> kept;
  for (const DatedBackup &backup : backups) {
    const bool day = opens(days, dayOf(backup.day), retention.days);
    const bool week = opens(weeks, weekOf(backup.day), retention.weeks);
    const bool month = opens(months, monthOf(backup.day), retention.months);
    if (day || week || month) kept.push_back(backup.number);
  }
  return kept;
}

bool isBackupDue(const Extent &journal, std::chrono::sys_days today, const std::optional<Extent> &newestBackup,
                 std::chrono::sys_days newestDay) {
  if (!newestBackup) return journal.events > 0;
  return newestDay != today && *newestBackup != journal;
}

}  // namespace strato::journal
