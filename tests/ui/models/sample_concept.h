// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concept_material.h"

namespace strato::tests {

inline catalog::Inline plain(const std::string &text) { return {{{catalog::Span::Kind::Plain, text, {}}}}; }

inline catalog::Fact sampleFact(const std::string &id, catalog::Date checked, std::vector<catalog::Figure> figures,
                                catalog::Trust trust = catalog::Trust::Documented) {
  catalog::Fact fact;
  fact.id = FactId{id};
  fact.title = "Fact " + id;
  fact.text = plain("What " + id + " says.");
  fact.figures = std::move(figures);
  fact.source = {"The guide", "https://docs.example/" + id};
  fact.trust = trust;
  fact.refresh = catalog::Refresh::Price;
  fact.checked = checked;
  return fact;
}

inline catalog::Section sampleSection(catalog::SectionKey key, const std::string &title, const std::string &fact) {
  catalog::Paragraph paragraph{{{{catalog::Span::Kind::Plain, "It costs ", {}},
                                 {catalog::Span::Kind::FactLink, "$0.20", fact},
                                 {catalog::Span::Kind::Plain, ".", {}}}}};
  return {key, title, {paragraph}};
}

/// A concept with one or two of everything; three questions, of which one is the check.
inline ui::ConceptMaterial sampleConcept() {
  using namespace std::chrono;
  ui::ConceptMaterial material;
  catalog::Concept &concept_ = material.concept_;
  concept_.id = ConceptId{"lambda"};
  concept_.title = "AWS Lambda";
  concept_.shortName = "Lambda";
  concept_.order = 2;
  concept_.scanMinutes = 1;
  concept_.studyMinutes = 10;
  concept_.goodFor = {{"Short work", "It starts at once.", {FactId{"LAM-05"}}}};
  concept_.manages = {{"Runtime", catalog::Manager::Shared, "AWS patches", {FactId{"LAM-05"}}}};
  concept_.scaling = {"environment", "One each.", catalog::Flow{"events", 100, 0.5, 10}, {FactId{"LAM-05"}}};
  concept_.limits = {{"Memory", FactId{"LAM-09"}, "memory", "sets the CPU too", true}};
  concept_.price = {{"Requests", FactId{"LAM-40"}, "requests", "per call"}, {"Arm", FactId{"LAM-40"}, "arm", "less"}};
  concept_.worksWith = {{"S3", catalog::Direction::In, catalog::CallStyle::Asynchronous, "An object.", {}},
                        {"SQS", catalog::Direction::In, catalog::CallStyle::Polling, "A message.", {}},
                        {"X-Ray", catalog::Direction::Out, catalog::CallStyle::Asynchronous, "A trace.", {}}};
  concept_.traps = {{plain("Mind the door."), catalog::SectionKey::Costs, {FactId{"LAM-05"}}}};
  concept_.corrections = {
      {"It is free", plain("It is not."), catalog::SectionKey::Costs, {FactId{"LAM-40"}, FactId{"LAM-43"}}},
      {"It is old", plain("It is new."), catalog::SectionKey::Idea, {FactId{"LAM-05"}}}};
  concept_.words = {{"Cold start", "The wait for Init."}};
  concept_.check = {QuestionId{"lambda-one"}};
  concept_.sections = {sampleSection(catalog::SectionKey::Idea, "The idea", "LAM-05"),
                       sampleSection(catalog::SectionKey::Costs, "What it costs", "LAM-43")};
  using enum catalog::Trust;
  const auto today = 2026y / November / 20;
  for (const catalog::Fact &fact :
       {sampleFact("LAM-05", today, {{"longest run", "15", "min", Documented}, {"default", "3", "s", Documented}}),
        sampleFact("LAM-09", today, {{"memory", "128-10,240", "MB", Documented}}),
        sampleFact(
            "LAM-40", 2026y / September / 20,
            {{"requests", "$0.20", "per million", Documented}, {"arm", "$0.0000133334", "per GB-second", Guide}}),
        sampleFact("LAM-43", 2026y / June / 1,
                   {{"total", "$1.87", "for 1 million calls", Documented},
                    {"compute", "$1.67", "for 100,000 GB-seconds", Documented},
                    {"requests", "$0.20", "for 1 million calls", Documented},
                    {"gb-seconds", "100,000", "GB-seconds", Documented}})}) {
    material.facts.emplace(fact.id, fact);
  }
  material.number = 2;
  material.courseSize = 16;
  material.pairs = {{PairId{"p"}, "Fargate", "Lambda", {{"a task", "runs", "a call"}}, "Event or always on?", {}, {}}};
  material.questions = {QuestionId{"lambda-one"}, QuestionId{"lambda-two"}, QuestionId{"lambda-three"}};
  return material;
}

}  // namespace strato::tests
