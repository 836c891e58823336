// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/gather.h"

#include <algorithm>

namespace strato::ui {
namespace {

void gatherFacts(const catalog::Store &store, const std::vector<FactId> &ids, ConceptMaterial &into) {
  for (const FactId &id : ids) {
    if (into.facts.contains(id)) continue;
    if (auto fact = store.fact(id)) into.facts.emplace(id, std::move(*fact));
  }
}

}  // namespace

Result<ConceptMaterial> gatherConcept(const catalog::Store &store, const ConceptId &id) {
  auto found = store.concept_(id);
  if (!found) return fail(found.error());
  ConceptMaterial material;
  material.concept_ = std::move(*found);
  if (const auto course = store.concepts()) {
    const auto here = std::ranges::find(*course, id, &catalog::ConceptEntry::id);
    material.number = static_cast<int>(here - course->begin()) + 1;
    material.courseSize = static_cast<int>(course->size());
  }
  gatherFacts(store, factsIn(material.concept_), material);
  for (const PairId &pairId : material.concept_.pairs) {
    auto pair = store.pair(pairId);
    if (!pair) continue;
    gatherFacts(store, pair->facts, material);
    material.pairs.push_back(std::move(*pair));
  }
  for (const QuestionId &questionId : material.concept_.check) {
    auto question = store.question(questionId);
    if (!question) continue;
    gatherFacts(store, question->facts, material);
    material.check.push_back(std::move(*question));
  }
  if (const auto questions = store.questionsOf(id)) {
    for (const catalog::Question &question : *questions) material.questions.push_back(question.id);
  }
  if (auto diagram = store.diagram(material.concept_.diagram)) {
    for (const catalog::DiagramNode &node : diagram->nodes) gatherFacts(store, node.facts, material);
    for (const catalog::DiagramStep &step : diagram->steps) gatherFacts(store, step.facts, material);
    material.diagram = std::move(*diagram);
  }
  return material;
}

}  // namespace strato::ui
