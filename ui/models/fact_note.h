// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

#include "app/catalog/fact.h"

namespace strato::ui {

/// A fact as a card or a tooltip shows it: in the learner's way of writing dates, with its age judged.
struct FactNote {
  FactId id;
  QString title;
  catalog::Trust trust = catalog::Trust::Documented;
  QString value;  ///< the figure that was pointed at; empty when a statement was pointed at
  QString unit;
  catalog::Inline text;
  QString exam;
  QString asOf;        ///< "Nov 2026"
  QString checkAgain;  ///< "May 2027"
  QString since;       ///< "Aug 2025"; when the world changed, if it did lately
  bool expired = false;
  QString sourceTitle;
  QString url;

  [[nodiscard]] QString forClipboard() const;
  bool operator==(const FactNote &) const = default;
};

/// The small line under a figure: which facts stand behind it, how well they are known, and how old they are.
struct SourceMark {
  std::vector<FactId> facts;
  catalog::Trust trust = catalog::Trust::Documented;  ///< the lowest of them
  QString ids;                                        ///< "LAM-26, 13, 19"
  QDate checked;                                      ///< of the one that was checked longest ago
  bool expired = false;

  [[nodiscard]] bool isEmpty() const { return facts.empty(); }
  bool operator==(const SourceMark &) const = default;
};

[[nodiscard]] QDate toQDate(const catalog::Date &date);

/// `shown` is the text that was pointed at ("15 minutes"); it picks the figure that is shown large.
[[nodiscard]] FactNote noteOf(const catalog::Fact &fact, QStringView shown, const QLocale &locale, QDate today);
[[nodiscard]] SourceMark sourceMarkOf(const std::vector<const catalog::Fact *> &facts, QDate today);

/// "128-10,240" with the dash that belongs between numbers.
[[nodiscard]] QString typeset(const std::string &figureValue);
/// "LAM-26, LAM-13, API-05" as "LAM-26, 13, API-05".
[[nodiscard]] QString shortIds(const std::vector<FactId> &facts);

}  // namespace strato::ui
