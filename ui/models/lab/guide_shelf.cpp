// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/guide_shelf.h"

#include <QCoreApplication>
#include <algorithm>

namespace strato::ui {

namespace {

struct ShelfWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::GuideEntry)
};

}  // namespace

bool GuideEntry::matches(const QString &words) const {
  const QString all = title + u' ' + subtitle + u' ' + levelName(level);
  const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
  return std::ranges::all_of(wanted, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

std::vector<GuideEntry> guideEntries(const catalog::Store &store, const learning::Record &record) {
  std::vector<GuideEntry> entries;
  const auto guides = store.guides();
  if (!guides) return entries;
  const auto standings = record.predictions();
  for (const catalog::Guide &guide : *guides) {
    GuideEntry entry{QString::fromStdString(guide.id.value),
                     QString::fromStdString(guide.title),
                     QString::fromStdString(guide.subtitle),
                     guide.place,
                     guide.minutes,
                     guide.level};
    if (standings) {
      const auto found =
          std::ranges::find(*standings, "guide-" + guide.id.value, &learning::PredictionStanding::scenario);
      if (found != standings->end()) {
        entry.stars = found->bestStars;
        entry.bestScore = found->bestScore;
      }
    }
    entries.push_back(std::move(entry));
  }
  std::ranges::sort(entries, {}, &GuideEntry::place);
  return entries;
}

QString levelName(catalog::Guide::Level level) {
  switch (level) {
    case catalog::Guide::Level::Easy:
      return ShelfWords::tr("To begin with");
    case catalog::Guide::Level::Medium:
      return ShelfWords::tr("With a catch");
    case catalog::Guide::Level::Hard:
      return ShelfWords::tr("Hard");
  }
  return {};
}

QString nextGuide(const std::vector<GuideEntry> &entries, const QString &id) {
  const auto found = std::ranges::find(entries, id, &GuideEntry::id);
  if (found == entries.end() || std::next(found) == entries.end()) return entries.empty() ? id : entries.front().id;
  return std::next(found)->id;
}

}  // namespace strato::ui
