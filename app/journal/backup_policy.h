// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "app/journal/inspection.h"

namespace strato::journal {

/// Of how many days, weeks and months the last backup is kept.
struct Retention {
  int days = 12;
  int weeks = 10;
  int months = 9;
};

/// A backup in the order of taking. The number tells that order: the clock may have been set back.
struct DatedBackup {
  int number = 0;
  std::chrono::sys_days day{};  ///< on the learner's calendar
  bool operator==(const DatedBackup &) const = default;
};

/// The numbers of those to keep, newest first: the last of each of the newest days, weeks and months that have any.
/// Days without a backup use nothing up, so a long absence costs no history.
[[nodiscard]] std::vector<int> backupsToKeep(std::vector<DatedBackup> backups, const Retention &retention = {});

/// Once a calendar day, and only when there is something new to keep.
[[nodiscard]] bool isBackupDue(const Extent &journal, std::chrono::sys_days today,
                               const std::optional<Extent> &newestBackup, std::chrono::sys_days newestDay);

}  // namespace strato::journal
