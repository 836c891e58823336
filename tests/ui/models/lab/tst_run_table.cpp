// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/sweep_plans.h"
#include "ui/models/lab/report_data.h"
#include "ui/models/lab/run_table.h"

namespace tst_run_table {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// What a run says in a spreadsheet and in the report.
class TestRunTable final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void columnsAddUpToTheReport();
  void theDecimalPointIsAPointInEveryLanguage();
  void whatNeedsQuotesIsQuoted();
  void aTabInATitleMakesNoCell();
  void theReportSaysWhatWasRun();
  void theReportOfABranchNamesIt();
};

namespace {

const LabOutcome &spike() {
  static const auto outcome = outcomeOf({tests::shippedScenario("spike"), nullptr, 0, {}}, tests::shippedPrices());
  return **outcome;
}

qsizetype columnNamed(const RunTable &table, const QString &start, int lane) {
  const QString name = QString::fromStdString(simulator::titleOf(spike().lanes[static_cast<std::size_t>(lane)]));
  for (qsizetype i = 0; i < table.heads.size(); ++i) {
    if (table.heads[i].startsWith(start) && table.heads[i].contains(name)) return i;
  }
  return -1;
}

double sumOf(const RunTable &table, qsizetype column) {
  double sum = 0;
  for (const QStringList &row : table.rows) sum += row[column].toDouble();
  return sum;
}

ReportData reportOn(const LabState &state, int branch) {
  return reportData(state, branch, spike(), tests::shippedPrices(), {u"9.8"_s, QDate(2026, 11, 20)},
                    [](const simulator::News &) { return u"news"_s; });
}

}  // namespace

void TestRunTable::columnsAddUpToTheReport() {
  const RunTable table = runTable(spike());
  QCOMPARE(table.rows.size(), spike().run->lanes.front().samples().size());
  for (int lane = 0; lane < 2; ++lane) {
    const auto place = static_cast<std::size_t>(lane);
    const simulator::Counts &counts = spike().run->reports[place].counts;
    QCOMPARE(sumOf(table, columnNamed(table, u"arrived"_s, lane)), static_cast<double>(counts.requests));
    QCOMPARE(sumOf(table, columnNamed(table, u"lost"_s, lane)),
             static_cast<double>(counts.throttled + counts.timedOut + counts.failed));
    QCOMPARE(sumOf(table, columnNamed(table, u"cold"_s, lane)), static_cast<double>(counts.coldStarts));
    const QString cost = table.rows.back()[columnNamed(table, u"cost"_s, lane)];
    QVERIFY(std::abs(cost.toDouble() - spike().dollars[place]) < 1e-9);
  }
  for (const QStringList &row : table.rows) QCOMPARE(row.size(), table.heads.size());
}

void TestRunTable::theDecimalPointIsAPointInEveryLanguage() {
  const QString before = csvOf(runTable(spike()));
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  const QString after = csvOf(runTable(spike()));
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  QVERIFY(after == before);
  QVERIFY(before.contains(u"\r\n2.5,"_s));
}

void TestRunTable::whatNeedsQuotesIsQuoted() {
  const RunTable table{{u"plain"_s, u"a, b"_s, u"say \"so\""_s, u"two\nlines"_s}, {{u"1"_s, u""_s, u"2"_s, u"3"_s}}};
  QCOMPARE(csvOf(table), u"plain,\"a, b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n1,,2,3\r\n"_s);
}

void TestRunTable::aTabInATitleMakesNoCell() {
  QCOMPARE(tabbedTextOf({{u"a\tb"_s, u"c"_s}, {{u"1"_s, u"2"_s}}}), u"a b\tc\n1\t2\n"_s);
}

void TestRunTable::theReportSaysWhatWasRun() {
  LabState state;
  state.scenario = spike().scenario;
  const ReportData report = reportOn(state, 0);
  QCOMPARE(report.title, QString::fromStdString(spike().scenario.title));
  QVERIFY(report.branch.isEmpty());
  QCOMPARE(report.lanes.size(), std::size_t{2});
  QVERIFY2(report.lanes[0].settings.contains(u"1,024\u00a0MB \u00b7 "_s), qPrintable(report.lanes[0].settings));
  QCOMPARE(report.strips.size(), std::size_t{4});
  QCOMPARE(report.board.rows.size(), std::size_t{7});
  QVERIFY(!report.events.empty());
  QVERIFY(report.fingerprint.contains(fingerprintOf(spike())));
  QVERIFY(report.fingerprint.contains(QString::number(spike().scenario.seed)));
  QVERIFY2(report.made.contains(u"9.8"_s) && report.made.contains(u"11/20/26"_s), qPrintable(report.made));
  QVERIFY2(report.prices.contains(QString::fromStdString(tests::shippedPrices().region())), qPrintable(report.prices));
  QVERIFY(report.independence.contains(u"independent of Amazon Web Services"_s));
}

void TestRunTable::theReportOfABranchNamesIt() {
  LabState state;
  state.scenario = spike().scenario;
  state.branches.push_back({u"Larger"_s, 0, simulator::ticks(340), {}, 0});
  QCOMPARE(reportOn(state, 1).branch, u"Branch B, \"Larger\", from 05:40 on"_s);
}

const strato::tests::Suite<TestRunTable> suite;

}  // namespace tst_run_table

#include "tst_run_table.moc"
