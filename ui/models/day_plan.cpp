// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/day_plan.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace strato::ui {
namespace {

constexpr int shortestUsefulPart = 3;  // minutes; a shorter rest is time to spare

class PlanWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::DayPlan)
};

QString questions(int count) {
  return count == 1 ? PlanWords::tr("1 question") : PlanWords::tr("%Ln questions", nullptr, count);
}

/// Practice asks what is new before what is known.
QString freshFirst(int count) {
  return count == 1 ? PlanWords::tr("1 new first") : PlanWords::tr("%Ln new first", nullptr, count);
}

PlanPart studyPart(const PathStep &step) {
  PlanPart part{PlanPart::Kind::Study,
                step.title,
                PlanWords::tr("from “%1”").arg(step.section),
                step.minutesLeft,
                step.target,
                step.left == step.of ? PlanWords::tr("Begin to read") : PlanWords::tr("Read on")};
  if (!step.playsDiagram) return part;
  part.title = part.action = PlanWords::tr("Play the diagram");
  if (step.left > 1) part.detail = PlanWords::tr("then read on");
  return part;
}

PlanPart partFor(const PathStep &step, const QString &concept_) {
  const int minutes = minutesForQuestions(step.fresh);
  switch (step.kind) {
    case StepKind::Scan:
      return {PlanPart::Kind::Scan,
              PlanWords::tr("New idea"),
              concept_,
              step.minutesLeft,
              step.target,
              PlanWords::tr("Scan %1").arg(concept_)};
    case StepKind::Study:
      return studyPart(step);
    case StepKind::Check:
      return {PlanPart::Kind::Check, PlanWords::tr("Check"),         questions(step.fresh), minutes,
              step.target,           PlanWords::tr("Check yourself")};
    case StepKind::Practise:
      return {PlanPart::Kind::Practise,
              step.title,
              freshFirst(step.fresh),
              minutes,
              step.target,
              PlanWords::tr("Practise %1").arg(concept_)};
  }
  return {};
}

bool canBeSplit(const PlanPart &part) {
  return part.kind == PlanPart::Kind::Study || part.kind == PlanPart::Kind::Practise ||
         part.kind == PlanPart::Kind::Review;
}

std::vector<PlanPart> wishedParts(const std::vector<ConceptPath> &paths) {
  std::vector<PlanPart> parts;
  const int missed = std::accumulate(paths.begin(), paths.end(), 0,
                                     [](int sum, const ConceptPath &path) { return sum + path.missed; });
  if (missed > 0) {
    parts.push_back({PlanPart::Kind::Review, PlanWords::tr("Review"), questions(missed), minutesForQuestions(missed),
                     reviewAddress(), PlanWords::tr("Begin the review")});
  }
  if (const ConceptPath *path = conceptToGoOnWith(paths)) {
    for (const PathStep &step : path->steps) {
      const PlanPart part = partFor(step, path->title);
      if (!step.isDone() && part.minutes > 0) parts.push_back(part);
    }
  }
  return parts;
}

}  // namespace

int DayPlan::minutes() const {
  return std::accumulate(parts.begin(), parts.end(), 0,
                         [](int sum, const PlanPart &part) { return sum + part.minutes; });
}

DayPlan planFor(const std::vector<ConceptPath> &paths, int budget) {
  DayPlan plan;
  plan.budget = budget;
  for (PlanPart part : wishedParts(paths)) {
    const int left = plan.spare();
    if (part.minutes > left) {
      plan.everythingFits = false;
      if (!canBeSplit(part) || left < shortestUsefulPart) break;
      part.minutes = left;
      plan.parts.push_back(part);
      break;
    }
    plan.parts.push_back(part);
  }
  return plan;
}

const ConceptPath *conceptToGoOnWith(const std::vector<ConceptPath> &paths) {
  const auto begun = std::ranges::find_if(paths, [](const auto &path) { return path.isBegun() && !path.isDone(); });
  if (begun != paths.end()) return &*begun;
  const auto open = std::ranges::find_if(paths, [](const auto &path) { return !path.isDone(); });
  return open == paths.end() ? nullptr : &*open;
}

}  // namespace strato::ui
