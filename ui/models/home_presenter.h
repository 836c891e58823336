// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <map>
#include <optional>
#include <vector>

#include "app/base/clock.h"
#include "app/catalog/exam.h"
#include "app/learning/proportion.h"
#include "ui/models/concept_page.h"
#include "ui/models/day_plan.h"
#include "ui/models/open_ideas.h"
#include "ui/models/study_wish.h"

namespace strato::ui {

/// What Home is made from. See gatherHome() in ui/pages/home for where it comes from.
struct HomeMaterial {
  struct IdeaText {
    QString belief;
    QString where;  ///< the concept's short name
    ConceptId concept_;
  };
  struct ReadingPlace {
    QString section;  ///< the title of the first section that is not read
    int number = 0;   ///< counted from 1
    int of = 0;
  };

  std::vector<ConceptPath> paths;
  std::map<ConceptId, ReadingPlace> places;
  Learned learned;
  Ideas ideas;
  std::map<MisconceptionId, IdeaText> ideaTexts;
  std::vector<catalog::Exam> exams;
  std::map<QuestionId, std::map<ExamId, std::string>> domains;  ///< of each question
  StudyWish wish;
  std::vector<LimitTile> limits;  ///< of the concept to go on with
};

struct HomeDay {
  Instant now{};
  std::chrono::minutes offset{0};

  [[nodiscard]] std::chrono::sys_days date() const { return std::chrono::floor<std::chrono::days>(now + offset); }
  [[nodiscard]] int hour() const;
};

/// A share of right answers, with what may be said about it.
struct ProgressLine {
  QString name;
  int right = 0;
  int answered = 0;
  std::optional<learning::Proportion> share;  ///< none: not enough data yet
  QString words;                              ///< "67–80 %", "not enough data yet, 9 of 20"
  bool operator==(const ProgressLine &) const = default;
};

struct IdeaLine {
  QString belief;
  QString detail;  ///< "Lambda, missed twice. Last on Tuesday"
  int rightSince = 0;
  bool operator==(const IdeaLine &) const = default;
};

/// How much of something is done.
struct TallyLine {
  QString name;
  QString words;
  int done = 0;
  int missed = 0;
  int of = 0;
  bool operator==(const TallyLine &) const = default;
};

/// One limit a day, to keep in mind, and the next ones.
struct KeyFigure {
  LimitTile limit;
  std::vector<LimitTile> also;
  QString concept_;
  Address target;
  bool operator==(const KeyFigure &) const = default;
};

struct HomePage {
  QString greeting;
  QString date;
  bool firstStart = false;
  bool asksForExam = false;

  QString heroTitle;
  QString heroText;
  DayPlan plan;

  QString continueTitle;
  QString continueText;
  std::optional<ConceptPath> continuePath;

  QString ideasTitle;
  std::vector<IdeaLine> ideas;
  int ideasClosed = 0;
  Address ideasTarget;
  QString ideasAction;

  QString examLine;             ///< "SAA-C03, Fri 8 January 2027"; empty without an exam
  std::optional<int> daysLeft;  ///< to the exam; none without a day, never negative
  std::vector<ProgressLine> progress;
  QString progressNote;
  std::vector<TallyLine> tallies;  ///< of the concept to go on with
  std::optional<KeyFigure> figure;
};

/// The concept that Home goes on with; the last one when all are done. Null without any.
[[nodiscard]] const ConceptPath *conceptOfHome(const std::vector<ConceptPath> &paths);

[[nodiscard]] HomePage presentHome(const HomeMaterial &material, const HomeDay &day, const QLocale &locale);

/// Today's plan with another budget: "Only 10 minutes today".
[[nodiscard]] HomePage presentHomeWithin(int minutes, const HomeMaterial &material, const HomeDay &day,
                                         const QLocale &locale);

}  // namespace strato::ui
