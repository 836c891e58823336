// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/catalog/check.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_check {

using namespace strato::catalog;
using strato::tests::SmallContent;

namespace {

constexpr Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

QString lineFor(const Problem &problem) {
  const std::string severity = problem.severity == Severity::Error ? "error" : "warning";
  const std::string line = problem.line > 0 ? ":" + std::to_string(problem.line) : "";
  return QString::fromStdString(problem.file + line + ": " + severity + ": " + problem.what.english() + " " +
                                problem.remedy.english());
}

QStringList problemsOf(const SmallContent &content, Date day = today) {
  QStringList lines;
  const auto report = checkContent(content.folder(), day);
  if (!report) return {QString::fromStdString(report.error().english())};
  for (const Problem &problem : report->problems) lines.append(lineFor(problem));
  return lines;
}

}  // namespace

class TestCheck final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theSmallContentIsFine();
  void everyRuleNamesFileLineAndRemedy_data();
  void everyRuleNamesFileLineAndRemedy();
  void theReportCountsWhatThereIs();
  void aFactExpiresTheDayAfterItsMonthsAreOver();
  void anExamThatCannotBeTakenAnyMoreIsNamed();
  void filesInTheWrongPlaceAreNamed_data();
  void filesInTheWrongPlaceAreNamed();
  void idsAreUniqueAcrossFiles();
  void conceptsHaveAPlaceOfTheirOwn();
  void aQuestionWhoseConceptIsMissingIsAnOrphan();
  void aMissingFolderIsOneSentence();
};

void TestCheck::theSmallContentIsFine() { QCOMPARE(problemsOf(SmallContent()), QStringList()); }

void TestCheck::everyRuleNamesFileLineAndRemedy_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *problem) {
    QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(from) << QString::fromUtf8(to)
                        << QString::fromUtf8(problem);
  };
  constexpr const char *facts = "facts/lambda.yaml";
  constexpr const char *page = "concepts/lambda.md";
  constexpr const char *questions = "questions/lambda.yaml";
  constexpr const char *diagram = "diagrams/how-it-works.yaml";
  constexpr const char *exam = "exams/SAA-C03.yaml";

  row("unknown key", facts, "refresh: quota", "refresch: quota\n    refresh: quota",
      ":13: error: LAM-05: the key \"refresch\" is not known. Did you mean \"refresh\"?");
  row("missing key", facts, "    title: Price of a call\n", "", ":16: error: LAM-06 has no \"title\". Add it.");
  row("bad word", facts, "refresh: quota", "refresh: monthly",
      ":13: error: LAM-05: \"refresh\" must be stable, quota, price, new. Correct it.");
  row("bad day", facts, "checked: 2026-11-20\n    since", "checked: 2026-02-30\n    since",
      ":14: error: LAM-05: \"checked\" must be a day such as 2026-11-20. Correct it.");
  row("bad since", facts, "2025-08", "2025-13", ":15: error: LAM-05: \"since\" must be a year or a month.");
  row("too long", facts, "title: Price of a call",
      "title: The price of a call that is made by somebody, somewhere, at some time of day",
      ":17: error: LAM-06: \"title\" has 76 characters, and there is room for 60. Shorten it.");
  row("bad id", facts, "id: LAM-06", "id: LAM 06", ":16: error: The id \"LAM 06\" has other characters");
  row("two figures of one name", facts, "name: cold start", "name: longest run",
      ":9: error: LAM-05 has two figures with the name \"longest run\".");
  row("insecure source", facts, "https://docs", "http://docs", ":11: error: source of LAM-05: \"url\" must begin with");
  row("file name", facts, "topic: lambda", "topic: compute",
      ":1: error: The file is called lambda and is about compute.");
  row("duplicate id", facts, "id: LAM-06", "id: LAM-05",
      ":16: error: The id LAM-05 is taken: facts/lambda.yaml, line 4 has it too.");
  row("broken YAML", facts, "name: AWS Lambda", "name: AWS: Lambda", ":2: error: This is not valid YAML:");
  row("repeated key", facts, "trust: D", "trust: D\n    trust: Q", ":13: error: The key \"trust\" stands here twice.");

  row("unknown fact in a list", page, "facts: [LAM-05] } ]\nnot_for", "facts: [LAM-50] } ]\nnot_for",
      ":12: error: There is no fact LAM-50. Did you mean LAM-05?");
  row("unknown fact in a link", page, "It ends after [15 minutes](fact:LAM-05).\n",
      "It ends after [15 minutes](fact:LAM-7).\n", ":31: error: There is no fact LAM-7.");
  row("unknown pair", page, "[lambda-server]", "[lambda-servers]",
      ":21: error: There is no pair lambda-servers. Did you mean lambda-server?");
  row("unknown misconception", page, "[M01]", "[M77]", ":22: error: There is no misconception M77.");
  row("unknown question", page, "lambda-one,", "lambda-won,", ":24: error: There is no question lambda-won.");
  row("unknown diagram", page, "diagram: how-it-works", "diagram: how-it-work",
      ":10: error: There is no diagram how-it-work. Did you mean how-it-works?");
  row("unknown figure", page, "figure: longest run", "figure: longest runs",
      ":16: error: The fact LAM-05 has no figure \"longest runs\". Did you mean longest run?");
  row("figure that nobody checked", page, ", text: about so much", "",
      ":17: error: The figure \"cold start\" of LAM-05 was never compared with AWS");
  row("unwritten concept", page, "(concept:lambda)", "(concept:fargate)",
      ":38: warning: The concept fargate is not written yet; places that speak of it: 1.");
  row("misspelt concept", page, "(concept:lambda)", "(concept:lamda)",
      "places that speak of it: 1. Did you mean lambda?");
  row("number in text", page, "Little.", "Little, $3 at most.",
      ":58: error: The number 3 in \"Little, $3 at most.\" has no fact.");
  row("number on a later line", page, "Little.", "Little,\nbut\n$3 in the end.", ":60: error: The number 3 in");
  row("number in a link that its fact lacks", page, "None but [15 minutes]", "None but [16 minutes]",
      ":54: error: The number 16 in \"16 minutes\" has no fact.");
  row("number in the head", page, "within 15 minutes", "within 16 minutes", ":12: error: The number 16 in");
  row("number that is no longer given", page, "given: [\"100\", \"0.5\"]", "given: [\"100\"]",
      ":15: error: The number 0.5 in \"0.5\" has no fact.");
  row("rate without seconds", page, ", seconds: \"0.5\"", "", ":15: error: scaling has no \"seconds\". Add it.");
  row("what without a rate", page, ", rate: \"100\", seconds: \"0.5\"", ", what: jobs",
      ":15: error: scaling has no \"rate\". Add it.");
  row("nothing to multiply", page, "rate: \"100\"", "rate: \"0\"",
      ":15: error: scaling: \"rate\" must be more than 0.");
  row("units that take a number out of the air", page, "seconds: \"0.5\"", "seconds: \"0.5\", takes: \"7\"",
      ":15: error: The number 7 in \"7\" has no fact.");
  row("missing section", page, "## Limits\n\nNone but [15 minutes](fact:LAM-05).\n", "",
      ":27: error: The section \"Limits\" is missing.");
  row("unknown section", page, "## Works with", "## Work with",
      ":60: error: A section \"Work with\" is not known. Did you mean \"Works with\"?");
  row("sections in the wrong order", page, "## Exam traps", "## The idea",
      ":64: error: The section \"The idea\" comes too late or twice.");
  row("text before the first section", page, "---\n\n## The idea", "---\n\nHello.\n\n## The idea",
      ":28: error: Text stands before the first section.");
  row("table", page, "Little.", "| a | b |\n|---|---|\n| c | d |", ":58: error: Tables are not used");
  row("HTML block", page, "Little.", "<div>Little.</div>", ":58: error: HTML is not used");
  row("HTML in a line", page, "Little.", "Very <b>little</b>.", ":58: error: HTML is not used");
  row("image", page, "Little.", "![coin](coin.png)", ":58: error: Images are not used");
  row("link out", page, "Little.", "See [AWS](https://aws.amazon.com).", ":58: error: The link to \"https://aws");
  row("marks in marks", page, "Little.", "Very **li*tt*le**.", ":58: error: Marks within marks");
  row("nested list", page, "- You bring code.", "- You bring code.\n  - And more.", ":46: error: A point of a list");
  row("quote", page, "Little.", "> Little.", ":58: error: Only paragraphs, lists of one level");
  row("forced line break", page, "Little.", "Little  \nor nothing.", ":58: error: The line ends with a forced");
  row("long paragraph", page, "Little.", ("Little. " + std::string(420, 'a')).c_str(),
      ":58: error: The paragraph has 428 characters, and there is room for 420.");
  row("no head", page, "---\nid", "id", ":1: error: The head is missing.");
  row("unknown platform", page, "platform: lambda", "platform: lamda",
      ":6: error: The platform \"lamda\" is not known.");
  row("place out of range", page, "order: 2", "order: 17",
      ":7: error: the head: \"order\" must be a whole number from 1");
  row("no fact under a correction", page, ", section: limits, facts: [LAM-05] } ]\npairs",
      ", section: limits } ]\npairs", ":20: error: corrections 1 has no \"facts\".");
  row("two check questions", page, "[lambda-one, lambda-two, lambda-three]", "[lambda-one, lambda-two]",
      ":24: error: \"check\" has 2 questions.");
  row("unknown section word", page, "section: limits, facts: [LAM-05] } ]\ncorr",
      "section: limit, facts: [LAM-05] } ]\ncorr", ":19: error: traps 1: \"section\" must be idea, picture, for");

  row("choice without reason", questions, ", why: Nothing moves it.", "",
      ":15: error: choice 3 of lambda-one has no \"why\". Add it.");
  row("wrong choice without right_when", questions, ", right_when: calls stayed.", "",
      ":34: error: choice 2 of lambda-three has no \"right_when\".");
  row("right choice with right_when", questions, "why: A call may run for 15 minutes.",
      "why: It stops., right_when: it was long.",
      ":13: error: choice 1 of lambda-one is right and has \"right_when\".");
  row("no right choice", questions, "text: It is stopped, right: true, why",
      "text: It is stopped, right_when: no., why", ":5: error: lambda-one is single and has 0 right choices.");
  row("two right choices", questions,
      "why: It would need more time., right_when: it took 15 minutes at most., misconception: M01",
      "right: true, why: It would.", ":5: error: lambda-one is single and has 2 right choices.");
  row("one right choice of multiple", questions, "text: A call begins, right: true, why: It does.",
      "text: A call begins, why: It does., right_when: now.",
      ":18: error: lambda-two is multiple and has 1 right choices.");
  row("unclear how many", questions, "Which two are", "Which are",
      ":20: error: lambda-two does not say how many choices are right.");
  row("all of the above", questions, "text: It is moved to a server", "text: All of the above",
      ":15: error: choice 3 of lambda-one speaks about the other choices");
  row("same choice twice", questions, "text: A call stays", "text: A call ends",
      ":34: error: choice 2 of lambda-three stands there twice.");
  row("two choices", questions,
      "      - { text: It is moved to a server, why: Nothing moves it., right_when: you moved it yourself., facts: "
      "[LAM-06] }\n",
      "", ":12: error: lambda-one has 2 choices. A question has 3 to 6");
  row("right choice much longer", questions, "text: It is stopped,",
      "text: It is stopped in the middle of what it does and nobody gets an answer,",
      ":12: warning: lambda-one: what is right is much longer");
  row("id of another concept", questions, "id: lambda-two", "id: ecs-two",
      ":16: error: The id \"ecs-two\" does not begin with its concept. Write it as lambda-something.");
  row("no fact at all", questions, "    ask: Which one is true?\n    facts: [LAM-05]\n",
      "    ask: Which one is true?\n", ":26: error: lambda-three has no \"facts\".");
  row("number in a stem", questions, "given: [\"20\"]", "given: [\"30\"]",
      ":7: error: The number 20 in \"A job takes 20 minutes.\"");
  row("number in a reason", questions, "for 15 minutes.", "for 25 minutes.", ":13: error: The number 25 in");
  row("quizzed number of a guide", questions, "why: Nothing moves it.", "why: It costs $0.20.",
      ":15: error: The number 0.2 in \"It costs $0.20.\" comes from a fact that nobody compared with AWS.");
  row("unknown misconception of a choice", questions, "misconception: M01", "misconception: M10",
      ":14: error: There is no misconception M10. Did you mean M01?");
  row("unknown exam", questions, "SAA-C03:", "SAA-C04:", ":11: error: There is no exam SAA-C04. Did you mean SAA-C03?");
  row("unknown domain", questions, "SAA-C03: \"1\"", "SAA-C03: \"9\"",
      ":11: error: The exam SAA-C03 has no domain \"9\".");

  row("belief with a full stop", "misconceptions.yaml", "runs for ever", "runs for ever.",
      ":3: error: M01: \"belief\" has quotes or a full stop.");
  row("number in a truth", "misconceptions.yaml", "15", "16", ":4: error: The number 16 in");
  row("pair with two rows", "pairs.yaml", "      - { a: per call, about: price, b: per hour }\n", "",
      ":5: error: lambda-server has 2 rows. A pair has exactly 3.");
  row("number in a pair", "pairs.yaml", "15 minutes", "16 minutes", ":7: error: The number 16 in");
  row("row too long", "pairs.yaml", "about: unit", "about: the unit of it",
      ":6: error: a row of lambda-server: \"about\" has");

  row("weights", exam, "weight: 60", "weight: 50",
      ":12: error: The weights of SAA-C03 add up to 90. They must add up to 100.");
  row("two domains of one id", exam, "id: \"2\"", "id: \"1\"",
      ":14: error: SAA-C03 has two domains with the id \"1\".");
  row("pass off the scale", exam, "pass: 720", "pass: 1720", ":5: error: SAA-C03: \"pass\" lies outside the scale.");
  row("more scored than asked", exam, "scored: 50", "scored: 70",
      ":3: error: SAA-C03 scores more questions than it has.");

  row("unknown node", diagram, "from: photo", "from: phot",
      ":13: error: edge event: the diagram has no \"phot\". Did you mean \"photo\"?");
  row("unknown node to show", diagram, "show: [photo, env]", "show: [photo, envy]",
      ":18: error: step 1: the diagram has no \"envy\".");
  row("unknown edge", diagram, "along: [event", "along: [events",
      ":20: error: a token of step 1: the diagram has no \"events\".");
  row("unknown group", diagram, "group: pool", "group: pole", ":11: error: node env: the diagram has no \"pole\".");
  row("unknown state", diagram, "env: busy", "env: bussy",
      ":19: error: \"set\" of step 1: \"env\" must be none, absent, cold");
  row("broken path", diagram, "along: [event, back]", "along: [event, event]",
      ":20: error: a token of step 1: the edge event does not begin where event ends.");
  row("beyond the grid", diagram, "at: [3, 1], size: [2, 1.5]", "at: [5, 1], size: [2, 1.5]",
      ":11: error: node env reaches beyond the diagram.");
  row("two nodes of one id", diagram, "id: env, title", "id: photo, title",
      ":11: error: The node photo stands there twice.");
  row("number in a step", diagram, "given: [\"400\"]", "given: [\"500\"]", ":17: error: The number 400 in");
  row("place that is none", diagram, "at: [0, 1]", "at: [0]", ":10: error: node photo: \"at\" must be two numbers");

  row("diagram that no concept shows", page, "diagram: how-it-works\n", "",
      "diagrams/how-it-works.yaml:1: warning: No concept shows the diagram how-it-works.");
}

void TestCheck::everyRuleNamesFileLineAndRemedy() {
  QFETCH(QString, file);
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, problem);
  const SmallContent content;
  QVERIFY2(content.replace(file.toStdString(), from.toStdString(), to.toStdString()),
           "the text to replace is not there");
  const QString wanted = problem.startsWith(u':') ? file + problem : problem;
  const QStringList problems = problemsOf(content);
  const bool isThere = std::ranges::any_of(problems, [&](const QString &line) { return line.contains(wanted); });
  QVERIFY2(isThere, qPrintable(QStringLiteral("wanted: %1\nfound:\n%2").arg(wanted, problems.join(u'\n'))));
}

void TestCheck::theReportCountsWhatThereIs() {
  const SmallContent content;
  const auto report = checkContent(content.folder(), today);
  QVERIFY(report.has_value());
  QCOMPARE(report->files, 7);
  QCOMPARE(report->facts, 2);
  QCOMPARE(report->concepts, 1);
  QCOMPARE(report->questions, 3);
  QCOMPARE(report->diagrams, 1);
}

void TestCheck::aFactExpiresTheDayAfterItsMonthsAreOver() {
  using namespace std::chrono;
  const SmallContent content;
  QVERIFY(content.replace("exams/SAA-C03.yaml", "last_day: 2026-12-01\n", ""));
  QCOMPARE(problemsOf(content, year(2027) / 2 / 20), QStringList());
  QCOMPARE(
      problemsOf(content, year(2027) / 2 / 21),
      QStringList(QStringLiteral("facts/lambda.yaml:16: warning: The fact LAM-06 expired on 2027-02-20. Compare it "
                                 "with its source again, and set \"checked\" to that day.")));
  QCOMPARE(problemsOf(content, year(2027) / 5 / 21).size(), 2);
}

void TestCheck::anExamThatCannotBeTakenAnyMoreIsNamed() {
  using namespace std::chrono;
  const SmallContent content;
  QCOMPARE(problemsOf(content, year(2026) / 12 / 1), QStringList());
  QCOMPARE(
      problemsOf(content, year(2026) / 12 / 2),
      QStringList(QStringLiteral("exams/SAA-C03.yaml:1: warning: The exam SAA-C03 cannot be taken since 2026-12-01. "
                                 "Say so in its note, or replace it with its successor.")));
}

void TestCheck::filesInTheWrongPlaceAreNamed_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("remedy");
  QTest::newRow("suffix") << QStringLiteral("facts/lambda.yml") << QStringLiteral("Files in facts end with .yaml.");
  QTest::newRow("folder") << QStringLiteral("fact/ec2.yaml") << QStringLiteral("Did you mean the folder \"facts\"?");
  QTest::newRow("top") << QStringLiteral("thoughts.txt") << QStringLiteral("Move it to the folder of its kind");
  QTest::newRow("too deep") << QStringLiteral("facts/more/ec2.yaml") << QStringLiteral("Move it to the folder");
}

void TestCheck::filesInTheWrongPlaceAreNamed() {
  QFETCH(QString, file);
  QFETCH(QString, remedy);
  const SmallContent content;
  content.write(file.toStdString(), "topic: x\n");
  const QStringList problems = problemsOf(content);
  QCOMPARE(problems.size(), 1);
  QVERIFY2(
      problems.front().startsWith(file + QStringLiteral(": error: This file is not where content belongs. ") + remedy),
      qPrintable(problems.front()));
}

void TestCheck::idsAreUniqueAcrossFiles() {
  const SmallContent content;
  std::string other = content.read("facts/lambda.yaml");
  other.replace(0, std::string("topic: lambda").size(), "topic: again");
  content.write("facts/again.yaml", other);
  QVERIFY(problemsOf(content).contains(
      QStringLiteral("facts/lambda.yaml:4: error: The id LAM-05 is taken: facts/again.yaml, line 4 has it too. Choose "
                     "another id for the newer of the two.")));
}

void TestCheck::conceptsHaveAPlaceOfTheirOwn() {
  const SmallContent content;
  std::string other = content.read("concepts/lambda.md");
  other.replace(other.find("id: lambda"), std::string("id: lambda").size(), "id: ec2");
  content.write("concepts/ec2.md", other);
  const QStringList problems = problemsOf(content);
  QCOMPARE(problems.size(), 1);
  QVERIFY(problems.front().startsWith(
      QStringLiteral("concepts/lambda.md:2: error: The concepts ec2 and lambda have the same place")));
}

void TestCheck::aQuestionWhoseConceptIsMissingIsAnOrphan() {
  const SmallContent content;
  content.remove("concepts/lambda.md");
  const QStringList problems = problemsOf(content);
  QVERIFY(std::ranges::any_of(problems, [](const QString &line) {
    return line.contains(QStringLiteral("The concept lambda is not written yet; places that speak of it: 4."));
  }));
  QVERIFY(problems.filter(QStringLiteral("error")).isEmpty());
}

void TestCheck::aMissingFolderIsOneSentence() {
  const auto report = checkContent(std::filesystem::path("/nowhere/at/all"), today);
  QVERIFY(!report.has_value());
  QCOMPARE(report.error().english(),
           std::string("The content folder /nowhere/at/all cannot be read: No such file or directory. Check that it "
                       "exists and that you may read it."));
}

const strato::tests::Suite<TestCheck> suite;

}  // namespace tst_check

#include "tst_check.moc"
