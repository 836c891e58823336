// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "app/catalog/concept.h"
#include "app/catalog/diagram.h"
#include "app/catalog/fact.h"
#include "app/catalog/misconception.h"
#include "app/catalog/question.h"

namespace strato::ui {

/// Everything that the content holds on one concept, taken out of the store at once.
struct ConceptMaterial {
  catalog::Concept concept_;
  std::map<FactId, catalog::Fact> facts;  ///< those that the concept refers to
  std::vector<catalog::Pair> pairs;       ///< in the concept's order
  std::vector<catalog::Question> check;   ///< the check questions, in the concept's order
  std::vector<QuestionId> questions;      ///< all of the concept, the check questions included
  std::optional<catalog::Diagram> diagram;
  int number = 0;      ///< of the concept in the course, from 1
  int courseSize = 0;  ///< concepts in the course

  [[nodiscard]] const catalog::Fact *fact(const FactId &id) const;
  /// Those of the ids that the ledger knows.
  [[nodiscard]] std::vector<const catalog::Fact *> known(const std::vector<FactId> &ids) const;
};

/// Each fact that the concept refers to, anywhere in it, once.
[[nodiscard]] std::vector<FactId> factsIn(const catalog::Concept &concept_);

}  // namespace strato::ui
