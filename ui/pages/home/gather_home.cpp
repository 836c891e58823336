// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/gather_home.h"

#include <algorithm>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"
#include "ui/models/concept_presenter.h"
#include "ui/models/gather.h"

namespace strato::ui {

namespace {

std::optional<HomeMaterial::ReadingPlace> readingPlace(const catalog::Concept &concept_, const Learned &learned) {
  const auto &sections = concept_.sections;
  const auto open = std::ranges::find_if(sections, [&](const catalog::Section &section) {
    return !learned.hasSeen(conceptAddress(concept_.id, placeOf(section.key)));
  });
  if (open == sections.end()) return std::nullopt;
  return HomeMaterial::ReadingPlace{QString::fromStdString(open->title), static_cast<int>(open - sections.begin()) + 1,
                                    static_cast<int>(sections.size())};
}

Result<void> gatherPath(const catalog::Store &store, const ConceptId &id, HomeMaterial &home) {
  const auto concept_ = store.concept_(id);
  if (!concept_) return fail(concept_.error());
  const auto questions = store.questionsOf(id);
  if (!questions) return fail(questions.error());
  std::vector<QuestionId> ids;
  for (const catalog::Question &question : *questions) {
    ids.push_back(question.id);
    home.domains[question.id] = question.exams;
  }
  home.paths.push_back(pathThrough(*concept_, ids, home.learned));
  if (const auto place = readingPlace(*concept_, home.learned)) home.places[id] = *place;
  return {};
}

std::vector<MisconceptionId> ideasIn(const catalog::Store &store, const QuestionId &id) {
  std::vector<MisconceptionId> ideas;
  const auto question = store.question(id);
  if (!question) return ideas;
  for (const catalog::Choice &choice : question->choices) {
    if (!choice.right && !choice.misconception.value.empty()) ideas.push_back(choice.misconception);
  }
  return ideas;
}

/// An idea that the content no longer has is left out.
void gatherIdeaTexts(const catalog::Store &store, const std::vector<catalog::ConceptEntry> &concepts,
                     HomeMaterial &home) {
  for (const OpenIdea &open : home.ideas.open) {
    const auto idea = store.misconception(open.id);
    if (!idea) continue;
    const auto where = std::ranges::find_if(concepts, [&](const catalog::ConceptEntry &entry) {
      return std::ranges::find(idea->concepts, entry.id) != idea->concepts.end();
    });
    if (where == concepts.end()) continue;
    home.ideaTexts[open.id] = {QString::fromStdString(idea->belief), QString::fromStdString(where->shortName),
                               where->id};
  }
}

/// Home does without them when they cannot be read.
void gatherLimits(const catalog::Store &store, const HomeDay &day, HomeMaterial &home) {
  const ConceptPath *path = conceptOfHome(home.paths);
  if (path == nullptr) return;
  const auto material = gatherConcept(store, path->id);
  if (!material) return;
  const QDate today = QDate(1970, 1, 1).addDays(day.date().time_since_epoch().count());
  home.limits = presentConcept(*material, today).limits;
}

}  // namespace

Result<HomeMaterial> gatherHome(const catalog::Store &store, const learning::Record &record, const HomeDay &day) {
  HomeMaterial home;
  auto learned = readLearned(record);
  if (!learned) return fail(learned.error());
  home.learned = std::move(*learned);
  auto wish = readStudyWish(record);
  if (!wish) return fail(wish.error());
  home.wish = std::move(*wish);
  const auto concepts = store.concepts();
  if (!concepts) return fail(concepts.error());
  for (const catalog::ConceptEntry &entry : *concepts) {
    const auto gathered = gatherPath(store, entry.id, home);
    if (!gathered) return fail(gathered.error());
  }
  const auto events = record.events();
  if (!events) return fail(events.error());
  home.ideas = ideasFrom(*events, [&store](const QuestionId &id) { return ideasIn(store, id); });
  gatherIdeaTexts(store, *concepts, home);
  auto exams = store.exams();
  if (!exams) return fail(exams.error());
  home.exams = std::move(*exams);
  gatherLimits(store, day, home);
  return home;
}

HomeDay homeDay(const Clock &clock) {
  const Instant now = clock.now();
  return {now, clock.offsetAt(now)};
}

}  // namespace strato::ui
