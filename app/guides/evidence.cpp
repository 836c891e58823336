// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/evidence.h"

#include "app/guides/calculus.h"
#include "app/guides/formula.h"
#include "app/guides/lane_questions.h"

namespace strato::guides {

namespace {

Error unknownName(const std::vector<std::string> &path) {
  std::string name;
  for (const std::string &part : path) name += (name.empty() ? "" : ".") + part;
  return {Message("A formula cannot ask for \"%1\".", {name}),
          Message("It begins with a lane, \"demand\", \"scenario\", \"change\" or \"after\": see content/SCHEMA.md.")};
}

class Evaluator final {
 public:
  explicit Evaluator(const Evidence &evidence) : m_evidence(evidence) {}

  Result<Value> valueOf(const Formula &formula) const {
    switch (formula.kind) {
      case Formula::Kind::Number:
        return Value{formula.number};
      case Formula::Kind::Path:
      case Formula::Kind::Call:
        return asked(formula);
      case Formula::Kind::Negative: {
        auto value = valueOf(formula.parts.front());
        if (value) value->number = -value->number;
        return value;
      }
      default:
        break;
    }
    const auto left = valueOf(formula.parts.front());
    if (!left) return left;
    const auto right = valueOf(formula.parts.back());
    if (!right) return right;
    return combined(formula, *left, *right);
  }

 private:
  Result<Value> asked(const Formula &formula) const {
    std::vector<std::string> path = formula.path;
    if (path.size() == 1 && formula.kind == Formula::Kind::Call) return global(formula);
    const bool after = path.front() == "after";
    if (after) path.erase(path.begin());
    const Figures &figures = after ? m_evidence.after : m_evidence.first;
    if (path.size() < 2) return fail(unknownName(formula.path));
    const std::string root = path.front();
    path.erase(path.begin());
    if (root == "change" && path.front() == "at" && m_evidence.change.atS) {
      return Value{*m_evidence.change.atS, Unit::Clock};
    }
    if (root == "demand") return demandOf(figures.setup(), path.front(), argumentsOf(formula));
    if (root == "scenario") return scenarioOf(figures, path);
    const auto lane = figures.setup().placeOf(root);
    if (!lane) return fail(unknownName(formula.path));
    if (path.front() == "set") return figures.setup().setting(root, {path.begin() + 1, path.end()});
    if (path.size() != 1) return fail(unknownName(formula.path));
    if (formula.kind == Formula::Kind::Call) {
      return laneAnswer({figures, *lane, path.front()}, formula.parts,
                        [this](const Formula &part) { return valueOf(part); });
    }
    if (path.front() == "title") {
      return Value{0.0, Unit::Text, simulator::titleOf(figures.setup().scenario().lanes[*lane])};
    }
    return figures.figure(*lane, path.front());
  }

  static Result<Value> scenarioOf(const Figures &figures, const std::vector<std::string> &path) {
    const simulator::Scenario &scenario = figures.setup().scenario();
    if (path.front() == "duration") return Value{scenario.durationS, Unit::Seconds};
    if (path.front() == "seed") return Value{static_cast<double>(scenario.seed)};
    if (path.front() == "set") return figures.setup().setting({}, {path.begin() + 1, path.end()});
    return fail(unknownName({"scenario", path.front()}));
  }

  /// The numbers between the brackets; what cannot be counted stays away, and the question will miss it.
  std::vector<double> argumentsOf(const Formula &formula) const {
    std::vector<double> numbers;
    for (const Formula &part : formula.parts) {
      if (const auto value = valueOf(part)) numbers.push_back(value->number);
    }
    return numbers;
  }

  Result<Value> global(const Formula &formula) const {
    std::vector<Value> values;
    for (const Formula &part : formula.parts) {
      auto value = valueOf(part);
      if (!value) return value;
      values.push_back(std::move(*value));
    }
    return called(formula.path.front(), values);
  }

  const Evidence &m_evidence;
};

}  // namespace

Result<Value> evaluate(const std::string &formula, const Evidence &evidence) {
  const auto parsed = parseFormula(formula);
  if (!parsed) return fail(parsed.error());
  return Evaluator(evidence).valueOf(*parsed);
}

Result<std::string> filled(const std::string &text, const Evidence &evidence) {
  const auto pieces = parseText(text);
  if (!pieces) return fail(pieces.error());
  std::string result;
  for (const Piece &piece : *pieces) {
    if (!piece.words.empty()) {
      result += piece.words;
      continue;
    }
    auto value = Evaluator(evidence).valueOf(piece.formula);
    if (value) value = formatted(std::move(*value), piece.format);
    if (!value) return fail(value.error());
    result += textOf(*value);
  }
  return result;
}

}  // namespace strato::guides
