// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/guide.h"

namespace strato::guides {

namespace {

using catalog::Guide;

/// The sentences of a text whose formulas are not filled in yet.
std::vector<std::string> sentencesOf(const std::string &text) {
  std::vector<std::string> sentences(1);
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') inside = true;
    if (text[i] == '}') inside = false;
    const bool isEnd = !inside && i > 0 && text[i - 1] == '.' && text[i] == ' ';
    if (isEnd) {
      sentences.emplace_back();
    } else {
      sentences.back() += text[i];
    }
  }
  return sentences;
}

/// Those that ask the changed run, or those that do not.
std::string sentencesOf(const std::string &text, bool afterwards) {
  std::string chosen;
  for (const std::string &sentence : sentencesOf(text)) {
    const bool isAfter = sentence.find("after.") != std::string::npos;
    if (isAfter == afterwards) chosen += (chosen.empty() ? "" : " ") + sentence;
  }
  return chosen;
}

/// Fills texts in, one after the other, until one of them cannot be.
class Filler final {
 public:
  explicit Filler(const Evidence &evidence) : m_evidence(evidence) {}

  void fill(const std::string &text, std::string &into) {
    if (m_error) return;
    auto done = filled(text, m_evidence);
    if (done) {
      into = std::move(*done);
    } else {
      m_error = done.error();
    }
  }
  [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

 private:
  const Evidence &m_evidence;
  std::optional<Error> m_error;
};

void tellPlan(const Guide &guide, Filler &filler, Telling &telling) {
  filler.fill(guide.situation, telling.situation);
  filler.fill(guide.limits, telling.limits);
  filler.fill(guide.change.name, telling.changeName);
  filler.fill(guide.change.expect, telling.changeExpect);
  for (const catalog::GuidePrompt &prompt : guide.prompts) {
    Question question{prompt.id, {}, {}};
    filler.fill(prompt.ask, question.ask);
    for (const catalog::GuideChoice &choice : prompt.choices) {
      filler.fill(choice.text, question.choices.emplace_back());
    }
    telling.questions.push_back(std::move(question));
  }
}

}  // namespace

Result<Telling> told(const Guide &guide, const Evidence &evidence, const Prediction &prediction, bool changed) {
  Telling telling;
  Filler filler(evidence);
  tellPlan(guide, filler, telling);
  if (filler.error()) return fail(*filler.error());
  auto goals = goalsOf(guide, evidence, {});
  if (evidence.first.run() != nullptr) {
    auto score = scored(guide, prediction, evidence);
    if (!score) return fail(score.error());
    telling.score = std::move(*score);
    goals = goalsOf(guide, evidence, telling.score);
    filler.fill(guide.debrief.rule, telling.rule);
    filler.fill(sentencesOf(guide.debrief.text, false), telling.debrief);
    if (changed) filler.fill(sentencesOf(guide.debrief.text, true), telling.afterwards);
    if (filler.error()) return fail(*filler.error());
    if (goals) telling.stars = starsFor(*goals, changed);
  }
  if (!goals) return fail(goals.error());
  telling.goals = std::move(*goals);
  return telling;
}

}  // namespace strato::guides
