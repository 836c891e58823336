// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include "app/simulator/file/scenario_file.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_traces {

using namespace strato;
using namespace strato::simulator;
using namespace strato::tests;

namespace {

/// Gives a text in pieces of a few bytes, as a slow disk might.
ByteSource piecesOf(std::string text, std::size_t most = 7) {
  return [text = std::move(text), most, at = std::size_t{0}](std::span<char> room) mutable -> Result<std::size_t> {
    const std::size_t count = std::min({most, room.size(), text.size() - at});
    std::copy_n(text.data() + at, count, room.data());
    at += count;
    return count;
  };
}

/// The same line again and again, so many times, behind a head.
ByteSource endless(const std::string &head, const std::string &line, std::size_t times) {
  std::string block;
  for (int i = 0; i < 1000; ++i) block += line;
  return [head, block, line, left = times, begun = head.empty()](std::span<char> room) mutable -> Result<std::size_t> {
    if (!begun) {
      begun = true;
      std::ranges::copy(head, room.begin());
      return head.size();
    }
    const std::size_t lines = std::min({left, room.size() / line.size(), std::size_t{1000}});
    std::copy_n(block.data(), lines * line.size(), room.data());
    left -= lines;
    return lines * line.size();
  };
}

TraceWish wishFor(TraceFormat format, double lengthS = 3600.0) {
  TraceWish wish;
  wish.format = format;
  wish.lengthS = lengthS;
  return wish;
}

std::string sample(const std::string &name) {
  std::ifstream file(inSource("tests/app/simulator/traces/" + name), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<Tick> at(const std::vector<double> &seconds) {
  std::vector<Tick> result;
  for (const double second : seconds) result.push_back(ticks(second));
  return result;
}

std::string troubleIn(TraceFormat format, const std::string &text) {
  const auto trace = readTrace(wishFor(format), piecesOf(text));
  return trace ? std::string() : trace.error().english();
}

long peakKilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

class TestTraces final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void minutesOfFunctionsAreAdded();
  void oneFunctionCanBePicked();
  void aCallStartsItsLengthBeforeItsEnd();
  void tokensCanTakeTime();
  void aSecondsRequestsAreSpreadOverIt();
  void aPlainFileHasRatesOrTimes();
  void onlyTheWantedStretchIsKept();
  void aFaultHasItsLineAndColumn_data();
  void aFaultHasItsLineAndColumn();
  void aLogMayHaveSomeUnreadableLines();
  void hostileFilesGetASentence_data();
  void hostileFilesGetASentence();
  void aHugeFileTakesNoMemory();
  void tooManyRequestsAreRefused();
  void aScenarioNamesATraceBesideIt();
  void aScenarioReachesNoOtherFolder_data();
  void aScenarioReachesNoOtherFolder();
};

void TestTraces::minutesOfFunctionsAreAdded() {
  const auto trace = readTrace(wishFor(TraceFormat::AzureFunctions2019), piecesOf(sample("azure-functions-2019.csv")));
  QVERIFY2(trace.has_value(), trace ? "" : trace.error().english().c_str());
  const RateCurve curve(trace->rates);
  // Minute by minute the three functions are called 60 + 6 + 0, 120 + 0 + 0 and 0 + 6 + 600 times.
  QCOMPARE(curve.area(60.0), 66.0);
  QCOMPARE(curve.area(120.0), 66.0 + 120.0);
  QCOMPARE(curve.area(3600.0), 66.0 + 120.0 + 606.0);
}

void TestTraces::oneFunctionCanBePicked() {
  TraceWish wish = wishFor(TraceFormat::AzureFunctions2019);
  wish.only = "fn-report";
  wish.scale = 10.0;
  QCOMPARE(RateCurve(readTrace(wish, piecesOf(sample("azure-functions-2019.csv")))->rates).area(3600.0), 6000.0);
  wish.only = "queue";
  wish.scale = 1.0;
  QCOMPARE(RateCurve(readTrace(wish, piecesOf(sample("azure-functions-2019.csv")))->rates).area(3600.0), 12.0);
}

void TestTraces::aCallStartsItsLengthBeforeItsEnd() {
  const auto trace = readTrace(wishFor(TraceFormat::AzureFunctions2021), piecesOf(sample("azure-functions-2021.csv")));
  QVERIFY2(trace.has_value(), trace ? "" : trace.error().english().c_str());
  QCOMPARE(trace->times, at({1.0, 2.5, 10.0}));
  QCOMPARE(trace->services, at({4.0, 0.25, 0.0}));
  // One call had begun before the recording did.
  QCOMPARE(trace->outside, 1U);
}

void TestTraces::tokensCanTakeTime() {
  TraceWish wish = wishFor(TraceFormat::AzureLlm2023);
  auto trace = readTrace(wish, piecesOf(sample("azure-llm-2023.csv")));
  QVERIFY2(trace.has_value(), trace ? "" : trace.error().english().c_str());
  QCOMPARE(trace->times, at({0.0, 4.25, 60.5}));
  QVERIFY(trace->services.empty());
  wish.contextTokenMs = 0.1;
  wish.generatedTokenMs = 20.0;
  trace = readTrace(wish, piecesOf(sample("azure-llm-2023.csv")));
  QCOMPARE(trace->services, at({0.48, 2.1, 0.01}));
}

void TestTraces::aSecondsRequestsAreSpreadOverIt() {
  const auto trace = readTrace(wishFor(TraceFormat::CommonLog), piecesOf(sample("common.log")));
  QVERIFY2(trace.has_value(), trace ? "" : trace.error().english().c_str());
  // Two in the first second, one in the next, and one that another clock's zone puts an hour later.
  QCOMPARE(trace->times, at({0.25, 0.75, 1.5, 3600.5}));
}

void TestTraces::aPlainFileHasRatesOrTimes() {
  const auto rates = readTrace(wishFor(TraceFormat::Plain, 20.0), piecesOf(sample("plain-rates.csv")));
  QVERIFY2(rates.has_value(), rates ? "" : rates.error().english().c_str());
  QCOMPARE(RateCurve(rates->rates).area(20.0), 150.0);
  const auto times = readTrace(wishFor(TraceFormat::Plain), piecesOf(sample("plain-times.txt")));
  QVERIFY2(times.has_value(), times ? "" : times.error().english().c_str());
  QCOMPARE(times->times, at({0.0, 0.5, 1.25, 3.0}));
}

void TestTraces::onlyTheWantedStretchIsKept() {
  TraceWish wish = wishFor(TraceFormat::Plain, 1.0);
  wish.fromS = 0.5;
  const auto times = readTrace(wish, piecesOf(sample("plain-times.txt")));
  QCOMPARE(times->times, at({0.0, 0.75}));
  QCOMPARE(times->outside, 2U);
  wish.fromS = 5.0;
  wish.lengthS = 10.0;
  const auto rates = readTrace(wish, piecesOf(sample("plain-rates.csv")));
  // The rate rises from 0 to 10 in ten seconds and stays there.
  QCOMPARE(RateCurve(rates->rates).area(10.0), 0.5 * (5.0 + 10.0) * 5.0 + 5.0 * 10.0);
  wish.fromS = 100.0;
  QVERIFY(readTrace(wish, piecesOf(sample("plain-times.txt"))).error().english().find("4 outside") !=
          std::string::npos);
}

void TestTraces::aFaultHasItsLineAndColumn_data() {
  QTest::addColumn<int>("format");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("part");
  const auto row = [](const char *name, TraceFormat format, const char *text, const char *part) {
    QTest::newRow(name) << static_cast<int>(format) << QByteArray(text) << QByteArray(part);
  };
  row("no head", TraceFormat::AzureFunctions2019, "a,b,c,http,1,2\n", "Line 1, column 1: \"a\"");
  row("a minute is missing", TraceFormat::AzureFunctions2019, "HashOwner,HashApp,HashFunction,Trigger,1,3\n",
      "Line 1, column 42: \"3\"");
  row("no count", TraceFormat::AzureFunctions2019, "HashOwner,HashApp,HashFunction,Trigger,1,2\no,a,f,http,7,x\n",
      "Line 2, column 14: \"x\"");
  row("too few columns", TraceFormat::AzureFunctions2019, "HashOwner,HashApp,HashFunction,Trigger,1,2\no,a,f,http,7\n",
      "Line 2, column 13: A column is missing");
  row("too many columns", TraceFormat::AzureFunctions2019, "HashOwner,HashApp,HashFunction,Trigger,1\no,a,f,http,7,8\n",
      "Line 2, column 14: There are more");
  row("negative", TraceFormat::AzureFunctions2021, "app,func,end_timestamp,duration\r\na,f,5,1\r\na,f,5,-1\r\n",
      "Line 3, column 7: \"-1\" is out of range. A number from 0 to 1000000 is allowed.");
  row("not a number", TraceFormat::AzureFunctions2021, "app,func,end_timestamp,duration\na,f,nan,1\n",
      "Line 2, column 5: \"nan\"");
  row("a date that is none", TraceFormat::AzureLlm2023,
      "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-02-30 00:00:00,1,1\n", "Line 2, column 1: \"2023-02-30");
  row("a token count that is none", TraceFormat::AzureLlm2023,
      "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-02-03 00:00:00.5,1,many\n", "Line 2, column 25: \"many\"");
  row("no log", TraceFormat::CommonLog, "\nhello\n", "Line 2, column 1: There is no time in brackets");
  row("a month that is none", TraceFormat::CommonLog, "h - - [01/Jux/1995:00:00:01 -0400] \"GET /\" 200 1\n",
      "Line 1, column 8: \"01/Jux/1995");
  row("going back", TraceFormat::Plain, "0,1\n10,1\n5,1\n", "Line 3, column 1: The times go back");
  row("text", TraceFormat::Plain, "one\n", "Line 1, column 1: \"one\"");
  row("a third column", TraceFormat::Plain, "0,1\n1,2,3\n", "Line 2, column 5: There is one column too many");
}

void TestTraces::aFaultHasItsLineAndColumn() {
  QFETCH(const int, format);
  QFETCH(const QByteArray, text);
  QFETCH(const QByteArray, part);
  const std::string trouble = troubleIn(static_cast<TraceFormat>(format), text.toStdString());
  QVERIFY2(trouble.find(part.toStdString()) != std::string::npos, trouble.c_str());
}

void TestTraces::aLogMayHaveSomeUnreadableLines() {
  std::string log;
  for (int i = 0; i < 150; ++i) log += sample("common.log");
  const auto trace = readTrace(wishFor(TraceFormat::CommonLog), piecesOf(log + "alyssa.p", 4096));
  QVERIFY(trace.has_value());
  QCOMPARE(trace->passedOver, 1U);
  QCOMPARE(trace->times.size(), 600U);
}

void TestTraces::hostileFilesGetASentence_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("part");
  QTest::newRow("empty") << QByteArray() << QByteArray("no request");
  QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00\x00\x00\x00", 7) << QByteArray("compressed");
  QTest::newRow("zip") << QByteArray("PK\x03\x04....") << QByteArray("compressed");
  QTest::newRow("a line without end") << QByteArray(1 << 20, '1') << QByteArray("Line 1 is longer than 65536");
  QTest::newRow("zeros") << QByteArray(1 << 20, '\0') << QByteArray("Line 1 is longer");
  QTest::newRow("a zero") << QByteArray("1\n\0\n", 4) << QByteArray("Line 2, column 1: \"?\"");
  QTest::newRow("a terminal's orders") << QByteArray("\x1b[2J\n") << QByteArray("\"?[2J\"");
  QTest::newRow("infinite") << QByteArray("inf\n") << QByteArray("\"inf\" is out of range");
  QTest::newRow("far too large") << QByteArray("1e400\n") << QByteArray("Line 1, column 1");
  QTest::newRow("too fast") << QByteArray("0,100000000\n") << QByteArray("too many");
}

void TestTraces::hostileFilesGetASentence() {
  QFETCH(const QByteArray, text);
  QFETCH(const QByteArray, part);
  const std::string trouble = troubleIn(TraceFormat::Plain, text.toStdString());
  QVERIFY2(trouble.find(part.toStdString()) != std::string::npos, trouble.c_str());
}

void TestTraces::aHugeFileTakesNoMemory() {
  const long before = peakKilobytes();
  // 300 MB of calls outside of the stretch, and one within.
  TraceWish wish = wishFor(TraceFormat::AzureFunctions2021, 100.0);
  const auto trace = readTrace(
      wish, endless("app,func,end_timestamp,duration\na,f,50,1\n", "application,function,1000000,0.125\n", 8'600'000));
  QVERIFY(trace.has_value());
  QCOMPARE(trace->times.size(), 1U);
  QCOMPARE(trace->outside, 8'600'000U);
  QVERIFY2(peakKilobytes() - before < 8192, qPrintable(QString::number(peakKilobytes() - before)));
}

void TestTraces::tooManyRequestsAreRefused() {
  const long before = peakKilobytes();
  const auto trace = readTrace(wishFor(TraceFormat::Plain), endless("", "1\n", std::size_t{1} << 40U));
  QVERIFY(!trace.has_value());
  QVERIFY(trace.error().english().find("more than 4000000 requests") != std::string::npos);
  // 16 bytes each, and as much again while their vector grows.
  QVERIFY(peakKilobytes() - before < 256 * 1024);
}

void TestTraces::aScenarioNamesATraceBesideIt() {
  std::string asked;
  const OpenTrace open = [&asked](const std::string &name) -> Result<ByteSource> {
    asked = name;
    if (name == "gone.csv") return fail(Message("There is no such file."));
    return piecesOf(sample("azure-functions-2021.csv"));
  };
  const auto text = [](const std::string &arrivals, const std::string &service = "") {
    return R"({"format": "stratoscope-scenario/1", "duration_s": 100, "workload": {"arrivals": {"kind": "trace", )" +
           arrivals + "}" + service + R"(}, "lanes": [{"platform": "lambda", "cold_start": null}]})";
  };
  const std::string good = R"("file": "traces/day.csv", "format": "azure-functions-2021")";
  const auto scenario = readScenario(text(good), open);
  QVERIFY2(scenario.has_value(), scenario ? "" : scenario.error().front().english().c_str());
  QCOMPARE(asked, std::string("traces/day.csv"));
  // Its calls take what the trace says.
  QCOMPARE(reportOf(*scenario).latency.max, 4.0);
  // A service time in the scenario has precedence.
  const auto own = readScenario(text(good, R"(, "service_time": {"kind": "constant", "value_s": 7})"), open);
  QCOMPARE(reportOf(*own).latency.max, 7.0);
  const auto path = [&](const std::string &arrivals) { return readScenario(text(arrivals), open).error()[0].path; };
  QCOMPARE(path(R"("file": "gone.csv", "format": "plain")"), std::string("$.workload.arrivals.file"));
  QCOMPARE(path(R"("file": "a.csv", "format": "csv")"), std::string("$.workload.arrivals.format"));
  QCOMPARE(path(R"("file": "a.csv", "format": "azure-llm-2023")"), std::string("$.workload.arrivals.file"));
  QVERIFY(!readScenario(text(good)).has_value());
}

void TestTraces::aScenarioReachesNoOtherFolder_data() {
  QTest::addColumn<QByteArray>("name");
  for (const char *name : {"/etc/passwd", "../secret.csv", "a/../../b", "..", "c:\\\\x", ""}) {
    QTest::newRow(*name == '\0' ? "empty" : name) << QByteArray(name);
  }
}

void TestTraces::aScenarioReachesNoOtherFolder() {
  QFETCH(const QByteArray, name);
  bool opened = false;
  const OpenTrace open = [&opened](const std::string &) -> Result<ByteSource> {
    opened = true;
    return piecesOf("1\n");
  };
  const auto scenario =
      readScenario(R"({"format": "stratoscope-scenario/1", "workload": {"arrivals": {"kind": "trace", "file": ")" +
                       name.toStdString() + R"(", "format": "plain"}, "service_time": {"kind": "constant",
                       "value_s": 1}}, "lanes": [{"platform": "lambda"}]})",
                   open);
  QVERIFY(!scenario.has_value());
  QVERIFY(!opened);
}

const strato::tests::Suite<TestTraces> suite;

}  // namespace tst_traces

#include "tst_traces.moc"
