// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/learn_presenter.h"

#include <algorithm>

#include "ui/models/day_plan.h"

namespace strato::ui {
namespace {

CourseLine lineFor(const catalog::ConceptEntry &concept_, const ConceptPath &path) {
  const auto text = [](const std::string &utf8) { return QString::fromStdString(utf8); };
  return {concept_.id, text(concept_.title), text(concept_.platform), text(concept_.essence),
          path,        concept_.scanMinutes, concept_.studyMinutes};
}

}  // namespace

Result<std::vector<ConceptPath>> pathsThrough(const catalog::Store &store, const Learned &learned) {
  const auto entries = store.concepts();
  if (!entries) return fail(entries.error());
  std::vector<ConceptPath> paths;
  for (const catalog::ConceptEntry &entry : *entries) {
    const auto concept_ = store.concept_(entry.id);
    if (!concept_) return fail(concept_.error());
    const auto questions = store.questionsOf(entry.id);
    if (!questions) return fail(questions.error());
    std::vector<QuestionId> ids;
    for (const catalog::Question &question : *questions) ids.push_back(question.id);
    paths.push_back(pathThrough(*concept_, ids, learned));
  }
  return paths;
}

Result<CoursePage> presentCourse(const catalog::Store &store, const learning::Record &record) {
  const auto learned = readLearned(record);
  if (!learned) return fail(learned.error());
  const auto entries = store.concepts();
  if (!entries) return fail(entries.error());
  const auto paths = pathsThrough(store, *learned);
  if (!paths) return fail(paths.error());

  CoursePage page;
  page.concepts = static_cast<int>(entries->size());
  for (std::size_t i = 0; i < entries->size(); ++i) {
    const QString title = QString::fromStdString((*entries)[i].group);
    auto group = std::ranges::find(page.groups, title, &CourseGroup::title);
    if (group == page.groups.end()) group = page.groups.insert(page.groups.end(), {title, {}});
    group->lines.push_back(lineFor((*entries)[i], (*paths)[i]));
  }
  if (const ConceptPath *next = conceptToGoOnWith(*paths)) page.goOn = *next;
  return page;
}

}  // namespace strato::ui
