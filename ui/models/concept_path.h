// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <set>
#include <vector>

#include "app/catalog/concept.h"
#include "app/learning/record.h"
#include "ui/models/address.h"

namespace strato::ui {

/// What the record says about reading and answering, read once for a page.
struct Learned {
  std::map<QString, learning::PageStanding> pages;
  std::map<QuestionId, learning::QuestionStanding> questions;

  [[nodiscard]] bool hasSeen(const Address &address) const { return pages.contains(address.text()); }
  /// Whether the last answer was right; a question that was never answered is not.
  [[nodiscard]] bool knows(const QuestionId &question) const;
  [[nodiscard]] bool missed(const QuestionId &question) const;
};

[[nodiscard]] Result<Learned> readLearned(const learning::Record &record);

enum class StepKind { Scan, Study, Check, Practise };

/// One step on the way through a concept.
struct PathStep {
  StepKind kind = StepKind::Scan;
  QString title;   ///< "Study"
  QString detail;  ///< "7 of 10 sections left"
  double done = 0;
  int minutesLeft = 0;
  int fresh = 0;   ///< questions that were never answered; those of the check do not count again under Practise
  Address target;  ///< where the step goes on
  int left = 0;    ///< sections or questions
  int of = 0;
  QString section{};          ///< of Study: the title of the section that comes next
  bool playsDiagram = false;  ///< that section is the one with the diagram

  [[nodiscard]] bool isDone() const { return done >= 1; }
  bool operator==(const PathStep &) const = default;
};

/// The way through a concept: look it over, study it, check yourself, practise.
struct ConceptPath {
  ConceptId id;
  QString title;
  std::vector<PathStep> steps;
  int missed = 0;  ///< questions whose last answer was wrong

  /// The first step that is not done; the number of steps when all are.
  [[nodiscard]] int current() const;
  [[nodiscard]] bool isDone() const { return current() == static_cast<int>(steps.size()); }
  [[nodiscard]] bool isBegun() const;
  /// 0 to 1; each step counts the same.
  [[nodiscard]] double done() const;
  bool operator==(const ConceptPath &) const = default;
};

/// An estimate until the learner's own pace is known.
[[nodiscard]] int minutesForQuestions(int questions);

/// Where the questions of a concept are practised, and where those of all concepts that were missed come again.
[[nodiscard]] Address practiceAddress(const ConceptId &concept_);
[[nodiscard]] Address reviewAddress();
[[nodiscard]] Address conceptAddress(const ConceptId &concept_, const QString &place = {});

/// `questions` are all of the concept, the check questions included.
[[nodiscard]] ConceptPath pathThrough(const catalog::Concept &concept_, const std::vector<QuestionId> &questions,
                                      const Learned &learned);

}  // namespace strato::ui
