// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/lane_questions.h"

#include <algorithm>

#include "app/base/nearest.h"
#include "app/guides/moments.h"
#include "app/guides/news_words.h"

namespace strato::guides {

namespace {

using simulator::LaneTimeline;
using simulator::News;
using simulator::Sample;

Error wrongUse(const std::string &function) {
  return {Message("\"%1\" is not asked like that.", {function}),
          Message("content/SCHEMA.md shows each function with what stands between its brackets.")};
}

Error unknownWord(const char *kind, const std::string &word, const std::vector<std::string> &known) {
  const std::string meant = nearest(word, known);
  return {Message("\"%1\" is no %2.", {word, kind}),
          meant.empty() ? Message("content/SCHEMA.md lists them.") : Message("Did you mean %1?", {meant})};
}

/// One answer for a lane's timeline.
class Answer final {
 public:
  Answer(const LaneTimeline &lane, const std::vector<Formula> &arguments, const ValueOf &valueOf)
      : m_lane(lane), m_arguments(arguments), m_valueOf(valueOf) {}

  Result<Value> to(const std::string &function) const {
    if (m_arguments.empty()) return fail(wrongUse(function));
    if (function == "time_when") return when();
    if (isAboutNews(function)) return aboutNews(function);
    if (function == "at" || function == "most" || function == "least" || function == "total") return ofCurve(function);
    return fail(
        unknownWord("function of a lane", function,
                    {"time_when", "at", "most", "least", "total", "first", "last", "count", "number", "second"}));
  }

 private:
  static bool isAboutNews(const std::string &function) {
    return function == "first" || function == "last" || function == "count" || function == "number" ||
           function == "second";
  }

  [[nodiscard]] std::string wordAt(const Formula &part) const {
    return part.kind == Formula::Kind::Path && part.path.size() == 1 ? part.path.front() : std::string();
  }

  [[nodiscard]] Result<double> numberAt(std::size_t place, double otherwise) const {
    if (place >= m_arguments.size()) return otherwise;
    const auto value = m_valueOf(m_arguments[place]);
    if (!value) return fail(value.error());
    return value->number;
  }

  [[nodiscard]] Result<std::string> curveAtStart(const Formula &part) const {
    const std::string curve = wordAt(part);
    const auto known = curveNames();
    if (std::ranges::find(known, curve) == known.end()) return fail(unknownWord("curve", curve, known));
    return curve;
  }

  [[nodiscard]] Result<Value> when() const {
    const Formula &condition = m_arguments.front();
    if (condition.kind != Formula::Kind::Compare) return fail(wrongUse("time_when"));
    const auto curve = curveAtStart(condition.parts.front());
    if (!curve) return fail(curve.error());
    const auto limit = m_valueOf(condition.parts.back());
    if (!limit) return limit;
    const auto from = numberAt(1, 0.0);
    if (!from) return fail(from.error());
    const std::string &sign = condition.path.front();
    const auto isMet = [&sign, bound = limit->number](double value) {
      if (sign == ">") return value > bound;
      if (sign == ">=") return value >= bound;
      if (sign == "<") return value < bound;
      return sign == "<=" ? value <= bound : value == bound;
    };
    return timeWhen(m_lane, *curve, isMet, *from);
  }

  [[nodiscard]] Result<Value> ofCurve(const std::string &function) const {
    const auto curve = curveAtStart(m_arguments.front());
    if (!curve) return fail(curve.error());
    const auto from = numberAt(1, 0.0);
    if (!from) return fail(from.error());
    if (function == "at") return valueAt(m_lane, *curve, *from);
    const auto to = numberAt(2, simulator::seconds(m_lane.end()));
    if (!to) return fail(to.error());
    Value found = Value::never(Unit::Number);
    for (const Sample &sample : m_lane.samples()) {
      const double second = simulator::seconds(sample.at);
      if (second <= *from || second > *to) continue;
      const Value value = curveAt(sample, *curve);
      if (found.isNever()) {
        found = value;
      } else if (function == "total") {
        found.number += value.number;
      } else {
        found.number = function == "most" ? std::max(found.number, value.number) : std::min(found.number, value.number);
      }
    }
    return found;
  }

  [[nodiscard]] Result<Value> aboutNews(const std::string &function) const {
    const std::string word = wordAt(m_arguments.front());
    const auto kind = newsFor(word);
    if (!kind) return fail(unknownWord("kind of news", word, newsWords()));
    const auto from = numberAt(1, 0.0);
    if (!from) return fail(from.error());
    std::vector<News> found;
    for (const News &news : m_lane.news()) {
      if (news.kind == *kind && simulator::seconds(news.at) >= *from) found.push_back(news);
    }
    if (function == "count") return Value{static_cast<double>(found.size())};
    if (found.empty()) return Value::never(Unit::Clock);
    if (function == "number") return Value{static_cast<double>(found.front().first)};
    if (function == "second") return Value{static_cast<double>(found.front().second)};
    return Value{simulator::seconds((function == "first" ? found.front() : found.back()).at), Unit::Clock};
  }

  const LaneTimeline &m_lane;
  const std::vector<Formula> &m_arguments;
  const ValueOf &m_valueOf;
};

}  // namespace

Result<Value> laneAnswer(const LaneQuestion &question, const std::vector<Formula> &arguments, const ValueOf &valueOf) {
  if (question.figures.run() == nullptr) {
    return fail(Message("\"%1\" is known only after the run.", {question.function}));
  }
  return Answer(question.figures.run()->lanes[question.lane], arguments, valueOf).to(question.function);
}

Result<Value> demandOf(const Setup &setup, const std::string &name, const std::vector<double> &arguments) {
  const simulator::Scenario &scenario = setup.scenario();
  const simulator::Arrivals &arrivals = scenario.workload.arrivals;
  if (name == "peak") return Value{arrivals.peak()};
  if (name == "requests") return Value{arrivals.expected(scenario.durationS)};
  if (name == "mean") return Value{arrivals.expected(scenario.durationS) / scenario.durationS};
  if (name == "service") return Value{scenario.workload.meanServiceS(), Unit::Seconds};
  if (arrivals.curve != nullptr && arguments.size() == 1) {
    if (name == "at") return Value{arrivals.curve->at(arguments.front())};
    if (name == "first_above") return demandAbove(*arrivals.curve, arguments.front(), scenario.durationS);
  }
  return fail(
      unknownWord("question about the demand", name, {"peak", "requests", "mean", "service", "at", "first_above"}));
}

}  // namespace strato::guides
