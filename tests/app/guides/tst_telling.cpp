// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/guides/guide.h"
#include "tests/app/guides/played_guides.h"
#include "tests/support/suite.h"

namespace tst_telling {

using namespace strato;
using namespace strato::guides;
using namespace strato::tests;
using catalog::Guide;

class TestTelling final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void beforeTheRunNothingIsGivenAway_data();
  void beforeTheRunNothingIsGivenAway();
  void theDebriefComesInTwoParts_data();
  void theDebriefComesInTwoParts();
  void starsComeOneAfterTheOther();
};

namespace {

void addGuides() {
  QTest::addColumn<QString>("id");
  for (const Guide &guide : shippedFolder().guides) {
    QTest::newRow(guide.id.value.c_str()) << QString::fromStdString(guide.id.value);
  }
}

}  // namespace

void TestTelling::beforeTheRunNothingIsGivenAway_data() { addGuides(); }

void TestTelling::beforeTheRunNothingIsGivenAway() {
  QFETCH(QString, id);
  const Guide &guide = shippedGuide(id.toStdString());
  const Telling telling = told(guide, planned(guide, scenarioOf(guide)).value(), {}, false).value();
  QVERIFY(!telling.situation.empty() && !telling.changeName.empty() && !telling.changeExpect.empty());
  QCOMPARE(telling.questions.size(), guide.prompts.size());
  for (const Question &question : telling.questions) QVERIFY(question.ask.find('{') == std::string::npos);
  QVERIFY(telling.rule.empty() && telling.debrief.empty() && telling.score.answers.empty());
  QCOMPARE(telling.stars, 0);
  // A goal says its limit in the same words as after the run.
  const Telling after = told(guide, evidenceOf(id.toStdString()), {}, false).value();
  QCOMPARE(after.situation, telling.situation);
  QCOMPARE(telling.goals.size(), after.goals.size());
  for (std::size_t i = 0; i < after.goals.size(); ++i) {
    QCOMPARE(telling.goals[i].say, after.goals[i].say);
    QVERIFY(!telling.goals[i].first && !telling.goals[i].metAtFirst);
  }
}

void TestTelling::theDebriefComesInTwoParts_data() { addGuides(); }

void TestTelling::theDebriefComesInTwoParts() {
  QFETCH(QString, id);
  const Guide &guide = shippedGuide(id.toStdString());
  const Evidence &evidence = evidenceOf(id.toStdString());
  const Telling before = told(guide, evidence, {}, false).value();
  const Telling after = told(guide, evidence, {}, true).value();
  QVERIFY(before.debrief.ends_with('.') && before.afterwards.empty());
  QCOMPARE(after.debrief, before.debrief);
  QVERIFY(after.afterwards.ends_with('.'));
  const auto whole = filled(guide.debrief.text, evidence).value();
  QCOMPARE(after.debrief.size() + 1 + after.afterwards.size(), whole.size());
  QCOMPARE(before.rule, filled(guide.debrief.rule, evidence).value());
}

void TestTelling::starsComeOneAfterTheOther() {
  const Guide &guide = shippedGuide("news-spike");
  const Evidence &evidence = evidenceOf("news-spike");
  const Prediction right{{}, {{"cheaper", 1}}};
  QCOMPARE(told(guide, evidence, {}, false)->stars, 1);
  QCOMPARE(told(guide, evidence, right, false)->stars, 2);
  QCOMPARE(told(guide, evidence, {}, true)->stars, 1);
  QCOMPARE(told(guide, evidence, right, true)->stars, 3);
}

const strato::tests::Suite<TestTelling> suite;

}  // namespace tst_telling

#include "tst_telling.moc"
