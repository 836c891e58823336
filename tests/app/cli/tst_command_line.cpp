// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <sstream>

#include "app/cli/command_line.h"
#include "app/cli/json.h"
#include "app/cli/options.h"
#include "tests/support/suite.h"

namespace tst_command_line {

using namespace strato::cli;

namespace {

struct Outcome {
  std::optional<int> code;
  QString out;
  QString err;
};

Outcome run(const Arguments &arguments) {
  const auto echo = [](const Arguments &rest, std::ostream &out, std::ostream &) {
    for (const std::string &argument : rest) out << '<' << argument << '>';
    return rest.empty() ? wrongUsage : fine;
  };
  const Program program{"1.2.3",
                        {{"tour", "DIR", "Draws every page.", echo}, {"content check", "DIR", "Checks.", echo}},
                        [](const std::string &argument) { return argument.starts_with("learn/"); }};
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  outcome.code = runCommandLine(program, arguments, out, err);
  outcome.out = QString::fromStdString(out.str());
  outcome.err = QString::fromStdString(err.str());
  return outcome;
}

}  // namespace

class TestCommandLine final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void withoutAVerbTheWindowOpens();
  void helpAndVersionGoToStandardOutput();
  void aVerbGetsWhatStandsBehindIt();
  void aVerbExplainsItself();
  void aFirstWordListsItsCommands();
  void anUnknownVerbSuggestsTheNearest_data();
  void anUnknownVerbSuggestsTheNearest();
  void optionsAreTakenApart();
  void unknownOptionsSuggestTheNearest();
  void jsonTextIsEscaped();
};

void TestCommandLine::withoutAVerbTheWindowOpens() {
  QVERIFY(!run({}).code);
  QVERIFY(!run({"learn/lambda"}).code);
}

void TestCommandLine::helpAndVersionGoToStandardOutput() {
  const Outcome help = run({"--help"});
  QCOMPARE(*help.code, fine);
  QVERIFY(help.out.contains(QStringLiteral("stratoscope content check DIR\n      Checks.\n")));
  QVERIFY(help.err.isEmpty());
  QCOMPARE(run({"-h"}).out, help.out);
  const Outcome version = run({"--version"});
  QCOMPARE(*version.code, fine);
  QCOMPARE(version.out, QStringLiteral("stratoscope 1.2.3\n"));
}

void TestCommandLine::aVerbGetsWhatStandsBehindIt() {
  QCOMPARE(run({"content", "check", "a b", "--json"}).out, QStringLiteral("<a b><--json>"));
  QCOMPARE(*run({"tour", "x"}).code, fine);
}

void TestCommandLine::aVerbExplainsItself() {
  const Outcome asked = run({"tour", "x", "--help"});
  QCOMPARE(*asked.code, fine);
  QCOMPARE(asked.out, QStringLiteral("Usage: stratoscope tour DIR\nDraws every page.\n"));
  const Outcome wrong = run({"tour"});
  QCOMPARE(*wrong.code, wrongUsage);
  QCOMPARE(wrong.err, asked.out);
}

void TestCommandLine::aFirstWordListsItsCommands() {
  const Outcome asked = run({"content", "--help"});
  QCOMPARE(*asked.code, fine);
  QCOMPARE(asked.out, QStringLiteral("  stratoscope content check DIR\n      Checks.\n"));
  QCOMPARE(*run({"contents", "--help"}).code, wrongUsage);
}

void TestCommandLine::anUnknownVerbSuggestsTheNearest_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QString>("meant");
  QTest::newRow("one word") << QStringList{QStringLiteral("toru")} << QStringLiteral("tour");
  QTest::newRow("two words") << QStringList{QStringLiteral("contnet"), QStringLiteral("chek")}
                             << QStringLiteral("content check");
  QTest::newRow("first word only") << QStringList{QStringLiteral("content")} << QStringLiteral("content check");
  QTest::newRow("second word only") << QStringList{QStringLiteral("check"), QStringLiteral("content")}
                                    << QStringLiteral("content check");
  QTest::newRow("nothing near") << QStringList{QStringLiteral("elephant")} << QString();
}

void TestCommandLine::anUnknownVerbSuggestsTheNearest() {
  QFETCH(QStringList, arguments);
  QFETCH(QString, meant);
  Arguments words;
  for (const QString &argument : arguments) words.push_back(argument.toStdString());
  const Outcome outcome = run(words);
  QCOMPARE(*outcome.code, wrongUsage);
  QCOMPARE(outcome.err.contains(QStringLiteral("Did you mean")), !meant.isEmpty());
  QVERIFY2(meant.isEmpty() || outcome.err.contains(QStringLiteral("Did you mean \"%1\"?").arg(meant)),
           qPrintable(outcome.err));
  QVERIFY(outcome.out.isEmpty());
}

void TestCommandLine::optionsAreTakenApart() {
  std::ostringstream err;
  const auto options = readOptions({"dir", "--json", "-o", "--file", "-"}, {{"--json"}, {"-o"}}, err);
  QVERIFY(options.has_value());
  QVERIFY(options->operands == (Arguments{"dir", "-"}));
  QVERIFY(options->flags.contains("--json"));
  QCOMPARE(options->values.at("-o"), std::string("--file"));
}

void TestCommandLine::unknownOptionsSuggestTheNearest() {
  std::ostringstream err;
  QVERIFY(!readOptions({"--jsno"}, {{"--json"}, {"-o"}}, err));
  QCOMPARE(err.str(), std::string("stratoscope: there is no option \"--jsno\" here. Did you mean \"--json\"?\n"));
  err.str({});
  QVERIFY(!readOptions({"-o"}, {{}, {"-o"}}, err));
  QCOMPARE(err.str(), std::string("stratoscope: the option -o needs a value behind it.\n"));
}

void TestCommandLine::jsonTextIsEscaped() {
  QCOMPARE(jsonText("a \"b\" \\ é\n\x01"), std::string("\"a \\\"b\\\" \\\\ é\\n\\u0001\""));
}

const strato::tests::Suite<TestCommandLine> suite;

}  // namespace tst_command_line

#include "tst_command_line.moc"
