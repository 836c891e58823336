// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_overview.h"

#include <algorithm>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"

namespace strato::ui {

namespace {

QuestionState stateOf(const QuestionId &question, const QuestionStandings &standings) {
  const auto found = std::ranges::find(standings, question, &learning::QuestionStanding::question);
  if (found == standings.end() || found->answered == 0) return QuestionState::New;
  return found->lastRight ? QuestionState::Right : QuestionState::Missed;
}

std::vector<catalog::Question> readAll(const std::vector<QuestionId> &ids, const catalog::Store &store) {
  std::vector<catalog::Question> questions;
  for (const QuestionId &id : ids) {
    if (auto question = store.question(id)) questions.push_back(std::move(*question));
  }
  return questions;
}

std::vector<Address> knownSources(const PracticeDesk &desk) {
  std::vector<Address> sources;
  for (const QString &name : {mixedSource, missedSource, starredSource}) sources.push_back(practiceAddress(name));
  for (const PracticeShelf &shelf : desk.shelves) {
    const QString name = QString::fromStdString(shelf.id.value);
    sources.push_back(practiceAddress(name));
    sources.push_back(practiceAddress(name + u'#' + checkPlace));
  }
  return sources;
}

}  // namespace

PracticeOverview overviewOf(const PracticeDesk &desk, const catalog::Store &store, const learning::Record &record) {
  PracticeOverview overview;
  const auto all = allQuestions(desk.shelves);
  overview.all = bankStanding(all, desk.standings);
  for (const PracticeShelf &shelf : desk.shelves) {
    ShelfStanding standing{shelf, bankStanding(shelf.questions, desk.standings), {}};
    for (const QuestionId &id : shelf.questions) standing.states.push_back(stateOf(id, desk.standings));
    overview.shelves.push_back(std::move(standing));
  }
  overview.missed = readAll(wrongLastTime(all, desk.standings), store);
  overview.starred = readAll(desk.starred, store);
  for (const Address &address : knownSources(desk)) {
    auto source = sourceOf(address, desk, store);
    const auto start = source ? keptSession(source->text, store, record) : std::nullopt;
    if (!start || (overview.kept && overview.kept->since >= start->since)) continue;
    const PracticeResult result = resultOf(start->items);
    overview.kept = KeptSession{std::move(*source), result.all.answered, result.all.right,
                                static_cast<int>(start->items.size()), start->since};
  }
  return overview;
}

NextUp nextUp(const std::vector<QuestionId> &bank, const QuestionStandings &standings, std::size_t length) {
  NextUp next;
  for (const QuestionId &id : nextQuestions(bank, standings, length)) {
    switch (stateOf(id, standings)) {
      case QuestionState::New:
        ++next.fresh;
        break;
      case QuestionState::Missed:
        ++next.missed;
        break;
      case QuestionState::Right:
        ++next.known;
        break;
    }
  }
  return next;
}

}  // namespace strato::ui
