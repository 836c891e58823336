// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/suite.h"
#include "tests/ui/models/sample_concept.h"
#include "ui/models/day_plan.h"

namespace tst_concept_path {

using namespace strato;
using namespace strato::ui;

/// The way through a concept, and the plan of a day that follows from it.
class TestConceptPath final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aNewConceptBeginsWithALook();
  void readingASectionMovesTheStudyOn();
  void aWrongAnswerIsNotKnowledge();
  void anUndoneAnswerLeavesTheStepOpen();
  void whenAllIsDoneThePathIs();
  void aPlanKeepsWithinItsMinutes();
  void aLongPartIsCutAndAShortRestIsSpare();
  void missedQuestionsComeFirst();
  void whatWasBegunGoesOnBeforeSomethingNew();
};

namespace {

class Learner final {
 public:
  void reads(const char *page) { check(m_record.append(learning::PageVisited{page})); }
  std::int64_t answers(const char *question, bool right) {
    learning::Answered answer;
    answer.question = QuestionId{question};
    answer.right = right;
    return check(m_record.append(answer));
  }
  void undoes(std::int64_t answer) { check(m_record.append(learning::AnswerUndone{answer})); }
  [[nodiscard]] ConceptPath path() const {
    const ConceptMaterial material = tests::sampleConcept();
    return pathThrough(material.concept_, material.questions, readLearned(m_record).value());
  }

 private:
  static std::int64_t check(const Result<std::int64_t> &kept) { return kept.value(); }

  tests::ManualClock m_clock;
  learning::MemoryRecord m_record{m_clock};
};

ConceptPath pathNamed(const char *id, double scanned, int studyMinutes, int missed) {
  ConceptPath path{ConceptId{id}, QString::fromLatin1(id), {}, missed};
  PathStep scan;
  scan.done = scanned;
  scan.minutesLeft = scanned > 0 ? 0 : 1;
  PathStep study;
  study.kind = StepKind::Study;
  study.minutesLeft = studyMinutes;
  path.steps = {scan, study};
  return path;
}

QString titles(const DayPlan &plan) {
  QStringList list;
  for (const PlanPart &part : plan.parts) list << QStringLiteral("%1 %2").arg(part.title).arg(part.minutes);
  return list.join(QStringLiteral(", "));
}

}  // namespace

void TestConceptPath::aNewConceptBeginsWithALook() {
  const ConceptPath path = Learner().path();
  QCOMPARE(path.steps.size(), 4U);
  QCOMPARE(path.current(), 0);
  QVERIFY(!path.isBegun());
  QCOMPARE(path.steps[0].target.text(), QStringLiteral("learn/lambda#scan"));
  QCOMPARE(path.steps[1].minutesLeft, 10);
}

void TestConceptPath::readingASectionMovesTheStudyOn() {
  Learner learner;
  learner.reads("learn/lambda");
  learner.reads("learn/lambda#idea");
  const ConceptPath path = learner.path();
  QCOMPARE(path.current(), 1);
  QCOMPARE(path.steps[1].done, 0.5);
  QCOMPARE(path.steps[1].minutesLeft, 5);
  QCOMPARE(path.steps[1].target.text(), QStringLiteral("learn/lambda#costs"));
}

void TestConceptPath::aWrongAnswerIsNotKnowledge() {
  Learner learner;
  learner.answers("lambda-one", false);
  const ConceptPath path = learner.path();
  QCOMPARE(path.steps[2].done, 0.0);
  QCOMPARE(path.steps[2].fresh, 0);
  QCOMPARE(path.steps[3].fresh, 2);
  QCOMPARE(path.missed, 1);
}

void TestConceptPath::anUndoneAnswerLeavesTheStepOpen() {
  Learner learner;
  const auto answer = learner.answers("lambda-one", true);
  QVERIFY(learner.path().steps[2].isDone());
  learner.undoes(answer);
  QVERIFY(!learner.path().steps[2].isDone());
  QCOMPARE(learner.path().steps[2].fresh, 1);
}

void TestConceptPath::whenAllIsDoneThePathIs() {
  Learner learner;
  for (const char *page : {"learn/lambda", "learn/lambda#idea", "learn/lambda#costs"}) learner.reads(page);
  for (const char *question : {"lambda-one", "lambda-two", "lambda-three"}) learner.answers(question, true);
  QVERIFY(learner.path().isDone());
  QCOMPARE(learner.path().done(), 1.0);
  QVERIFY(planFor({learner.path()}, 20).parts.empty());
}

void TestConceptPath::aPlanKeepsWithinItsMinutes() {
  const DayPlan plan = planFor({Learner().path()}, 20);
  QCOMPARE(titles(plan), QStringLiteral("New idea 1, Study 10, Check 1, Practise 2"));
  QCOMPARE(plan.spare(), 6);
  QVERIFY(plan.everythingFits);
}

void TestConceptPath::aLongPartIsCutAndAShortRestIsSpare() {
  QCOMPARE(titles(planFor({pathNamed("lambda", 0, 10, 0)}, 8)), QStringLiteral("New idea 1,  7"));
  const DayPlan tight = planFor({pathNamed("lambda", 0, 10, 0)}, 3);
  QCOMPARE(titles(tight), QStringLiteral("New idea 1"));
  QCOMPARE(tight.spare(), 2);
  QVERIFY(!tight.everythingFits);
}

void TestConceptPath::missedQuestionsComeFirst() {
  const DayPlan plan = planFor({pathNamed("lambda", 1, 10, 4)}, 20);
  QCOMPARE(titles(plan), QStringLiteral("Review 3,  10"));
  QCOMPARE(plan.parts[0].target, reviewAddress());
}

void TestConceptPath::whatWasBegunGoesOnBeforeSomethingNew() {
  const std::vector<ConceptPath> paths{pathNamed("serverless", 0, 10, 0), pathNamed("lambda", 1, 10, 0)};
  QCOMPARE(conceptToGoOnWith(paths)->id.value, std::string("lambda"));
  QCOMPARE(conceptToGoOnWith({paths[0]})->id.value, std::string("serverless"));
  QVERIFY(conceptToGoOnWith({}) == nullptr);
}

const strato::tests::Suite<TestConceptPath> suite;

}  // namespace tst_concept_path

#include "tst_concept_path.moc"
