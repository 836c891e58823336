// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/guide_check.h"

#include <algorithm>

#include "app/catalog/text_file.h"
#include "app/guides/formula.h"
#include "app/guides/play.h"

namespace strato::guides {

namespace {

using catalog::ContentFile;
using catalog::Guide;
using catalog::Problem;
using catalog::Severity;

/// Formulas that cannot be read, each with its line.
void checkFormulas(const ContentFile &file, std::vector<Problem> &problems) {
  for (const catalog::FormulaNote &note : file.notes.formulas) {
    std::optional<Error> error;
    if (note.inBraces) {
      if (const auto text = parseText(note.text); !text) error = text.error();
    } else if (const auto formula = parseFormula(note.text); !formula) {
      error = formula.error();
    }
    if (error) problems.push_back({file.path, note.line, Severity::Error, error->what, error->remedy});
  }
}

void checkScenario(const Guide &guide, const std::string &file, const ScenarioText &scenario,
                   std::vector<Problem> &problems) {
  const auto report = [&](Message what, Message remedy = {}) {
    problems.push_back({file, 0, Severity::Error, std::move(what), std::move(remedy)});
  };
  auto text = scenario(guide.scenario);
  if (!text) {
    return report(Message("There is no scenario \"%1\".", {guide.scenario}),
                  Message("Write content/scenarios/%1.json, or correct \"scenario\".", {guide.scenario}));
  }
  const auto plan = planned(guide, std::move(*text));
  if (!plan) return report(plan.error().what, plan.error().remedy);
  for (const std::string &words : {guide.situation, guide.limits, guide.change.name, guide.change.expect}) {
    if (const auto done = filled(words, *plan); !done) report(done.error().what, done.error().remedy);
  }
  for (const catalog::GuidePrompt &prompt : guide.prompts) {
    if (const auto done = filled(prompt.ask, *plan); !done) report(done.error().what, done.error().remedy);
  }
  if (guide.drawing && !plan->first.setup().placeOf(guide.drawing->lane)) {
    report(Message("The scenario has no lane \"%1\".", {guide.drawing->lane}), Message("Correct \"draw\"."));
  }
}

}  // namespace

std::vector<Problem> checkGuides(const catalog::Content &content, const ScenarioText &scenario) {
  std::vector<Problem> problems;
  for (const ContentFile &file : content.files) {
    if (file.kind != catalog::FileKind::Guide) continue;
    const std::size_t before = problems.size();
    checkFormulas(file, problems);
    if (problems.size() > before) continue;
    for (const Guide &guide : content.guides) {
      const bool isHere = std::ranges::any_of(file.notes.definitions, [&guide](const catalog::Definition &definition) {
        return definition.id == guide.id.value;
      });
      if (isHere) checkScenario(guide, file.path, scenario, problems);
    }
  }
  return problems;
}

ScenarioText scenariosIn(const std::filesystem::path &folder) {
  return [folder](const std::string &id) -> std::optional<std::string> {
    auto text = catalog::readTextFile(folder / (id + ".json"));
    if (!text) return std::nullopt;
    return std::move(*text);
  };
}

}  // namespace strato::guides
