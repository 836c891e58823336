// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/catalog/concept.h"
#include "app/catalog/misconception.h"
#include "ui/models/address.h"
#include "ui/models/fact_note.h"
#include "ui/models/practice_item.h"

namespace strato::ui {

/// What stands beside the choices once a question is answered.
struct PracticeFeedback {
  std::vector<catalog::Misconception> held;     ///< those that the wrong choices that were taken stand for
  std::vector<catalog::Misconception> lurking;  ///< those of the other wrong choices
  std::vector<FactNote> facts;
  Address reading;       ///< where the concept says most about these facts
  QString readingTitle;  ///< "Lambda: How it scales"; empty when there is nothing to read
};

/// The section with the most links to these facts; null when no section has one.
[[nodiscard]] const catalog::Section *sectionAbout(const catalog::Concept &concept_, const std::vector<FactId> &facts);
/// The facts that say most of what the reasons for the right choices say come first, those that the held ideas rest on
/// before all; the rest keeps the content's order.
[[nodiscard]] std::vector<catalog::Fact> mostTellingFirst(std::vector<catalog::Fact> facts, const PracticeItem &item,
                                                          const std::vector<catalog::Misconception> &held);
/// Misconceptions of all wrong choices, each once: those of the choices that were taken come first.
[[nodiscard]] std::vector<MisconceptionId> misconceptionsIn(const PracticeItem &item);

}  // namespace strato::ui
