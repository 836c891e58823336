// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <vector>

#include "app/base/result.h"
#include "ui/models/practice_feedback.h"

namespace strato::catalog {
class Store;
}

namespace strato::ui {

/// A concept that has questions.
struct PracticeShelf {
  ConceptId id;
  QString title;
  QString shortName;
  QString platform;
  std::vector<QuestionId> questions;
  bool operator==(const PracticeShelf &) const = default;
};

/// In the order of the course; concepts without questions are left out.
[[nodiscard]] Result<std::vector<PracticeShelf>> readShelves(const catalog::Store &store);
[[nodiscard]] const PracticeShelf *shelfOf(const std::vector<PracticeShelf> &shelves, const ConceptId &id);
[[nodiscard]] std::vector<QuestionId> allQuestions(const std::vector<PracticeShelf> &shelves);

/// What the store says on a question that was answered. A part that cannot be read is left out.
[[nodiscard]] PracticeFeedback readFeedback(const catalog::Store &store, const PracticeItem &item,
                                            const QLocale &locale, QDate today);

/// What a learner sends who found something wrong in a question.
[[nodiscard]] QString questionReport(const PracticeItem &item, const QString &programVersion);

}  // namespace strato::ui
