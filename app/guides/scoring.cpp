// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/scoring.h"

#include <algorithm>

namespace strato::guides {

namespace {

using catalog::Guide;
using catalog::GuideGoal;
using catalog::GuidePrompt;

/// Full marks up to a distance, none from another on, and a straight line between.
int scoreOf(double distance, double full, double none) {
  return static_cast<int>(std::lround(100.0 * std::clamp((none - distance) / (none - full), 0.0, 1.0)));
}

/// The one choice that is right.
Result<std::size_t> rightChoice(const GuidePrompt &prompt, const Evidence &evidence) {
  std::vector<std::size_t> right;
  for (std::size_t place = 0; place < prompt.choices.size(); ++place) {
    const auto value = evaluate(prompt.choices[place].right, evidence);
    if (!value) return fail(value.error());
    if (value->isTrue()) right.push_back(place);
  }
  if (right.size() == 1) return right.front();
  return fail(Message("The prompt %1 has %2 right choices.", {prompt.id, std::to_string(right.size())}));
}

Result<void> markChoice(const GuidePrompt &prompt, const Evidence &evidence, Marked &marked) {
  const auto right = rightChoice(prompt, evidence);
  if (!right) return fail(right.error());
  marked.truth = {static_cast<double>(*right)};
  const auto text = filled(prompt.choices[*right].text, evidence);
  if (!text) return fail(text.error());
  marked.truthText = *text;
  for (const catalog::GuideChoice &choice : prompt.choices) {
    auto shows = filled(choice.shows, evidence);
    if (!shows) return fail(shows.error());
    marked.shows.push_back(std::move(*shows));
  }
  return {};
}

Result<void> markNumber(const GuidePrompt &prompt, const Evidence &evidence, Marked &marked) {
  auto truth = evaluate(prompt.answer, evidence);
  if (!truth) return fail(truth.error());
  marked.truth = std::move(*truth);
  if (prompt.kind == GuidePrompt::Kind::Time) marked.truth.unit = Unit::Clock;
  marked.truthText = textOf(marked.truth);
  const bool hasUnit = marked.truth.unit != Unit::Number || prompt.unit.empty();
  if (!hasUnit) marked.truthText += " " + prompt.unit;
  return {};
}

Result<Marked> mark(const GuidePrompt &prompt, const Prediction &prediction, const Evidence &evidence) {
  Marked marked;
  marked.id = prompt.id;
  const bool isChoice = prompt.kind == GuidePrompt::Kind::Choice;
  const auto done = isChoice ? markChoice(prompt, evidence, marked) : markNumber(prompt, evidence, marked);
  if (!done) return fail(done.error());
  auto why = filled(prompt.why, evidence);
  if (!why) return fail(why.error());
  marked.why = std::move(*why);
  const auto answer = prediction.answers.find(prompt.id);
  if (answer == prediction.answers.end()) return marked;
  const double distance = std::abs(answer->second - marked.truth.number);
  marked.score = isChoice ? (distance < 0.5 ? 100 : 0) : scoreOf(distance, prompt.full, prompt.none);
  return marked;
}

double heightAt(const Drawing &line, double second) {
  if (line.empty()) return 0.0;
  const auto behind = std::ranges::lower_bound(line, second, {}, &simulator::RateCurve::Point::at);
  if (behind == line.begin()) return line.front().rate;
  if (behind == line.end()) return line.back().rate;
  const auto &left = *std::prev(behind);
  const double share = behind->at > left.at ? (second - left.at) / (behind->at - left.at) : 1.0;
  return left.rate + share * (behind->rate - left.rate);
}

bool isMet(const GuideGoal &goal, const Value &value) {
  if (value.isNever()) return false;
  switch (goal.kind) {
    case GuideGoal::Kind::Below:
      return value.number < goal.limit;
    case GuideGoal::Kind::AtMost:
      return value.number <= goal.limit;
    case GuideGoal::Kind::Above:
      return value.number > goal.limit;
    case GuideGoal::Kind::AtLeast:
      return value.number >= goal.limit;
    case GuideGoal::Kind::Answer:
      break;
  }
  return false;
}

/// "{goal}" becomes the limit, written as what is measured.
std::string sayOf(const GuideGoal &goal, Unit unit) {
  std::string say = goal.say;
  const std::size_t at = say.find("{goal}");
  if (at != std::string::npos) say.replace(at, 6, textOf({goal.limit, unit}));
  return say;
}

/// The same formula of the changed run.
Evidence seenAfter(const Evidence &evidence) { return {evidence.after, evidence.after, evidence.change}; }

}  // namespace

Drawing servable(const Figures &figures, std::size_t lane) {
  Drawing curve;
  const double service = figures.setup().scenario().workload.meanServiceS();
  if (figures.run() == nullptr || service <= 0.0) return curve;
  for (const simulator::Sample &sample : figures.run()->lanes[lane].samples()) {
    curve.push_back({simulator::seconds(sample.at), static_cast<double>(sample.capacity) / service});
  }
  return curve;
}

int likeness(const Drawing &drawn, const Drawing &real, double fromS, double toS) {
  constexpr int steps = 2000;
  double between = 0.0;
  double either = 0.0;
  for (int i = 0; i < steps; ++i) {
    const double second = fromS + (toS - fromS) * (i + 0.5) / steps;
    const double one = heightAt(drawn, second);
    const double other = heightAt(real, second);
    between += std::abs(one - other);
    either += std::max(one, other);
  }
  return either > 0.0 ? static_cast<int>(std::lround(100.0 * (1.0 - between / either))) : 100;
}

Result<Score> scored(const Guide &guide, const Prediction &prediction, const Evidence &evidence) {
  Score score;
  int sum = 0;
  int count = 0;
  const auto take = [&](std::optional<int> points) {
    if (points) sum += *points;
    if (points) ++count;
  };
  if (guide.drawing && !prediction.drawing.empty()) {
    const auto lane = evidence.first.setup().placeOf(guide.drawing->lane);
    if (!lane) return fail(Message("The scenario has no lane \"%1\".", {guide.drawing->lane}));
    const Drawing real = servable(evidence.first, *lane);
    score.drawing = likeness(prediction.drawing, real, guide.drawing->fromS, guide.drawing->toS);
    take(score.drawing);
  }
  for (const GuidePrompt &prompt : guide.prompts) {
    auto marked = mark(prompt, prediction, evidence);
    if (!marked) return fail(marked.error());
    take(marked->score);
    score.answers.push_back(std::move(*marked));
  }
  if (count > 0) score.total = static_cast<int>(std::lround(static_cast<double>(sum) / count));
  return score;
}

Result<std::vector<GoalStanding>> goalsOf(const Guide &guide, const Evidence &evidence, const Score &score) {
  std::vector<GoalStanding> standings;
  const Evidence after = seenAfter(evidence);
  for (const GuideGoal &goal : guide.goals) {
    GoalStanding standing;
    if (goal.kind == GuideGoal::Kind::Answer) {
      const auto marked = std::ranges::find(score.answers, goal.prompt, &Marked::id);
      standing.say = goal.say;
      standing.needsAnswer = true;
      standing.metAtFirst = standing.metAfter = marked != score.answers.end() && marked->score == 100;
    } else if (evidence.first.run() == nullptr) {
      standing.say = sayOf(goal, Figures::unitOf(goal.measure.substr(goal.measure.rfind('.') + 1)));
    } else {
      auto first = evaluate(goal.measure, evidence);
      if (!first) return fail(first.error());
      standing.say = sayOf(goal, first->unit);
      standing.metAtFirst = isMet(goal, *first);
      standing.first = std::move(*first);
      if (evidence.after.run() != nullptr) {
        auto changed = evaluate(goal.measure, after);
        if (!changed) return fail(changed.error());
        standing.metAfter = isMet(goal, *changed);
        standing.after = std::move(*changed);
      }
    }
    standings.push_back(std::move(standing));
  }
  return standings;
}

int starsFor(const std::vector<GoalStanding> &goals, bool changed) {
  const auto needsNoChange = [](const GoalStanding &goal) { return goal.needsAnswer || goal.metAtFirst; };
  const bool second =
      std::ranges::all_of(goals, [&](const GoalStanding &goal) { return !needsNoChange(goal) || goal.metAtFirst; });
  if (!second) return 1;
  const bool third = changed && std::ranges::all_of(goals, &GoalStanding::metAfter);
  return third ? 3 : 2;
}

}  // namespace strato::guides
