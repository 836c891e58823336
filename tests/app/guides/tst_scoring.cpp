// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/guides/scoring.h"
#include "tests/app/guides/played_guides.h"
#include "tests/support/suite.h"

namespace tst_scoring {

using namespace strato;
using namespace strato::guides;
using namespace strato::tests;

class TestScoring final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void likenessIsOneWithoutTheAreaBetween();
  void aTimeScoresByItsDistance_data();
  void aTimeScoresByItsDistance();
  void aChoiceIsRightOrNot();
  void theTotalIsTheMeanOfWhatWasAnswered();
  void goalsSayTheirLimitAndWhatWasMeasured();
  void whatCanBeServedIsCapacityOverServiceTime();
};

namespace {

const catalog::Guide &spike() { return shippedGuide("news-spike"); }

Score markedFor(const Prediction &prediction) { return scored(spike(), prediction, evidenceOf("news-spike")).value(); }

}  // namespace

void TestScoring::likenessIsOneWithoutTheAreaBetween() {
  const Drawing low = {{0, 100}, {10, 100}};
  const Drawing high = {{0, 400}, {10, 400}};
  const Drawing ramp = {{0, 0}, {10, 400}};
  QCOMPARE(likeness(low, low, 0, 10), 100);
  QCOMPARE(likeness(low, high, 0, 10), 25);
  QCOMPARE(likeness(high, low, 0, 10), 25);
  QCOMPARE(likeness(ramp, high, 0, 10), 50);
  QCOMPARE(likeness({{0, 0}}, high, 0, 10), 0);
  QCOMPARE(likeness({{0, 0}}, {{0, 0}}, 0, 10), 100);
  QCOMPARE(likeness({{0, 100}, {5, 100}, {5, 400}, {10, 400}}, high, 0, 5), 25);
}

void TestScoring::aTimeScoresByItsDistance_data() {
  QTest::addColumn<double>("answer");
  QTest::addColumn<int>("score");
  QTest::newRow("to the second") << 510.0 << 100;
  QTest::newRow("within the tolerance") << 495.0 << 100;
  QTest::newRow("half way") << 510.0 + (15.0 + 120.0) / 2.0 << 50;
  QTest::newRow("too early by as much") << 510.0 - (15.0 + 120.0) / 2.0 << 50;
  QTest::newRow("at the end") << 390.0 << 0;
  QTest::newRow("far off") << 300.0 << 0;
}

void TestScoring::aTimeScoresByItsDistance() {
  QFETCH(double, answer);
  QFETCH(int, score);
  const Score marked = markedFor({{}, {{"help", answer}}});
  QCOMPARE(marked.answers[0].id, std::string("help"));
  QCOMPARE(marked.answers[0].truthText, std::string("08:30"));
  QCOMPARE(marked.answers[0].score, std::optional(score));
}

void TestScoring::aChoiceIsRightOrNot() {
  QCOMPARE(markedFor({{}, {{"cheaper", 0}}}).answers[2].score, std::optional(0));
  const Score right = markedFor({{}, {{"cheaper", 1}}});
  QCOMPARE(right.answers[2].score, std::optional(100));
  QCOMPARE(right.answers[2].truthText, std::string("EC2"));
  QCOMPARE(right.answers[2].shows.size(), 2U);
  QVERIFY(right.answers[2].shows[1].starts_with("$0."));
}

void TestScoring::theTotalIsTheMeanOfWhatWasAnswered() {
  QCOMPARE(markedFor({}).total, std::optional<int>());
  QCOMPARE(markedFor({{}, {{"cheaper", 1}}}).total, std::optional(100));
  QCOMPARE(markedFor({{}, {{"cheaper", 1}, {"help", 300}}}).total, std::optional(50));
  const Drawing flat = {{0, 0}, {1800, 0}};
  const Score drawn = markedFor({flat, {{"cheaper", 1}, {"help", 510}}});
  QCOMPARE(drawn.drawing, std::optional(0));
  QCOMPARE(drawn.total, std::optional(67));
}

void TestScoring::goalsSayTheirLimitAndWhatWasMeasured() {
  const Evidence &evidence = evidenceOf("news-spike");
  const auto goals = goalsOf(spike(), evidence, markedFor({{}, {{"cheaper", 1}}})).value();
  QCOMPARE(goals.size(), 3U);
  QVERIFY(goals[0].needsAnswer && goals[0].metAtFirst);
  QCOMPARE(goals[1].say, std::string("Lambda loses under 5 %"));
  QVERIFY(goals[1].metAtFirst && goals[1].metAfter);
  QVERIFY(!goals[2].metAtFirst && goals[2].metAfter);
  QVERIFY(goals[2].first->number > goals[2].after->number);
  const auto plan = Evidence{evidence.first, Figures(evidence.after.setup()), evidence.change};
  const auto unchanged = goalsOf(spike(), plan, markedFor({{}, {{"cheaper", 1}}})).value();
  QVERIFY(!unchanged[2].after && !unchanged[2].metAfter);
  QCOMPARE(starsFor(unchanged, false), 2);
  QCOMPARE(starsFor(unchanged, true), 2);
  QCOMPARE(starsFor(goals, true), 3);
}

void TestScoring::whatCanBeServedIsCapacityOverServiceTime() {
  const Evidence &evidence = evidenceOf("news-spike");
  const Drawing curve = servable(evidence.first, evidence.first.setup().placeOf("ec2").value());
  QCOMPARE(curve.size(), evidence.first.run()->lanes[1].samples().size());
  QVERIFY(std::abs(curve.front().rate - 64.0 / 0.36) < 0.01);
  QVERIFY(servable(Figures(evidence.first.setup()), 1).empty());
}

const strato::tests::Suite<TestScoring> suite;

}  // namespace tst_scoring

#include "tst_scoring.moc"
