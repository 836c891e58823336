// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/learner_story.h"

#include <algorithm>

namespace strato::ui {

namespace {

using namespace std::chrono_literals;

learning::Answered answerTo(const catalog::Question &question, bool rightly, int turn) {
  learning::Answered answer;
  answer.question = question.id;
  answer.right = rightly;
  answer.confidence = turn % 3 == 0   ? learning::Confidence::Sure
                      : turn % 3 == 1 ? learning::Confidence::ThinkSo
                                      : learning::Confidence::Guess;
  answer.took = std::chrono::seconds(18 + 7 * (turn % 5));
  for (int i = 0; i < static_cast<int>(question.choices.size()); ++i) {
    const catalog::Choice &choice = question.choices[static_cast<std::size_t>(i)];
    const bool take = rightly ? choice.right : !choice.right && answer.chosen.empty();
    if (!take) continue;
    answer.chosen.push_back(i);
    if (!choice.right && !choice.misconception.isEmpty()) answer.misconceptions.push_back(choice.misconception);
  }
  return answer;
}

}  // namespace

std::vector<learning::Event> learnerStory(const std::vector<catalog::Question> &questions, Instant now) {
  std::vector<learning::Event> story;
  const auto add = [&](Instant at, learning::Happening what) {
    story.push_back({static_cast<std::int64_t>(story.size()) + 1, at, 0min, std::move(what)});
  };
  const Instant evening = now - 1h;
  add(evening - 9 * 24h, learning::PreferenceSet{"minutes", "20"});
  add(evening - 9 * 24h + 1min, learning::PageVisited{"home"});
  add(evening - 9 * 24h + 2min, learning::PageVisited{"learn/lambda"});
  int turn = 0;
  for (const catalog::Question &question : questions) {
    if (turn + 3 > static_cast<int>(questions.size())) break;  // the last ones are still new
    const Instant at = evening - (8 - turn / 2) * 24h + (turn % 2) * 3min;
    add(at, answerTo(question, turn % 4 != 1, turn));
    ++turn;
  }
  add(evening - 24h, learning::PageVisited{"learn/lambda"});
  std::stable_sort(story.begin(), story.end(),
                   [](const learning::Event &a, const learning::Event &b) { return a.at < b.at; });
  for (std::size_t i = 0; i < story.size(); ++i) story[i].sequence = static_cast<std::int64_t>(i) + 1;
  return story;
}

}  // namespace strato::ui
