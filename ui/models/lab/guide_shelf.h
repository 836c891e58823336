// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/catalog/store.h"
#include "app/learning/record.h"

namespace strato::ui {

/// A guide as the list of guides shows it.
struct GuideEntry {
  QString id;
  QString title;
  QString subtitle;
  int place = 0;
  int minutes = 0;
  catalog::Guide::Level level = catalog::Guide::Level::Easy;
  int stars = 0;
  int bestScore = -1;  ///< -1: never played

  [[nodiscard]] bool matches(const QString &words) const;
};

/// In the order in which they are meant to be played.
[[nodiscard]] std::vector<GuideEntry> guideEntries(const catalog::Store &store, const learning::Record &record);
[[nodiscard]] QString levelName(catalog::Guide::Level level);
/// The one after it; the first after the last.
[[nodiscard]] QString nextGuide(const std::vector<GuideEntry> &entries, const QString &id);

}  // namespace strato::ui
