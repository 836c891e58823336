// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/guides/proof.h"
#include "tests/app/guides/played_guides.h"
#include "tests/support/suite.h"

namespace tst_guide_proof {

using namespace strato;
using namespace strato::guides;
using namespace strato::tests;
using catalog::Guide;

class TestGuideProof final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aGuideThatLiesIsCaught_data();
  void aGuideThatLiesIsCaught();
  void whatTheScenarioDoesNotHaveIsNamed_data();
  void whatTheScenarioDoesNotHaveIsNamed();
  void aChangeThatCannotBeForkedIsSaid();
  void aRunCanBeStopped();
};

namespace {

using Break = void (*)(Guide &guide);
constexpr const char *id = "news-spike";

QStringList saidOf(const std::vector<Message> &messages) {
  QStringList lines;
  for (const Message &message : messages) lines.append(QString::fromStdString(message.english()));
  return lines;
}

}  // namespace

void TestGuideProof::aGuideThatLiesIsCaught_data() {
  QTest::addColumn<Break>("spoil");
  QTest::addColumn<QString>("says");
  const auto row = [](const char *name, Break spoil, const char *says) {
    QTest::newRow(name) << spoil << QString::fromUtf8(says);
  };
  row(
      "claim", [](Guide &guide) { guide.claims.emplace_back("ec2.lost < 5"); }, "It is not true that ec2.lost < 5.");
  row(
      "text", [](Guide &guide) { guide.debrief.text += " {ec2.first(zone_lost)}"; },
      "A figure of this text never comes");
  row(
      "figure", [](Guide &guide) { guide.debrief.rule = "{ec2.wrong}"; }, "There is no figure \"wrong\".");
  row(
      "answer out of its range", [](Guide &guide) { guide.prompts[0].to = 400; },
      "The answer to \"help\" is 08:30, which nobody can say.");
  row(
      "two right choices", [](Guide &guide) { guide.prompts[2].choices[0].right = "1 < 2"; },
      "The prompt cheaper has 2 right choices.");
  row(
      "goal that the change misses", [](Guide &guide) { guide.goals[2].limit = 1; },
      "The change does not meet \"EC2 loses under 1 %\".");
  row(
      "goals that are met from the start", [](Guide &guide) { guide.goals[2].limit = 99; },
      "The change meets no goal that was not met before.");
}

void TestGuideProof::aGuideThatLiesIsCaught() {
  QFETCH(Break, spoil);
  QFETCH(QString, says);
  Guide guide = shippedGuide(id);
  QVERIFY(flawsOf(guide, evidenceOf(id)).empty());
  spoil(guide);
  const QStringList flaws = saidOf(flawsOf(guide, evidenceOf(id)));
  QVERIFY2(flaws.join(QLatin1Char(' ')).contains(says), qPrintable(flaws.join(QLatin1Char('\n'))));
}

void TestGuideProof::whatTheScenarioDoesNotHaveIsNamed_data() {
  QTest::addColumn<Break>("spoil");
  QTest::addColumn<QString>("says");
  const auto row = [](const char *name, Break spoil, const char *says) {
    QTest::newRow(name) << spoil << QString::fromUtf8(says);
  };
  row(
      "scenario", [](Guide &guide) { guide.scenario = "news-spice"; }, "There is no scenario \"news-spice\".");
  row(
      "lane of the change", [](Guide &guide) { guide.change.lane = "ec3"; }, "The scenario has no lane \"ec3\".");
  row(
      "field",
      [](Guide &guide) {
        guide.change.settings = {{"instances.mox", "3"}};
      },
      "The scenario cannot be run");
  row(
      "value",
      [](Guide &guide) {
        guide.change.settings = {{"instances.max", "\"many\""}};
      },
      "The scenario cannot be run");
  row(
      "place",
      [](Guide &guide) {
        guide.change.settings = {{"type.max", "3"}};
      },
      "has no place for \"type.max\"");
  row(
      "lane that is drawn", [](Guide &guide) { guide.drawing->lane = "ec3"; }, "The scenario has no lane \"ec3\".");
  row(
      "situation", [](Guide &guide) { guide.situation = "{ec2.lost}"; }, "known only after the run");
}

void TestGuideProof::whatTheScenarioDoesNotHaveIsNamed() {
  QFETCH(Break, spoil);
  QFETCH(QString, says);
  catalog::Content content = shippedFolder();
  for (Guide &guide : content.guides) {
    if (guide.id.value == id) spoil(guide);
  }
  std::vector<Message> found;
  for (const auto &problem : checkGuides(content, scenariosIn(inSource("content/scenarios")))) {
    QCOMPARE(problem.file, std::string("guides/news-spike.yaml"));
    found.push_back(problem.what);
  }
  QVERIFY2(saidOf(found).join(QLatin1Char(' ')).contains(says), qPrintable(saidOf(found).join(QLatin1Char('\n'))));
}

void TestGuideProof::aChangeThatCannotBeForkedIsSaid() {
  Guide guide = shippedGuide(id);
  guide.change.settings = {{"slots_per_instance", "16"}};
  const auto played = evidenceOf(guide);
  QVERIFY(!played && played.error().english().find("cannot change in the middle of a run") != std::string::npos);
  guide.change.atS.reset();
  QVERIFY(evidenceOf(guide).has_value());
}

void TestGuideProof::aRunCanBeStopped() {
  const Guide &guide = shippedGuide(id);
  double furthest = 0.0;
  const simulator::RunOptions options{720, [&furthest](double progress) {
                                        furthest = std::max(furthest, progress);
                                        return progress < 0.7;
                                      }};
  const auto played = guides::played(guide, scenarioOf(guide), bookOfFolder(), options);
  QVERIFY(played && !*played);
  QVERIFY(furthest >= 0.7 && furthest < 0.8);
}

const strato::tests::Suite<TestGuideProof> suite;

}  // namespace tst_guide_proof

#include "tst_guide_proof.moc"
