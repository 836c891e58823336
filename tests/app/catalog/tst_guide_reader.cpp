// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/check.h"
#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_guide_reader {

using namespace strato::catalog;
using strato::tests::SmallContent;

namespace {

constexpr Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};
constexpr const char *path = "guides/first.yaml";

constexpr const char *smallGuide = R"(id: first
title: A first guide
subtitle: It has one of each
place: 2
minutes: 5
level: easy
scenario: steady
situation: "{demand.peak} calls a second, for 15 minutes at most."
goals:
  - { say: Say who is cheaper, answer: cheaper }
  - { say: "Under {goal}", measure: fn.lost_percent, below: 5 }
draw: { ask: "How much?", lane: fn, from: 0, to: 60 }
prompts:
  - { id: when, ask: "When?", kind: time, answer: fn.first(scale_out), from: 0, to: 60, full: 5, none: 20, why: "At {fn.first(scale_out)}." }
  - id: cheaper
    ask: Who is cheaper?
    kind: choice
    choices:
      - { text: This, right: fn.cost < 1, shows: "{fn.cost}" }
      - { text: That, right: fn.cost >= 1 }
    why: It is.
change:
  name: More memory
  lane: fn
  at: 30
  set: { memory_mb: 2048, cold_start: null, monitoring: basic, scaling: [ { at_s: 1 } ] }
  expect: It gets faster.
debrief:
  rule: A call runs for 15 minutes.
  text: It lost {fn.lost_percent}.
  facts: [LAM-05]
  misconceptions: [M01]
claims:
  - fn.lost == 0
)";

SmallContent guidedContent() {
  SmallContent content;
  content.write(path, smallGuide);
  return content;
}

QStringList problemsOf(const SmallContent &content) {
  QStringList lines;
  const auto report = checkContent(content.folder(), today);
  if (!report) return {QString::fromStdString(report.error().english())};
  for (const Problem &problem : report->problems) {
    lines.append(QString::fromStdString(problem.file + ":" + std::to_string(problem.line) + ": " +
                                        problem.what.english() + " " + problem.remedy.english()));
  }
  return lines;
}

}  // namespace

class TestGuideReader final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aGoodGuideIsFine();
  void everyRuleNamesLineAndRemedy_data();
  void everyRuleNamesLineAndRemedy();
  void everyPartIsRead();
  void formulasAreHandedOnWithTheirLines();
  void theStoreGivesThemBackInTheirOrder();
};

void TestGuideReader::aGoodGuideIsFine() { QCOMPARE(problemsOf(guidedContent()), QStringList()); }

void TestGuideReader::everyRuleNamesLineAndRemedy_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char *name, const char *from, const char *to, const char *problem) {
    QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(problem);
  };
  row("file name", "id: first", "id: second", "first.yaml:1: The file is called first and is about second.");
  row("missing key", "minutes: 5\n", "", "first.yaml:1: first has no \"minutes\". Add it.");
  row("unknown key", "level: easy", "level: easy\nlevels: 3", "first.yaml:7: first: the key \"levels\" is not known.");
  row("bad word", "level: easy", "level: simple", "first.yaml:6: first: \"level\" must be easy, medium, hard.");
  row("number that was typed", "15 minutes at most", "16 minutes at most",
      "first.yaml:8: The number 16 in \" calls a second, for 16 minutes at most.\" has no fact.");
  row("number in the debrief", "It lost {", "It lost 7 of {", "first.yaml:30: The number 7 in");
  row("unknown fact", "[LAM-05]", "[LAM-50]", "first.yaml:31: There is no fact LAM-50. Did you mean LAM-05?");
  row("unknown misconception", "[M01]", "[M02]", "first.yaml:32: There is no misconception M02.");
  row("goal without a limit", ", below: 5", "", "first.yaml:11: a goal of first needs exactly one limit.");
  row("goal with two", "below: 5", "below: 5, above: 3", "first.yaml:11: a goal of first needs exactly one limit.");
  row("no goal that is an answer", "answer: cheaper }", "measure: fn.cost, below: 5 }",
      "first.yaml:9: first has no goal that is an answer.");
  row("goal of no prompt", "answer: cheaper }", "answer: dearer }", "first.yaml:9: first has no prompt \"dearer\".");
  row("range that is none", "from: 0, to: 60, full", "from: 60, to: 60, full",
      "first.yaml:14: prompt when of first: a first number is not below its second one.");
  row("marks that are none", "full: 5, none: 20", "full: 20, none: 5",
      "first.yaml:14: prompt when of first: a first number is not below its second one.");
  row("one choice", "      - { text: That, right: fn.cost >= 1 }\n", "",
      "first.yaml:13: first has 1 under \"prompts\". There must be 2 to 4.");
  row("nothing is set", "{ memory_mb: 2048, cold_start: null, monitoring: basic, scaling: [ { at_s: 1 } ] }", "{}",
      "\"change\" of first sets nothing.");
  row("no claim", "claims:\n  - fn.lost == 0\n", "claims: []\n", "first: \"claims\" is empty.");
  row("rule that is too long", "A call runs for 15 minutes.",
      "A call of a function runs for 15 minutes and not for longer, whatever you may set, wish, hope or pay for, and "
      "that "
      "is all there is to say.",
      "\"rule\" has about 138 characters, and there is room for 120.");
}

void TestGuideReader::everyRuleNamesLineAndRemedy() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, problem);
  const SmallContent content = guidedContent();
  QVERIFY(content.replace(path, from.toStdString(), to.toStdString()));
  const QStringList problems = problemsOf(content);
  QVERIFY2(problems.join(u'\n').contains(problem), qPrintable(problems.join(u'\n')));
}

void TestGuideReader::everyPartIsRead() {
  Notes notes;
  const Guide guide = readGuide(smallGuide, notes).value();
  QVERIFY(!notes.hasErrors());
  QCOMPARE(guide.place, 2);
  QVERIFY(guide.goals[0].kind == GuideGoal::Kind::Answer && guide.goals[0].prompt == "cheaper");
  QVERIFY(guide.goals[1].kind == GuideGoal::Kind::Below && guide.goals[1].limit == 5.0);
  QCOMPARE(guide.drawing->toS, 60.0);
  QVERIFY(guide.prompts[0].kind == GuidePrompt::Kind::Time && guide.prompts[0].none == 20.0);
  QCOMPARE(guide.prompts[1].choices[0].shows, std::string("{fn.cost}"));
  QCOMPARE(guide.change.atS, std::optional(30.0));
  QCOMPARE(guide.change.settings.size(), 4U);
  QCOMPARE(guide.change.settings[0].value, std::string("2048"));
  QCOMPARE(guide.change.settings[1].value, std::string("null"));
  QCOMPARE(guide.change.settings[2].value, std::string("\"basic\""));
  QCOMPARE(guide.change.settings[3].value, std::string("[{\"at_s\": 1}]"));
  QCOMPARE(guide.debrief.misconceptions, std::vector{strato::MisconceptionId{"M01"}});
  QCOMPARE(guide.claims, std::vector<std::string>{"fn.lost == 0"});
}

void TestGuideReader::formulasAreHandedOnWithTheirLines() {
  Notes notes;
  QVERIFY(readGuide(smallGuide, notes).has_value());
  const auto isThere = [&notes](const std::string &text, bool inBraces, int line) {
    return std::ranges::any_of(notes.formulas, [&](const FormulaNote &note) {
      return note.text == text && note.inBraces == inBraces && note.line == line;
    });
  };
  QVERIFY(isThere("fn.lost_percent", false, 11));
  QVERIFY(isThere("At {fn.first(scale_out)}.", true, 14));
  QVERIFY(isThere("fn.lost == 0", false, 34));
}

void TestGuideReader::theStoreGivesThemBackInTheirOrder() {
  const SmallContent content = guidedContent();
  std::string earlier = smallGuide;
  earlier.replace(earlier.find("id: first"), 9, "id: earlier").replace(earlier.find("place: 2"), 8, "place: 1");
  content.write("guides/earlier.yaml", earlier);
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.path().toStdString() + "/content.sqlite";
  const auto built = buildStore(content.folder(), file);
  QVERIFY2(built.has_value(), built ? "" : built.error().english().c_str());
  const auto store = Store::open(file);
  QVERIFY(store.has_value());
  const auto guides = store->guides().value();
  QCOMPARE(guides.size(), 2U);
  QCOMPARE(guides[0].id.value, std::string("earlier"));
  QCOMPARE(store->guide(strato::GuideId{"first"}).value(), guides[1]);
  QVERIFY(!store->guide(strato::GuideId{"third"}));
  QVERIFY(content.replace("guides/earlier.yaml", "place: 1", "place: 2"));
  QVERIFY(problemsOf(content).join(u'\n').contains(QStringLiteral("guides earlier and first have the same place")));
}

const strato::tests::Suite<TestGuideReader> suite;

}  // namespace tst_guide_reader

#include "tst_guide_reader.moc"
