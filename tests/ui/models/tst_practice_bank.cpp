// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "ui/models/practice_bank.h"

namespace tst_practice_bank {

using namespace strato;
using namespace strato::ui;
using learning::Confidence;

namespace {

Instant day(int number) { return std::chrono::sys_days{std::chrono::days{20'000 + number}}; }

const std::vector<QuestionId> bank{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}};
const QuestionStandings some{{{"a"}, 2, 2, true, Confidence::Sure, day(3)},
                             {{"b"}, 1, 0, false, Confidence::Sure, day(2)},
                             {{"d"}, 1, 1, true, Confidence::Sure, day(1)},
                             {{"e"}, 3, 2, false, Confidence::Sure, day(1)},
                             {{"elsewhere"}, 9, 9, true, Confidence::Sure, day(1)}};

}  // namespace

class TestPracticeBank final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void newQuestionsComeFirstThenWrongOnesThenTheOldest();
  void noMoreQuestionsComeThanThereAre();
  void questionsWrongLastTimeAreListedOldestFirst();
  void theStandingCountsOnlyTheBank();
  void theShareWaitsForEnoughAnswers();
};

void TestPracticeBank::newQuestionsComeFirstThenWrongOnesThenTheOldest() {
  QCOMPARE(nextQuestions(bank, some, 5), (std::vector<QuestionId>{{"c"}, {"e"}, {"b"}, {"d"}, {"a"}}));
  QCOMPARE(nextQuestions(bank, some, 2), (std::vector<QuestionId>{{"c"}, {"e"}}));
  QCOMPARE(nextQuestions(bank, {}, 2), (std::vector<QuestionId>{{"a"}, {"b"}}));
}

void TestPracticeBank::noMoreQuestionsComeThanThereAre() { QCOMPARE(nextQuestions(bank, some, 50).size(), 5U); }

void TestPracticeBank::questionsWrongLastTimeAreListedOldestFirst() {
  QCOMPARE(wrongLastTime(bank, some), (std::vector<QuestionId>{{"e"}, {"b"}}));
}

void TestPracticeBank::theStandingCountsOnlyTheBank() {
  const BankStanding standing = bankStanding(bank, some);
  QVERIFY((standing == BankStanding{5, 4, 7, 5, 2, std::nullopt}));
  QVERIFY(!standing.isNew());
  QVERIFY(!standing.isComplete());
  QVERIFY(bankStanding(bank, {}).isNew());
  QVERIFY(bankStanding({{"a"}, {"d"}}, some).isComplete());
}

void TestPracticeBank::theShareWaitsForEnoughAnswers() {
  QVERIFY(!learning::shareRight(15, 19));
  const auto share = learning::shareRight(15, 20);
  QVERIFY(share);
  QCOMPARE(share->middle, 0.75);
  QVERIFY(std::abs(share->low - 0.5313) < 5e-5);  // as Wilson's formula gives by hand
  QVERIFY(std::abs(share->high - 0.8881) < 5e-5);
  QVERIFY(learning::shareRight(20, 20)->high <= 1.0);
  QVERIFY(learning::shareRight(0, 20)->low >= 0.0);
}

const strato::tests::Suite<TestPracticeBank, QCoreApplication> suite;

}  // namespace tst_practice_bank

#include "tst_practice_bank.moc"
