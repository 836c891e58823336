// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "app/cli/content_commands.h"
#include "tests/support/manual_clock.h"
#include "tests/support/places.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_content_commands {

using namespace strato::cli;
using strato::tests::ManualClock;
using strato::tests::SmallContent;

namespace {

constexpr const char *claims = R"(claims:
  - id: S01
    notes: "2, 4"
    claim: A function ends
    verdict: right
    facts: [LAM-05]
    taught: [ { at: lambda#idea, says: It ends after } ]
)";

struct Outcome {
  int code = -1;
  QString out;
  QString err;
};

Outcome run(const Arguments &arguments) {
  const ManualClock clock;
  const Program program{"1", contentCommands(clock), {}};
  std::ostringstream out;
  std::ostringstream err;
  const auto code = runCommandLine(program, arguments, out, err);
  return {code.value_or(-1), QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

}  // namespace

class TestContentCommands final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void goodContentIsCounted();
  void problemsAreLinesThatAnEditorCanJumpTo();
  void warningsAloneAreFine();
  void problemsAreAvailableAsJson();
  void wrongUsageIsExplained_data();
  void wrongUsageIsExplained();
  void buildWritesTheStore();
  void coverageSaysWhereEachThingIsTaught();
  void whatIsNotCoveredIsALineAndFails();
  void coverageIsAvailableAsJson();
  void aGuideIsPlayedInWords();
  void aFormulaThatCannotBeReadIsALineToo();
};

void TestContentCommands::goodContentIsCounted() {
  const SmallContent content;
  const Outcome outcome = run({"content", "check", content.folder().string()});
  QCOMPARE(outcome.code, fine);
  QCOMPARE(
      outcome.out,
      QStringLiteral("7 files with 2 facts, 1 concept, 3 questions, 0 guides and 1 diagram: 0 errors, 0 warnings.\n"));
  QVERIFY(outcome.err.isEmpty());
}

void TestContentCommands::problemsAreLinesThatAnEditorCanJumpTo() {
  const SmallContent content;
  QVERIFY(content.replace("facts/lambda.yaml", "trust: G", "trust: X"));
  const Outcome outcome = run({"content", "check", content.folder().string()});
  QCOMPARE(outcome.code, problemsFound);
  QVERIFY(outcome.out.startsWith(QString::fromStdString((content.folder() / "facts/lambda.yaml").string()) +
                                 QStringLiteral(":20: error: LAM-06: \"trust\" must be D, Q, G, T, K. Correct it.\n")));
}

void TestContentCommands::warningsAloneAreFine() {
  const SmallContent content;
  QVERIFY(content.replace("concepts/lambda.md", "next: [lambda]", "next: [ec2]"));
  const Outcome outcome = run({"content", "check", content.folder().string()});
  QCOMPARE(outcome.code, fine);
  QVERIFY(outcome.out.contains(QStringLiteral("0 errors, 1 warning.")));
}

void TestContentCommands::problemsAreAvailableAsJson() {
  const SmallContent content;
  QVERIFY(content.replace("facts/lambda.yaml", "trust: G", "trust: X"));
  const Outcome outcome = run({"content", "check", content.folder().string(), "--json"});
  QCOMPARE(outcome.code, problemsFound);
  const QJsonObject report = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
  QCOMPARE(report[QStringLiteral("errors")].toInt(), 1);
  const QJsonValue problem = report[QStringLiteral("problems")][0];
  QCOMPARE(problem[QStringLiteral("file")].toString(), QStringLiteral("facts/lambda.yaml"));
  QCOMPARE(problem[QStringLiteral("line")].toInt(), 20);
  QCOMPARE(problem[QStringLiteral("severity")].toString(), QStringLiteral("error"));
  QCOMPARE(problem[QStringLiteral("what")].toString(), QStringLiteral("LAM-06: \"trust\" must be D, Q, G, T, K."));
}

void TestContentCommands::wrongUsageIsExplained_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("no folder") << QStringList{QStringLiteral("check")};
  QTest::newRow("two folders") << QStringList{QStringLiteral("check"), QStringLiteral("a"), QStringLiteral("b")};
  QTest::newRow("no file") << QStringList{QStringLiteral("build"), QStringLiteral("a")};
  QTest::newRow("coverage of nothing") << QStringList{QStringLiteral("coverage")};
  QTest::newRow("unknown option") << QStringList{QStringLiteral("check"), QStringLiteral("a"), QStringLiteral("--x")};
}

void TestContentCommands::wrongUsageIsExplained() {
  QFETCH(QStringList, arguments);
  Arguments words{"content"};
  for (const QString &argument : arguments) words.push_back(argument.toStdString());
  const Outcome outcome = run(words);
  QCOMPARE(outcome.code, wrongUsage);
  QVERIFY(outcome.err.contains(QStringLiteral("Usage: stratoscope content ")));
}

void TestContentCommands::buildWritesTheStore() {
  const SmallContent content;
  const QTemporaryDir folder;
  const std::string store = folder.path().toStdString() + "/content.sqlite";
  QCOMPARE(run({"content", "build", content.folder().string(), "-o", store}).code, fine);
  QVERIFY(std::filesystem::file_size(store) > 4096);
  const Outcome missing = run({"content", "build", "/nowhere", "-o", store});
  QCOMPARE(missing.code, problemsFound);
  QVERIFY(missing.err.startsWith(QStringLiteral("stratoscope: The content folder /nowhere cannot be read")));
}

void TestContentCommands::coverageSaysWhereEachThingIsTaught() {
  const SmallContent content;
  content.write("claims.yaml", claims);
  const Outcome outcome = run({"content", "coverage", content.folder().string()});
  QCOMPARE(outcome.code, fine);
  QVERIFY(outcome.out.startsWith(QStringLiteral("S01 (right) A function ends\n    lambda#idea ")));
  QVERIFY(outcome.out.simplified().contains(QStringLiteral("concepts/lambda.md:30 … It ends after 15 minutes.")));
  QVERIFY(outcome.out.contains(QStringLiteral("\nM01 (1 page, 1 question) A function runs for ever\n")));
  QVERIFY(outcome.out.endsWith(QStringLiteral("\n1 of 1 claims, 1 of 1 pairs, 1 of 1 misconceptions.\n")));
}

void TestContentCommands::whatIsNotCoveredIsALineAndFails() {
  const SmallContent content;
  content.write("claims.yaml", claims);
  QVERIFY(content.replace("claims.yaml", "lambda#idea", "ec2#idea"));
  const Outcome outcome = run({"content", "coverage", content.folder().string()});
  QCOMPARE(outcome.code, problemsFound);
  QVERIFY(outcome.out.startsWith(QStringLiteral("S01 NOT COVERED (right) A function ends\n")));
  QVERIFY(outcome.out.contains(QString::fromStdString((content.folder() / "claims.yaml").string()) +
                               QStringLiteral(":7: error: S01: there is no place ec2#idea.")));
  QVERIFY(outcome.out.endsWith(QStringLiteral("\n0 of 1 claims, 1 of 1 pairs, 1 of 1 misconceptions.\n")));
  QCOMPARE(run({"content", "check", content.folder().string()}).code, fine);
}

void TestContentCommands::coverageIsAvailableAsJson() {
  const SmallContent content;
  content.write("claims.yaml", claims);
  const Outcome outcome = run({"content", "coverage", content.folder().string(), "--json"});
  QCOMPARE(outcome.code, fine);
  const QJsonObject report = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
  QCOMPARE(report[QStringLiteral("covered")][QStringLiteral("claims")].toInt(), 1);
  const QJsonValue claim = report[QStringLiteral("claims")][0];
  QCOMPARE(claim[QStringLiteral("verdict")].toString(), QStringLiteral("right"));
  QCOMPARE(claim[QStringLiteral("notes")].toString(), QStringLiteral("2, 4"));
  QVERIFY(claim[QStringLiteral("covered")].toBool());
  const QJsonValue place = claim[QStringLiteral("places")][0];
  QCOMPARE(place[QStringLiteral("at")].toString(), QStringLiteral("lambda#idea"));
  QCOMPARE(place[QStringLiteral("line")].toInt(), 30);
  QCOMPARE(report[QStringLiteral("misconceptions")][0][QStringLiteral("questions")].toInt(), 1);
  QVERIFY(report[QStringLiteral("problems")].isArray());
}

void TestContentCommands::aGuideIsPlayedInWords() {
  const std::string content = strato::tests::inSource("content");
  const Outcome outcome = run({"content", "play", content, "news-spike"});
  QCOMPARE(outcome.code, fine);
  QVERIFY(outcome.out.startsWith(QStringLiteral("2. News-site spike: ")));
  QVERIFY(outcome.out.contains(QStringLiteral("When does help arrive at EC2? 08:30")));
  QVERIFY(!outcome.out.contains(QStringLiteral("FLAW")) && !outcome.out.contains(u'{'));
  const Outcome misspelt = run({"content", "play", content, "news-spice"});
  QCOMPARE(misspelt.code, problemsFound);
  QVERIFY(misspelt.err.contains(QStringLiteral("Did you mean news-spike?")));
  QCOMPARE(run({"content", "play"}).code, wrongUsage);
}

void TestContentCommands::aFormulaThatCannotBeReadIsALineToo() {
  const SmallContent content;
  std::ifstream stream(strato::tests::inSource("content/guides/news-spike.yaml"));
  std::ostringstream guide;
  guide << stream.rdbuf();
  content.write("guides/news-spike.yaml", guide.str());
  QVERIFY(content.replace("guides/news-spike.yaml", "measure: lambda.lost_percent", "measure: lambda.lost_percent +"));
  const Outcome outcome = run({"content", "check", content.folder().string()});
  QCOMPARE(outcome.code, problemsFound);
  QVERIFY2(outcome.out.contains(QStringLiteral(
               "guides/news-spike.yaml:15: error: The formula \"lambda.lost_percent +\" ends too early.")),
           qPrintable(outcome.out));
}

const strato::tests::Suite<TestContentCommands> suite;

}  // namespace tst_content_commands

#include "tst_content_commands.moc"
