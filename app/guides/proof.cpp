// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/proof.h"

#include <algorithm>

#include "app/guides/scoring.h"

namespace strato::guides {

namespace {

class Proof final {
 public:
  Proof(const catalog::Guide &guide, const Evidence &evidence) : m_guide(guide), m_evidence(evidence) {}

  std::vector<Message> run() {
    for (const std::string &claim : m_guide.claims) checkClaim(claim);
    for (const std::string &text : {m_guide.situation, m_guide.limits, m_guide.change.name, m_guide.change.expect,
                                    m_guide.debrief.rule, m_guide.debrief.text}) {
      checkText(text);
    }
    for (const catalog::GuidePrompt &prompt : m_guide.prompts) checkText(prompt.ask);
    const auto score = scored(m_guide, {}, m_evidence);
    if (!score) {
      m_flaws.push_back(score.error().what);
      return std::move(m_flaws);
    }
    for (const Marked &marked : score->answers) checkAnswer(marked);
    checkGoals(*score);
    return std::move(m_flaws);
  }

 private:
  void checkClaim(const std::string &claim) {
    const auto value = evaluate(claim, m_evidence);
    if (!value) return m_flaws.push_back(value.error().what);
    if (!value->isTrue()) m_flaws.emplace_back("It is not true that %1.", std::vector<std::string>{claim});
  }

  void checkText(const std::string &text) {
    const auto words = filled(text, m_evidence);
    if (!words) return m_flaws.push_back(words.error().what);
    if (words->find("never") != std::string::npos && text.find("never") == std::string::npos) {
      m_flaws.emplace_back("A figure of this text never comes: %1", std::vector<std::string>{*words});
    }
  }

  void checkAnswer(const Marked &marked) {
    checkText(marked.why);
    const catalog::GuidePrompt *prompt = m_guide.prompt(marked.id);
    if (prompt == nullptr || prompt->kind == catalog::GuidePrompt::Kind::Choice) return;
    if (marked.truth.number >= prompt->from && marked.truth.number <= prompt->to) return;
    m_flaws.emplace_back("The answer to \"%1\" is %2, which nobody can say.",
                         std::vector<std::string>{marked.id, marked.truthText});
  }

  void checkGoals(const Score &score) {
    const auto goals = goalsOf(m_guide, m_evidence, score);
    if (!goals) return m_flaws.push_back(goals.error().what);
    bool oneMore = false;
    for (const GoalStanding &goal : *goals) {
      if (goal.needsAnswer) continue;
      if (!goal.metAfter) m_flaws.emplace_back("The change does not meet \"%1\".", std::vector<std::string>{goal.say});
      oneMore = oneMore || (goal.metAfter && !goal.metAtFirst);
    }
    if (!oneMore) m_flaws.emplace_back("The change meets no goal that was not met before.");
  }

  const catalog::Guide &m_guide;
  const Evidence &m_evidence;
  std::vector<Message> m_flaws;
};

}  // namespace

std::vector<Message> flawsOf(const catalog::Guide &guide, const Evidence &evidence) {
  return Proof(guide, evidence).run();
}

}  // namespace strato::guides
