// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/catalog/concept.h"
#include "app/catalog/diagram.h"
#include "app/catalog/exam.h"
#include "app/catalog/fact.h"
#include "app/catalog/guide.h"
#include "app/catalog/misconception.h"
#include "app/catalog/notes.h"
#include "app/catalog/price_list.h"
#include "app/catalog/question.h"
#include "app/catalog/source_claim.h"

namespace strato::catalog {

// The text of a content file as values. A reader goes on after a problem and notes them all; what it returns is to be
// used only where it noted no error.

[[nodiscard]] std::vector<Fact> readFacts(std::string_view text, Notes &notes);
[[nodiscard]] std::optional<Concept> readConcept(std::string_view text, Notes &notes);
[[nodiscard]] std::vector<Question> readQuestions(std::string_view text, Notes &notes);
[[nodiscard]] std::vector<Misconception> readMisconceptions(std::string_view text, Notes &notes);
[[nodiscard]] std::vector<Pair> readPairs(std::string_view text, Notes &notes);
[[nodiscard]] std::optional<Exam> readExam(std::string_view text, Notes &notes);
[[nodiscard]] std::optional<Diagram> readDiagram(std::string_view text, Notes &notes);
[[nodiscard]] std::optional<Guide> readGuide(std::string_view text, Notes &notes);
[[nodiscard]] std::optional<PriceList> readPrices(std::string_view text, Notes &notes);
[[nodiscard]] std::vector<SourceClaim> readSourceClaims(std::string_view text, Notes &notes);

}  // namespace strato::catalog
