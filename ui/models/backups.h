// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/result.h"

namespace strato::ui {

/// A kept copy of what was learned.
struct Backup {
  std::string id;  ///< for Backups to know it by
  Instant keptAt{};
  std::int64_t bytes = 0;
  std::optional<std::int64_t> events;  ///< how much is in it, where that is known
  bool operator==(const Backup &) const = default;
};

/// What the settings may do with backups. The composition root implements it over the journal.
class Backups {
 public:
  virtual ~Backups() = default;

  /// Newest first.
  [[nodiscard]] virtual std::vector<Backup> list() const = 0;
  virtual Result<Backup> make() = 0;
  /// Goes on with that copy. Returns the id of what was replaced: restoring that undoes this.
  virtual Result<std::string> restore(const std::string &id) = 0;
};

/// When and how much, for a person: "24 November 2026, 19:30" and "184 answers and visits, 96 kB".
struct BackupLine {
  std::string id;
  QString when;
  QString size;
  bool operator==(const BackupLine &) const = default;
};

[[nodiscard]] BackupLine lineOf(const Backup &backup, const Clock &clock, const QLocale &locale);

}  // namespace strato::ui
