// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QTest>

#include "app/catalog/markdown.h"
#include "app/catalog/readers.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_readers {

using namespace strato::catalog;
using strato::tests::smallContentFiles;

namespace {

const std::string &textOf(const char *path) { return smallContentFiles().at(path); }

/// Inline text as one reads it, with the kind and the target of each span.
QString drawn(const Inline &text) {
  QString line;
  for (const Span &span : text.spans) {
    const char *kind = span.kind == Span::Kind::Strong        ? "strong "
                       : span.kind == Span::Kind::Emphasis    ? "emphasis "
                       : span.kind == Span::Kind::Code        ? "code "
                       : span.kind == Span::Kind::FactLink    ? "fact "
                       : span.kind == Span::Kind::ConceptLink ? "concept "
                                                              : "";
    const std::string target = span.target.empty() ? "" : span.target + " ";
    const bool isPlain = span.kind == Span::Kind::Plain;
    line += QString::fromStdString(isPlain ? span.text : "<" + (kind + target) + span.text + ">");
  }
  return line;
}

std::chrono::sys_days dayOf(const QDate &date) {
  using namespace std::chrono;
  return year(date.year()) / date.month() / date.day();
}

}  // namespace

class TestReaders final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void factsBecomeValues();
  void aFactKnowsWhenItExpires_data();
  void aFactKnowsWhenItExpires();
  void conceptsBecomeValues();
  void scalingMayHaveNumbersToPlayWith();
  void sectionsBecomeBlocks();
  void questionsBecomeValues();
  void misconceptionsAndPairsBecomeValues();
  void examsBecomeValues();
  void diagramsBecomeValues();
  void inlineMarkdownBecomesSpans_data();
  void inlineMarkdownBecomesSpans();
  void allProblemsOfAFileAreNoted();
};

void TestReaders::factsBecomeValues() {
  Notes notes;
  const std::vector<Fact> facts = readFacts(textOf("facts/lambda.yaml"), notes);
  QVERIFY(notes.problems.empty());
  QCOMPARE(facts.size(), std::size_t{2});
  const Fact &fact = facts[0];
  QCOMPARE(fact.id.value, std::string("LAM-05"));
  QCOMPARE(fact.topic, std::string("lambda"));
  QCOMPARE(fact.topicName, std::string("AWS Lambda"));
  QCOMPARE(fact.text.plain(), std::string("One call may run for 15 minutes. A new function starts with 3 seconds."));
  QCOMPARE(fact.figures.size(), std::size_t{2});
  QVERIFY(*fact.figure("longest run") == (Figure{"longest run", "15", "min", Trust::Documented}));
  QVERIFY(fact.figure("cold start")->trust == Trust::ThirdParty);
  QVERIFY(fact.figure("nothing") == nullptr);
  QVERIFY(fact.lowestTrust() == Trust::ThirdParty);
  QVERIFY(fact.source == (Source{"Lambda guide", "https://docs.aws.amazon.com/lambda"}));
  QVERIFY(fact.refresh == Refresh::Quota);
  QVERIFY(fact.checked == std::chrono::year(2026) / 11 / 20);
  QCOMPARE(fact.since, std::string("2025-08"));
  QVERIFY(facts[1].trust == Trust::Guide);
}

void TestReaders::aFactKnowsWhenItExpires_data() {
  using namespace std::chrono;
  QTest::addColumn<int>("refresh");
  QTest::addColumn<QDate>("checked");
  QTest::addColumn<QDate>("expiry");
  QTest::newRow("stable") << static_cast<int>(Refresh::Stable) << QDate(2026, 11, 20) << QDate(2028, 11, 20);
  QTest::newRow("quota") << static_cast<int>(Refresh::Quota) << QDate(2026, 11, 20) << QDate(2027, 5, 20);
  QTest::newRow("price") << static_cast<int>(Refresh::Price) << QDate(2026, 11, 20) << QDate(2027, 2, 20);
  QTest::newRow("new") << static_cast<int>(Refresh::New) << QDate(2026, 8, 31) << QDate(2027, 2, 28);
  QTest::newRow("leap day") << static_cast<int>(Refresh::Stable) << QDate(2024, 2, 29) << QDate(2026, 2, 28);
}

void TestReaders::aFactKnowsWhenItExpires() {
  QFETCH(int, refresh);
  QFETCH(QDate, checked);
  QFETCH(QDate, expiry);
  Fact fact;
  fact.refresh = static_cast<Refresh>(refresh);
  fact.checked = dayOf(checked);
  QVERIFY(fact.expiry() == Date(dayOf(expiry)));
}

void TestReaders::conceptsBecomeValues() {
  Notes notes;
  const auto page = readConcept(textOf("concepts/lambda.md"), notes);
  QVERIFY(page && notes.problems.empty());
  QCOMPARE(page->order, 2);
  QCOMPARE(page->studyMinutes, 10);
  QCOMPARE(page->diagram.value, std::string("how-it-works"));
  QVERIFY(page->goodFor == std::vector<Fit>({{"Short work", "It ends within 15 minutes", {{"LAM-05"}}}}));
  QCOMPARE(page->notFor[0].note, std::string("A container"));
  QVERIFY(page->manages[0].by == Manager::You);
  QVERIFY(page->scaling.flow == (Flow{"requests", 100, 0.5, 1}));
  QVERIFY(page->limits == std::vector<Limit>({{"Longest run", {"LAM-05"}, "longest run", "per call", true}}));
  QCOMPARE(page->price[0].figure, std::string("cold start"));
  QVERIFY(page->worksWith[0].style == CallStyle::Asynchronous);
  QCOMPARE(drawn(page->traps[0].text), QStringLiteral("It ends after <fact LAM-05 15 minutes>."));
  QVERIFY(page->traps[0].section == SectionKey::Limits);
  QCOMPARE(page->corrections[0].claim, std::string("It ends after 5 minutes"));
  QVERIFY(page->pairs == std::vector<strato::PairId>({{"lambda-server"}}));
  QCOMPARE(page->words[0].word, std::string("Cold start"));
  QCOMPARE(page->check.size(), std::size_t{3});
}

void TestReaders::scalingMayHaveNumbersToPlayWith() {
  const auto scalingOf = [](const std::string &numbers) {
    std::string text = textOf("concepts/lambda.md");
    const std::string usual = R"(, rate: "100", seconds: "0.5")";
    text.replace(text.find(usual), usual.size(), numbers);
    Notes notes;
    const auto page = readConcept(text, notes);
    return page && notes.problems.empty() ? page->scaling : Scaling{};
  };
  const Scaling none = scalingOf("");
  QCOMPARE(none.unit, std::string("environment"));
  QVERIFY(!none.flow);
  QVERIFY(scalingOf(R"(, what: jobs, rate: "1", seconds: "60", takes: "10")").flow == (Flow{"jobs", 1, 60, 10}));
}

void TestReaders::sectionsBecomeBlocks() {
  Notes notes;
  const auto page = readConcept(textOf("concepts/lambda.md"), notes);
  QCOMPARE(page->sections.size(), std::size_t{10});
  const Section *idea = page->section(SectionKey::Idea);
  QCOMPARE(idea->title, std::string("The idea"));
  QCOMPARE(
      drawn(std::get<Paragraph>(idea->blocks.at(0)).text),
      QStringLiteral("A function runs <fact LAM-05 when an event arrives>, with <code 128> of memory or S3. It ends "
                     "after <fact LAM-05 15 minutes>."));
  const Section *picture = page->section(SectionKey::Picture);
  QCOMPARE(std::get<Heading>(picture->blocks.at(0)).text, std::string("A first look"));
  const List &list = std::get<List>(picture->blocks.at(1));
  QVERIFY(list.numbered);
  QCOMPARE(drawn(list.items.at(1)), QStringLiteral("The <concept lambda function> runs."));
}

void TestReaders::questionsBecomeValues() {
  Notes notes;
  const std::vector<Question> questions = readQuestions(textOf("questions/lambda.yaml"), notes);
  QVERIFY(notes.problems.empty());
  QCOMPARE(questions.size(), std::size_t{3});
  const Question &question = questions[0];
  QCOMPARE(question.concept_.value, std::string("lambda"));
  QVERIFY(question.kind == QuestionKind::Single);
  QVERIFY(question.level == Level::Recall);
  QCOMPARE(question.exams.at({"SAA-C03"}), std::string("1"));
  QVERIFY(question.choices[0].right);
  QVERIFY(!question.choices[1].right);
  QCOMPARE(question.choices[1].rightWhen, std::string("it took 15 minutes at most."));
  QCOMPARE(question.choices[1].misconception.value, std::string("M01"));
  QVERIFY(question.choices[2].facts == std::vector<strato::FactId>({{"LAM-06"}}));
  QVERIFY(questions[1].kind == QuestionKind::Multiple);
}

void TestReaders::misconceptionsAndPairsBecomeValues() {
  Notes notes;
  const std::vector<Misconception> misconceptions = readMisconceptions(textOf("misconceptions.yaml"), notes);
  QVERIFY(misconceptions == std::vector<Misconception>({{{"M01"},
                                                         "A function runs for ever",
                                                         "It ends after 15 minutes.",
                                                         "A parking meter.",
                                                         {{"LAM-05"}},
                                                         {{"lambda"}}}}));
  const std::vector<Pair> pairs = readPairs(textOf("pairs.yaml"), notes);
  QVERIFY(notes.problems.empty());
  QCOMPARE(pairs.size(), std::size_t{1});
  QVERIFY(pairs[0].rows[1] == (Pair::Row{"15 minutes", "time", "as long as you like"}));
  QCOMPARE(pairs[0].separator, std::string("Does it wait for work?"));
}

void TestReaders::examsBecomeValues() {
  Notes notes;
  const auto exam = readExam(textOf("exams/SAA-C03.yaml"), notes);
  QVERIFY(exam && notes.problems.empty());
  QCOMPARE(exam->questions, 65);
  QCOMPARE(exam->scored, 50);
  QCOMPARE(exam->scaleTo, 1000);
  QVERIFY(exam->lastDay == std::chrono::year(2026) / 12 / 1);
  QVERIFY(exam->domains[1] == (ExamDomain{"2", "Resilient", 40, "Zones."}));
}

void TestReaders::diagramsBecomeValues() {
  Notes notes;
  const auto diagram = readDiagram(textOf("diagrams/how-it-works.yaml"), notes);
  QVERIFY(diagram && notes.problems.empty());
  QCOMPARE(diagram->columns, 6);
  QCOMPARE(diagram->groups[0].id, std::string("pool"));
  QVERIFY(diagram->nodes[1].size == (Cell{2, 1.5}));
  QVERIFY(diagram->nodes[1].state == NodeState::Absent);
  QCOMPARE(diagram->edges[1].to, std::string("photo"));
  const DiagramStep &step = diagram->steps[0];
  QCOMPARE(drawn(step.say), QStringLiteral("It runs for <strong 400 ms>, at most <fact LAM-05 15 minutes>."));
  QVERIFY(step.set.at("env") == NodeState::Busy);
  QVERIFY(step.tokens == std::vector<DiagramToken>({{{"event", "back"}, "photo.jpg"}}));
  QVERIFY(step.counters == std::vector<DiagramCounter>({{"calls", "1"}, {"billed", "400 ms"}}));
}

void TestReaders::inlineMarkdownBecomesSpans_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("spans");
  const auto row = [](const char *text, const char *spans) {
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(spans);
  };
  row("plain", "plain");
  row("a *b* **c** `d`", "a <emphasis b> <strong c> <code d>");
  row("[15 min](fact:LAM-05) of [Lambda](concept:lambda)", "<fact LAM-05 15 min> of <concept lambda Lambda>");
  row("[`/tmp` keeps it](fact:LAM-12)", "<fact LAM-12 /tmp keeps it>");
  row("1 < 2 & 3 > 2, \"so\"", "1 < 2 & 3 > 2, \"so\"");
  row("a_b_c and $LATEST", "a_b_c and $LATEST");
  row("", "");
}

void TestReaders::inlineMarkdownBecomesSpans() {
  QFETCH(QString, text);
  QFETCH(QString, spans);
  Notes notes;
  QCOMPARE(drawn(readInline(text.toStdString(), 1, notes)), spans);
  QVERIFY(notes.problems.empty());
}

void TestReaders::allProblemsOfAFileAreNoted() {
  Notes notes;
  static_cast<void>(readFacts("topic: a\nfacts:\n  - id: A-1\n  - title: b\n    trust: X\n", notes));
  QVERIFY(notes.hasErrors());
  QVERIFY2(notes.problems.size() >= 10, qPrintable(QString::number(notes.problems.size())));
}

const strato::tests::Suite<TestReaders> suite;

}  // namespace tst_readers

#include "tst_readers.moc"
