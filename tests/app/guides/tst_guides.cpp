// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "app/catalog/text_file.h"
#include "app/guides/proof.h"
#include "app/guides/scoring.h"
#include "tests/app/guides/played_guides.h"
#include "tests/support/suite.h"

namespace tst_guides {

using namespace strato;
using namespace strato::guides;
using namespace strato::tests;
using catalog::Guide;

/// Every guide of content/guides, run and compared with what it says.
class TestGuides final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFileIsAGuide();
  void itKeepsWhatItPromises_data();
  void itKeepsWhatItPromises();
  void itsTextsFitAfterTheyWereFilledIn_data();
  void itsTextsFitAfterTheyWereFilledIn();
  void itsFactsWereComparedWithAws_data();
  void itsFactsWereComparedWithAws();
  void whoKnowsEverythingGetsAHundredAndThreeStars_data();
  void whoKnowsEverythingGetsAHundredAndThreeStars();
  void aForkLeavesThePastAlone_data();
  void aForkLeavesThePastAlone();
};

namespace {

void addGuides() {
  QTest::addColumn<QString>("id");
  for (const Guide &guide : shippedFolder().guides) {
    QTest::newRow(guide.id.value.c_str()) << QString::fromStdString(guide.id.value);
  }
}

struct Sized {
  std::string text;
  std::size_t longest;
};

/// All texts of a guide that have formulas, with the room that the page has for them.
std::vector<Sized> textsOf(const Guide &guide) {
  std::vector<Sized> texts = {{guide.situation, 420},     {guide.limits, 300},       {guide.change.name, 60},
                              {guide.change.expect, 160}, {guide.debrief.rule, 120}, {guide.debrief.text, 420}};
  for (const catalog::GuidePrompt &prompt : guide.prompts) {
    texts.push_back({prompt.ask, 90});
    texts.push_back({prompt.why, 200});
    for (const catalog::GuideChoice &choice : prompt.choices) {
      texts.push_back({choice.text, 60});
      texts.push_back({choice.shows, 40});
    }
  }
  return texts;
}

/// The answers that are right, and the curve that was.
Prediction everythingRight(const Guide &guide, const Evidence &evidence) {
  Prediction prediction;
  const auto marked = scored(guide, {}, evidence).value();
  for (const Marked &answer : marked.answers) prediction.answers[answer.id] = answer.truth.number;
  if (guide.drawing) {
    prediction.drawing = servable(evidence.first, evidence.first.setup().placeOf(guide.drawing->lane).value());
  }
  return prediction;
}

}  // namespace

void TestGuides::everyFileIsAGuide() {
  const auto files = QDir(sourceFile("content/guides")).entryInfoList({QStringLiteral("*.yaml")});
  QVERIFY(files.size() >= 16);
  QCOMPARE(shippedFolder().guides.size(), static_cast<std::size_t>(files.size()));
  const auto problems = checkGuides(shippedFolder(), scenariosIn(inSource("content/scenarios")));
  for (const catalog::Problem &problem : problems) qWarning("%s", problem.what.english().c_str());
  QVERIFY(problems.empty());
}

void TestGuides::itKeepsWhatItPromises_data() { addGuides(); }

void TestGuides::itKeepsWhatItPromises() {
  QFETCH(QString, id);
  const Guide &guide = shippedGuide(id.toStdString());
  const auto flaws = flawsOf(guide, evidenceOf(id.toStdString()));
  for (const Message &flaw : flaws) qWarning("%s", flaw.english().c_str());
  QVERIFY(flaws.empty());
}

void TestGuides::itsTextsFitAfterTheyWereFilledIn_data() { addGuides(); }

void TestGuides::itsTextsFitAfterTheyWereFilledIn() {
  QFETCH(QString, id);
  for (const Sized &sized : textsOf(shippedGuide(id.toStdString()))) {
    const auto text = filled(sized.text, evidenceOf(id.toStdString()));
    QVERIFY2(text.has_value(), sized.text.c_str());
    QVERIFY2(text->find_first_of("{}|") == std::string::npos, text->c_str());
    QVERIFY2(catalog::characters(*text) <= sized.longest, text->c_str());
  }
}

void TestGuides::itsFactsWereComparedWithAws_data() { addGuides(); }

void TestGuides::itsFactsWereComparedWithAws() {
  QFETCH(QString, id);
  const Guide &guide = shippedGuide(id.toStdString());
  QVERIFY(!guide.debrief.facts.empty());
  for (const FactId &fact : guide.debrief.facts) {
    const auto found = std::ranges::find(shippedFolder().facts, fact, &catalog::Fact::id);
    QVERIFY2(found != shippedFolder().facts.end(), fact.value.c_str());
    QVERIFY2(found->trust <= catalog::Trust::Quoted, fact.value.c_str());
  }
}

void TestGuides::whoKnowsEverythingGetsAHundredAndThreeStars_data() { addGuides(); }

void TestGuides::whoKnowsEverythingGetsAHundredAndThreeStars() {
  QFETCH(QString, id);
  const Guide &guide = shippedGuide(id.toStdString());
  const Evidence &evidence = evidenceOf(id.toStdString());
  const auto score = scored(guide, everythingRight(guide, evidence), evidence).value();
  QCOMPARE(score.total, std::optional(100));
  const auto goals = goalsOf(guide, evidence, score).value();
  QCOMPARE(starsFor(goals, false), 2);
  QCOMPARE(starsFor(goals, true), 3);
  const auto unanswered = goalsOf(guide, evidence, scored(guide, {}, evidence).value()).value();
  QCOMPARE(starsFor(unanswered, true), 1);
}

void TestGuides::aForkLeavesThePastAlone_data() { addGuides(); }

void TestGuides::aForkLeavesThePastAlone() {
  QFETCH(QString, id);
  const Evidence &evidence = evidenceOf(id.toStdString());
  if (!evidence.change.atS) return;
  const simulator::Tick at = simulator::ticks(*evidence.change.atS);
  const auto &before = evidence.first.run()->lanes;
  const auto &after = evidence.after.run()->lanes;
  QCOMPARE(after.size(), before.size());
  bool differs = false;
  for (std::size_t lane = 0; lane < before.size(); ++lane) {
    for (std::size_t i = 0; i < before[lane].samples().size(); ++i) {
      const bool same = before[lane].samples()[i] == after[lane].samples()[i];
      if (before[lane].samples()[i].at <= at) QVERIFY(same);
      differs = differs || !same;
    }
  }
  QVERIFY(differs);
}

const strato::tests::Suite<TestGuides> suite;

}  // namespace tst_guides

#include "tst_guides.moc"
