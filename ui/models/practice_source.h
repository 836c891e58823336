// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/address.h"
#include "ui/models/practice_bank.h"
#include "ui/models/practice_session.h"
#include "ui/models/practice_shelf.h"

namespace strato::ui {

/// Where the questions of a session come from. Addresses name it: "practice/lambda" a concept, "practice/lambda#check"
/// its check questions, "practice/<question>" one question, and the three below.
struct PracticeSource {
  QString text;   ///< as in the address, behind "practice/"
  QString title;  ///< above the session
  std::vector<QuestionId> bank;
  bool inOrder = false;  ///< ask all in this order, instead of choosing what is due
  bool operator==(const PracticeSource &) const = default;
};

inline const QString mixedSource = QStringLiteral("mixed");
inline const QString missedSource = QStringLiteral("missed");
inline const QString starredSource = QStringLiteral("starred");

/// What the sources are made from, read once for a page.
struct PracticeDesk {
  std::vector<PracticeShelf> shelves;
  QuestionStandings standings;
  std::vector<QuestionId> starred;
};
[[nodiscard]] Result<PracticeDesk> readPracticeDesk(const catalog::Store &store, const learning::Record &record);

/// None for a name that nothing has; a bank may be empty.
[[nodiscard]] std::optional<PracticeSource> sourceOf(const Address &address, const PracticeDesk &desk,
                                                     const catalog::Store &store);
[[nodiscard]] Address practiceAddress(const QString &source);

/// A new session of at most `length` questions; none when the bank is empty or nothing in it can be read. Questions
/// that come again show their choices in another order, so that nobody learns the place instead of the idea.
[[nodiscard]] std::optional<PracticeStart> newSession(const PracticeSource &source, const PracticeDesk &desk,
                                                      const catalog::Store &store, const learning::Record &record,
                                                      std::size_t length);
/// The session of this source that was left before its end.
[[nodiscard]] std::optional<PracticeStart> keptSession(const QString &source, const catalog::Store &store,
                                                       const learning::Record &record);

}  // namespace strato::ui
