// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/guide_commands.h"

#include <algorithm>
#include <ostream>

#include "app/base/nearest.h"
#include "app/catalog/content.h"
#include "app/cli/options.h"
#include "app/cli/price_book.h"
#include "app/guides/guide_check.h"
#include "app/guides/play.h"
#include "app/guides/proof.h"
#include "app/guides/scoring.h"

namespace strato::cli {

namespace {

using catalog::Guide;
using guides::Evidence;

std::string filledOr(const std::string &text, const Evidence &evidence) {
  const auto words = guides::filled(text, evidence);
  return words ? *words : "(" + words.error().what.english() + ")";
}

void printGoals(const Guide &guide, const Evidence &evidence, const guides::Score &score, std::ostream &out) {
  const auto goals = guides::goalsOf(guide, evidence, score);
  if (!goals) return;
  for (const guides::GoalStanding &goal : *goals) {
    out << "  goal      " << goal.say;
    if (goal.first) out << ": " << guides::textOf(*goal.first) << (goal.metAtFirst ? " (met)" : "");
    if (goal.after) out << ", then " << guides::textOf(*goal.after) << (goal.metAfter ? " (met)" : "");
    out << '\n';
  }
}

void printPrompts(const Guide &guide, const Evidence &evidence, const guides::Score &score, std::ostream &out) {
  for (const guides::Marked &marked : score.answers) {
    out << "  prompt    " << filledOr(guide.prompt(marked.id)->ask, evidence) << ' ' << marked.truthText << '\n';
    out << "            " << marked.why << '\n';
    for (const std::string &shows : marked.shows) {
      if (!shows.empty()) out << "            " << shows << '\n';
    }
  }
}

/// True where it keeps what it promises.
bool play(const Guide &guide, const guides::ScenarioText &scenarios, const pricing::PriceBook &book, std::ostream &out,
          std::ostream &err) {
  auto text = scenarios(guide.scenario);
  if (!text) {
    err << "stratoscope: there is no scenario " << guide.scenario << ".\n";
    return false;
  }
  const auto played = guides::played(guide, std::move(*text), book);
  if (!played) {
    err << "stratoscope: " << guide.id.value << ": " << played.error().english() << '\n';
    return false;
  }
  const Evidence &evidence = **played;
  out << guide.place << ". " << guide.title << ": " << guide.subtitle << '\n';
  out << "  situation " << filledOr(guide.situation, evidence) << '\n';
  if (!guide.limits.empty()) out << "  limits    " << filledOr(guide.limits, evidence) << '\n';
  if (const auto score = guides::scored(guide, {}, evidence)) {
    printGoals(guide, evidence, *score, out);
    printPrompts(guide, evidence, *score, out);
  }
  out << "  rule      " << filledOr(guide.debrief.rule, evidence) << '\n';
  out << "  debrief   " << filledOr(guide.debrief.text, evidence) << '\n';
  out << "  change    " << filledOr(guide.change.name, evidence) << ". " << filledOr(guide.change.expect, evidence)
      << '\n';
  const auto flaws = guides::flawsOf(guide, evidence);
  for (const Message &flaw : flaws) out << "  FLAW      " << flaw.english() << '\n';
  return flaws.empty();
}

int playAll(const Arguments &arguments, std::ostream &out, std::ostream &err) {
  const auto options = readOptions(arguments, {{}, {}}, err);
  if (!options) return wrongUsage;
  if (options->operands.empty() || options->operands.size() > 2) {
    err << "stratoscope: content play needs a folder, and may have the id of one guide behind it.\n";
    return wrongUsage;
  }
  const std::filesystem::path folder = options->operands.front();
  const auto content = catalog::readContent(folder);
  if (!content || !content->prices) {
    err << "stratoscope: the content folder cannot be read, or has no prices.\n";
    return problemsFound;
  }
  const auto book = priceBookOf(*content->prices);
  if (!book) {
    err << "stratoscope: " << book.error().english() << '\n';
    return problemsFound;
  }
  const std::string only = options->operands.size() > 1 ? options->operands[1] : std::string();
  const guides::ScenarioText scenarios = guides::scenariosIn(folder / "scenarios");
  bool fineAll = true;
  bool found = false;
  std::vector<std::string> ids;
  for (const Guide &guide : content->guides) {
    ids.push_back(guide.id.value);
    if (!only.empty() && guide.id.value != only) continue;
    found = true;
    fineAll = play(guide, scenarios, *book, out, err) && fineAll;
  }
  if (!found) {
    const std::string meant = nearest(only, ids);
    err << "stratoscope: there is no guide " << only << "." << (meant.empty() ? "" : " Did you mean " + meant + "?")
        << '\n';
    return problemsFound;
  }
  return fineAll ? fine : problemsFound;
}

}  // namespace

Command playCommand() {
  return {"content play", "DIR [ID]", "Plays the guided scenarios of a content folder, and says what they do not keep.",
          playAll};
}

}  // namespace strato::cli
