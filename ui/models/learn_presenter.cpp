// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/learn_presenter.h"

#include <algorithm>

#include "ui/models/day_plan.h"

namespace strato::ui {
namespace {

CourseLine writtenLine(const catalog::ConceptEntry &concept_, const ConceptPath &path) {
  CourseLine line;
  line.entry = {concept_.id, QString::fromStdString(concept_.title), QString::fromStdString(concept_.group),
                QString::fromStdString(concept_.platform), QString::fromStdString(concept_.essence)};
  line.number = concept_.order;
  line.essence = line.entry.about;
  line.path = path;
  line.scanMinutes = concept_.scanMinutes;
  line.studyMinutes = concept_.studyMinutes;
  line.questions = concept_.questions;
  return line;
}

std::vector<CourseLine> plannedLines() {
  std::vector<CourseLine> lines;
  for (const CourseEntry &entry : course()) {
    CourseLine line;
    line.entry = entry;
    line.number = static_cast<int>(lines.size()) + 1;
    line.essence = entry.about;
    lines.push_back(std::move(line));
  }
  return lines;
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
  std::vector<CourseLine> lines = plannedLines();
  for (std::size_t i = 0; i < entries->size(); ++i) {
    CourseLine line = writtenLine((*entries)[i], (*paths)[i]);
    const auto planned =
        std::ranges::find_if(lines, [&line](const CourseLine &other) { return other.entry.id == line.entry.id; });
    if (planned != lines.end()) {
      line.entry.group = planned->entry.group;  // the plan's is translated, the content's is not
      *planned = std::move(line);
    } else {
      lines.push_back(std::move(line));
    }
    ++page.written;
  }
  for (CourseLine &line : lines) {
    auto group = std::ranges::find(page.groups, line.entry.group, &CourseGroup::title);
    if (group == page.groups.end()) group = page.groups.insert(page.groups.end(), {line.entry.group, {}});
    group->lines.push_back(std::move(line));
  }
  if (const ConceptPath *next = conceptToGoOnWith(*paths)) page.goOn = *next;
  return page;
}

}  // namespace strato::ui
