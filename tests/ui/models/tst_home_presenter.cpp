// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QLocale>
#include <QTest>

#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/suite.h"
#include "tests/ui/models/sample_concept.h"
#include "ui/models/home_presenter.h"

namespace tst_home_presenter {

using namespace strato;
using namespace strato::ui;
using namespace std::chrono_literals;

class TestHomePresenter final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void beforeAnythingHappenedItIsTheFirstStart();
  void theFirstStartEndsWithTheFirstLook();
  void theGreetingFollowsTheLearnersOwnClock_data();
  void theGreetingFollowsTheLearnersOwnClock();
  void aNewLearnerIsOfferedOneNewIdea();
  void reviewsAreNamedFirst();
  void fewAnswersGiveNoRange();
  void twentyAnswersGiveARange();
  void anExamCountsItsDaysAndItsDomains();
  void anExamThatIsPastHasNoDaysLeft();
  void anOpenIdeaSaysWhereAndWhen();
  void aMisconceptionClosesAfterTwoRightAnswersOnOtherQuestionsOrDays();
  void aWishSurvivesTheRecord();
  void studyingNamesTheSectionThatItOpens();
  void theDiagramIsPlayedWhereItComesNext();
  void eachPartSaysWhatBeginningItDoes();
  void reviewsLeadToWhatWasMissed();
  void whatIsDoneOfAConceptIsCounted();
  void theFigureChangesWithTheDay();
};

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);
const HomeDay evening{std::chrono::sys_days{2026y / 11 / 24} + 19h, 0min};

HomeMaterial material() {
  HomeMaterial home;
  const ConceptMaterial concept_ = tests::sampleConcept();
  home.paths = {pathThrough(concept_.concept_, concept_.questions, home.learned)};
  return home;
}

learning::QuestionStanding standing(int answered, int right) {
  return {QuestionId{"lambda-one"}, answered, right, true, {}, {}};
}

learning::Event answer(std::int64_t sequence, const char *question, bool right, int day) {
  learning::Answered what;
  what.question = QuestionId{question};
  what.right = right;
  if (!right) what.misconceptions = {MisconceptionId{"M15"}};
  return {sequence, std::chrono::sys_days{2026y / 11 / day} + 10h, 0min, what};
}

std::vector<MisconceptionId> alwaysM15(const QuestionId &) { return {MisconceptionId{"M15"}}; }

catalog::Exam exam() {
  catalog::Exam exam;
  exam.id = ExamId{"SAA-C03"};
  exam.domains = {{"2", "Resilient", 26, {}}, {"3", "High-Performing", 24, {}}};
  return exam;
}

}  // namespace

void TestHomePresenter::beforeAnythingHappenedItIsTheFirstStart() {
  HomeMaterial home = material();
  QVERIFY(presentHome(home, evening, american).firstStart);
  home.wish.welcomed = true;
  QVERIFY(!presentHome(home, evening, american).firstStart);
}

void TestHomePresenter::theFirstStartEndsWithTheFirstLook() {
  HomeMaterial home = material();
  home.learned.pages[QStringLiteral("home")] = {"home", 3, {}};
  QVERIFY(presentHome(home, evening, american).firstStart);
  home.learned.pages[QStringLiteral("learn/lambda")] = {"learn/lambda", 1, {}};
  QVERIFY(!presentHome(home, evening, american).firstStart);
}

void TestHomePresenter::theGreetingFollowsTheLearnersOwnClock_data() {
  QTest::addColumn<int>("utcHour");
  QTest::addColumn<int>("offset");
  QTest::addColumn<QString>("greeting");
  QTest::newRow("morning") << 9 << 0 << QStringLiteral("Good morning");
  QTest::newRow("noon") << 12 << 0 << QStringLiteral("Good afternoon");
  QTest::newRow("evening") << 18 << 0 << QStringLiteral("Good evening");
  QTest::newRow("late in New York is early in UTC") << 2 << -300 << QStringLiteral("Good evening");
  QTest::newRow("small hours") << 3 << 0 << QStringLiteral("Good night");
}

void TestHomePresenter::theGreetingFollowsTheLearnersOwnClock() {
  QFETCH(int, utcHour);
  QFETCH(int, offset);
  const HomeDay day{std::chrono::sys_days{2026y / 11 / 24} + std::chrono::hours{utcHour}, std::chrono::minutes{offset}};
  QTEST(presentHome(material(), day, american).greeting, "greeting");
}

void TestHomePresenter::aNewLearnerIsOfferedOneNewIdea() {
  const HomePage page = presentHome(material(), evening, american);
  QCOMPARE(page.heroTitle, QStringLiteral("One new idea: AWS Lambda"));
  QVERIFY(page.heroText.startsWith(QStringLiteral("About 14 of your 20 minutes.")));
  QCOMPARE(page.date, QStringLiteral("Tuesday, November 24, 2026"));
  QCOMPARE(presentHomeWithin(10, material(), evening, american).plan.budget, 10);
}

void TestHomePresenter::reviewsAreNamedFirst() {
  HomeMaterial home = material();
  home.paths[0].missed = 11;
  home.paths[0].steps[0].done = 1;
  home.paths[0].steps[0].minutesLeft = 0;
  QCOMPARE(presentHome(home, evening, american).heroTitle, QStringLiteral("Eleven reviews, the rest of AWS Lambda"));
}

void TestHomePresenter::fewAnswersGiveNoRange() {
  HomeMaterial home = material();
  home.learned.questions[QuestionId{"lambda-one"}] = standing(9, 9);
  const ProgressLine line = presentHome(home, evening, american).progress.at(0);
  QVERIFY(!line.share.has_value());
  QCOMPARE(line.words, QStringLiteral("not enough data yet, 9 of 20"));
}

void TestHomePresenter::twentyAnswersGiveARange() {
  HomeMaterial home = material();
  home.learned.questions[QuestionId{"lambda-one"}] = standing(20, 16);
  const ProgressLine line = presentHome(home, evening, american).progress.at(0);
  QVERIFY(line.share.has_value());
  QCOMPARE(line.words, QStringLiteral("58–92 %"));
}

void TestHomePresenter::anExamCountsItsDaysAndItsDomains() {
  HomeMaterial home = material();
  home.exams = {exam()};
  home.wish.exam = ExamId{"SAA-C03"};
  home.wish.examDay = QDate(2027, 1, 8);
  home.learned.questions[QuestionId{"lambda-one"}] = standing(20, 16);
  home.domains[QuestionId{"lambda-one"}] = {{ExamId{"SAA-C03"}, "3"}};
  const HomePage page = presentHome(home, evening, american);
  QCOMPARE(page.daysLeft.value_or(0), 45);
  QCOMPARE(page.examLine, QStringLiteral("SAA-C03, Fri 8 January 2027"));
  QCOMPARE(page.progress.size(), 2U);
  QCOMPARE(page.progress[0].answered, 0);
  QCOMPARE(page.progress[1].answered, 20);
}

void TestHomePresenter::anExamThatIsPastHasNoDaysLeft() {
  HomeMaterial home = material();
  home.exams = {exam()};
  home.wish.exam = ExamId{"SAA-C03"};
  home.wish.examDay = QDate(2026, 11, 1);
  QVERIFY(!presentHome(home, evening, american).daysLeft.has_value());
}

void TestHomePresenter::anOpenIdeaSaysWhereAndWhen() {
  HomeMaterial home = material();
  home.ideas = ideasFrom({answer(1, "a", false, 21), answer(2, "a", false, 22)}, alwaysM15);
  home.ideaTexts[MisconceptionId{"M15"}] = {QStringLiteral("It keeps warm"), QStringLiteral("Lambda"), {"lambda"}};
  const HomePage page = presentHome(home, evening, american);
  QCOMPARE(page.ideasTitle, QStringLiteral("One idea to set straight"));
  QCOMPARE(page.ideas.at(0).detail, QStringLiteral("Lambda, missed twice. Last on Sunday"));
}

void TestHomePresenter::aMisconceptionClosesAfterTwoRightAnswersOnOtherQuestionsOrDays() {
  std::vector<learning::Event> events{answer(1, "a", false, 20)};
  QCOMPARE(ideasFrom(events, alwaysM15).open.at(0).rightSince, 0);
  events.push_back(answer(2, "a", true, 20));  // the reason was just read: this proves nothing
  QCOMPARE(ideasFrom(events, alwaysM15).open.at(0).rightSince, 0);
  events.push_back(answer(3, "b", true, 20));
  QCOMPARE(ideasFrom(events, alwaysM15).open.at(0).rightSince, 1);
  events.push_back(answer(4, "a", true, 21));
  QVERIFY(ideasFrom(events, alwaysM15).open.empty());
  QCOMPARE(ideasFrom(events, alwaysM15).closed, 1);
  events.push_back({5, {}, 0min, learning::AnswerUndone{4}});
  QCOMPARE(ideasFrom(events, alwaysM15).open.at(0).rightSince, 1);
  events.push_back(answer(6, "b", false, 22));  // missed again: all proofs are void
  QCOMPARE(ideasFrom(events, alwaysM15).open.at(0).rightSince, 0);
  QCOMPARE(ideasFrom(events, alwaysM15).open.at(0).missed, 2);
}

void TestHomePresenter::aWishSurvivesTheRecord() {
  const tests::ManualClock clock;
  learning::MemoryRecord record(clock);
  QCOMPARE(readStudyWish(record).value(), StudyWish{});
  const StudyWish wish{ExamId{"SAA-C03"}, QDate(2027, 1, 8), 30, true, true};
  QVERIFY(keepStudyWish(record, {}, wish).has_value());
  QCOMPARE(readStudyWish(record).value(), wish);
  const auto before = record.events()->size();
  QVERIFY(keepStudyWish(record, wish, wish).has_value());
  QCOMPARE(record.events()->size(), before);
  QCOMPARE(readReadingMode(record), ReadingMode::Scan);
  QVERIFY(keepReadingMode(record, ReadingMode::Study).has_value());
  QCOMPARE(readReadingMode(record), ReadingMode::Study);
}

void TestHomePresenter::studyingNamesTheSectionThatItOpens() {
  const HomePage page = presentHome(material(), evening, american);
  const PlanPart &study = page.plan.parts.at(1);
  QCOMPARE(study.kind, PlanPart::Kind::Study);
  QCOMPARE(study.title, QStringLiteral("Study"));
  QCOMPARE(study.detail, QStringLiteral("from “The idea”"));
  QCOMPARE(study.target.text(), QStringLiteral("learn/lambda#idea"));
  QCOMPARE(study.action, QStringLiteral("Begin to read"));
}

void TestHomePresenter::theDiagramIsPlayedWhereItComesNext() {
  HomeMaterial home = material();
  ConceptMaterial concept_ = tests::sampleConcept();
  auto &sections = concept_.concept_.sections;
  sections.insert(sections.begin() + 1, tests::sampleSection(catalog::SectionKey::Picture, "Picture it", "LAM-05"));
  concept_.concept_.diagram = DiagramId{"how"};
  for (const char *seen : {"learn/lambda", "learn/lambda#idea"})
    home.learned.pages[QString::fromLatin1(seen)] = {seen, 1, {}};
  home.paths = {pathThrough(concept_.concept_, concept_.questions, home.learned)};
  const HomePage page = presentHome(home, evening, american);
  const PlanPart &study = page.plan.parts.front();
  QCOMPARE(study.title, QStringLiteral("Play the diagram"));
  QCOMPARE(study.action, QStringLiteral("Play the diagram"));
  QCOMPARE(study.target.text(), QStringLiteral("learn/lambda#picture"));
}

void TestHomePresenter::eachPartSaysWhatBeginningItDoes() {
  const HomePage page = presentHome(material(), evening, american);
  QCOMPARE(page.plan.parts.front().action, QStringLiteral("Scan AWS Lambda"));
  for (const PlanPart &part : page.plan.parts) QVERIFY(!part.action.isEmpty());
}

void TestHomePresenter::reviewsLeadToWhatWasMissed() {
  HomeMaterial home = material();
  home.paths[0].missed = 3;
  const PlanPart review = presentHome(home, evening, american).plan.parts.front();
  QCOMPARE(review.kind, PlanPart::Kind::Review);
  QCOMPARE(review.detail, QStringLiteral("3 questions"));
  QCOMPARE(review.target.text(), QStringLiteral("practice/missed"));
}

void TestHomePresenter::whatIsDoneOfAConceptIsCounted() {
  HomeMaterial home = material();
  const ConceptMaterial concept_ = tests::sampleConcept();
  home.learned.pages[QStringLiteral("learn/lambda#idea")] = {"learn/lambda#idea", 1, {}};
  home.paths = {pathThrough(concept_.concept_, concept_.questions, home.learned)};
  const TallyLine sections = presentHome(home, evening, american).tallies.front();
  QCOMPARE(sections.done, 1);
  QCOMPARE(sections.of, static_cast<int>(concept_.concept_.sections.size()));
  QCOMPARE(sections.words, QStringLiteral("1 of %1 read").arg(sections.of));
}

void TestHomePresenter::theFigureChangesWithTheDay() {
  HomeMaterial home = material();
  QVERIFY(!presentHome(home, evening, american).figure);
  home.limits.resize(5);
  for (int i = 0; i < 5; ++i) home.limits[static_cast<std::size_t>(i)].label = QString::number(i);
  QStringList seen;
  for (int day = 0; day < 5; ++day) {
    const HomeDay then{evening.now + std::chrono::hours{24 * day}, 0min};
    const KeyFigure figure = *presentHome(home, then, american).figure;
    QCOMPARE(figure.also.size(), std::size_t(2));
    QVERIFY(figure.also.front().label != figure.limit.label);
    QCOMPARE(figure.target.text(), QStringLiteral("learn/lambda#limits"));
    seen += figure.limit.label;
  }
  seen.sort();
  QCOMPARE(seen, (QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                              QStringLiteral("4")}));
}

const strato::tests::Suite<TestHomePresenter> suite;

}  // namespace tst_home_presenter

#include "tst_home_presenter.moc"
