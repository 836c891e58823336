// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/concept_path.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/concept_page.h"

namespace strato::ui {
namespace {

class PathWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::ConceptPath)
};

double share(qsizetype part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

PathStep scanStep(const catalog::Concept &concept_, const Learned &learned) {
  const bool seen = learned.hasSeen(conceptAddress(concept_.id));
  return {StepKind::Scan,
          PathWords::tr("Scan"),
          PathWords::tr("The whole on one page"),
          seen ? 1.0 : 0.0,
          seen ? 0 : concept_.scanMinutes,
          0,
          conceptAddress(concept_.id, scanPlace)};
}

PathStep studyStep(const catalog::Concept &concept_, const Learned &learned) {
  qsizetype left = 0;
  const catalog::Section *next = nullptr;
  for (const catalog::Section &section : concept_.sections) {
    if (learned.hasSeen(conceptAddress(concept_.id, placeOf(section.key)))) continue;
    if (left++ == 0) next = &section;
  }
  const catalog::Section &goal = next != nullptr ? *next : concept_.sections.front();
  const std::size_t all = concept_.sections.size();
  const double open = share(left, std::max<std::size_t>(all, 1));
  const QString detail =
      left == 0 ? PathWords::tr("All sections read") : PathWords::tr("%1 of %2 sections left").arg(left).arg(all);
  return {StepKind::Study,
          PathWords::tr("Study"),
          detail,
          1 - open,
          static_cast<int>(std::ceil(concept_.studyMinutes * open)),
          0,
          conceptAddress(concept_.id, placeOf(goal.key)),
          static_cast<int>(left),
          static_cast<int>(all),
          QString::fromStdString(goal.title),
          goal.key == catalog::SectionKey::Picture && !concept_.diagram.value.empty()};
}

PathStep questionStep(StepKind kind, const QString &title, const std::vector<QuestionId> &questions,
                      const Learned &learned, Address target) {
  const qsizetype known = std::ranges::count_if(questions, [&](const QuestionId &id) { return learned.knows(id); });
  const int left = static_cast<int>(static_cast<qsizetype>(questions.size()) - known);
  const QString detail = left == 0   ? PathWords::tr("All answered right")
                         : left == 1 ? PathWords::tr("1 question to go")
                                     : PathWords::tr("%Ln questions to go", nullptr, left);
  const int all = static_cast<int>(questions.size());
  return {kind, title, detail, share(known, questions.size()), minutesForQuestions(left), 0, std::move(target),
          left, all};
}

int neverAnswered(const std::vector<QuestionId> &questions, const std::vector<QuestionId> &except,
                  const Learned &learned) {
  return static_cast<int>(std::ranges::count_if(questions, [&](const QuestionId &id) {
    return !learned.questions.contains(id) && std::ranges::find(except, id) == except.end();
  }));
}

}  // namespace

bool Learned::knows(const QuestionId &question) const {
  const auto found = questions.find(question);
  return found != questions.end() && found->second.lastRight;
}

bool Learned::missed(const QuestionId &question) const {
  const auto found = questions.find(question);
  return found != questions.end() && !found->second.lastRight;
}

Result<Learned> readLearned(const learning::Record &record) {
  const auto pages = record.pages();
  if (!pages) return fail(pages.error());
  const auto questions = record.questions();
  if (!questions) return fail(questions.error());
  Learned learned;
  for (const auto &page : *pages) learned.pages.emplace(QString::fromStdString(page.page), page);
  for (const auto &question : *questions) {
    if (question.answered > 0) learned.questions.emplace(question.question, question);
  }
  return learned;
}

int ConceptPath::current() const {
  const auto open = std::ranges::find_if(steps, [](const PathStep &step) { return !step.isDone(); });
  return static_cast<int>(open - steps.begin());
}

bool ConceptPath::isBegun() const {
  return std::ranges::any_of(steps, [](const PathStep &step) { return step.done > 0; });
}

double ConceptPath::done() const {
  if (steps.empty()) return 1;
  double sum = 0;
  for (const PathStep &step : steps) sum += step.done;
  return sum / static_cast<double>(steps.size());
}

int minutesForQuestions(int questions) { return static_cast<int>(std::ceil(questions * 0.75)); }

Address practiceAddress(const ConceptId &concept_) {
  return {QStringLiteral("practice"), QString::fromStdString(concept_.value), {}};
}

Address reviewAddress() { return {QStringLiteral("practice"), QStringLiteral("missed"), {}}; }

Address conceptAddress(const ConceptId &concept_, const QString &place) {
  return {QStringLiteral("learn"), QString::fromStdString(concept_.value), place};
}

ConceptPath pathThrough(const catalog::Concept &concept_, const std::vector<QuestionId> &questions,
                        const Learned &learned) {
  ConceptPath path{concept_.id, QString::fromStdString(concept_.title), {}, 0};
  path.missed =
      static_cast<int>(std::ranges::count_if(questions, [&](const QuestionId &id) { return learned.missed(id); }));
  path.steps.push_back(scanStep(concept_, learned));
  if (!concept_.sections.empty()) path.steps.push_back(studyStep(concept_, learned));
  if (!concept_.check.empty()) {
    path.steps.push_back(questionStep(StepKind::Check, PathWords::tr("Check yourself"), concept_.check, learned,
                                      conceptAddress(concept_.id, checkPlace)));
    path.steps.back().fresh = neverAnswered(concept_.check, {}, learned);
  }
  if (questions.size() > concept_.check.size()) {
    path.steps.push_back(
        questionStep(StepKind::Practise, PathWords::tr("Practise"), questions, learned, practiceAddress(concept_.id)));
    path.steps.back().fresh = neverAnswered(questions, concept_.check, learned);
  }
  return path;
}

}  // namespace strato::ui
