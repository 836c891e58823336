// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/open_ideas.h"

#include <algorithm>
#include <map>
#include <set>

namespace strato::ui {
namespace {

std::chrono::sys_days dayOf(Instant at, std::chrono::minutes offset) {
  return std::chrono::floor<std::chrono::days>(at + offset);
}

struct IdeaTally {
  OpenIdea idea;
  std::chrono::sys_days missedOn;
  std::set<std::pair<QuestionId, std::chrono::sys_days>> proofs;
};

using Tallies = std::map<MisconceptionId, IdeaTally>;

void countMiss(Tallies &tallies, const learning::Event &event, const learning::Answered &answer) {
  for (const MisconceptionId &id : answer.misconceptions) {
    IdeaTally &tally = tallies[id];
    tally.idea.id = id;
    ++tally.idea.missed;
    tally.idea.lastMissed = event.at;
    tally.idea.lastQuestion = answer.question;
    tally.missedOn = dayOf(event.at, event.offset);
    tally.proofs.clear();
  }
}

void countProof(Tallies &tallies, const learning::Event &event, const learning::Answered &answer,
                const IdeasOfQuestion &ideasOf) {
  if (tallies.empty()) return;
  const auto day = dayOf(event.at, event.offset);
  for (const MisconceptionId &id : ideasOf(answer.question)) {
    const auto found = tallies.find(id);
    if (found == tallies.end()) continue;
    IdeaTally &tally = found->second;
    if (answer.question == tally.idea.lastQuestion && day <= tally.missedOn) continue;
    tally.proofs.emplace(answer.question, day);
  }
}

}  // namespace

Ideas ideasFrom(const std::vector<learning::Event> &events, const IdeasOfQuestion &ideasOf) {
  std::set<std::int64_t> undone;
  for (const learning::Event &event : events) {
    if (const auto *undo = std::get_if<learning::AnswerUndone>(&event.what)) undone.insert(undo->answer);
  }
  Tallies tallies;
  for (const learning::Event &event : events) {
    const auto *answer = std::get_if<learning::Answered>(&event.what);
    if (answer == nullptr || undone.contains(event.sequence)) continue;
    countMiss(tallies, event, *answer);
    if (answer->right) countProof(tallies, event, *answer, ideasOf);
  }
  Ideas ideas;
  for (auto &[id, tally] : tallies) {
    tally.idea.rightSince = static_cast<int>(tally.proofs.size());
    if (tally.idea.rightSince >= rightAnswersToClose) {
      ++ideas.closed;
    } else {
      ideas.open.push_back(tally.idea);
    }
  }
  std::ranges::stable_sort(ideas.open, std::ranges::greater{}, &OpenIdea::lastMissed);
  return ideas;
}

}  // namespace strato::ui
