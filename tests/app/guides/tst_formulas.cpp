// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/guides/formula.h"
#include "app/guides/news_words.h"
#include "tests/app/guides/played_guides.h"
#include "tests/support/suite.h"

namespace tst_formulas {

using namespace strato;
using namespace strato::guides;
using namespace strato::tests;

class TestFormulas final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void valuesAreWrittenAsPeopleReadThem_data();
  void valuesAreWrittenAsPeopleReadThem();
  void aFormulaIsCounted_data();
  void aFormulaIsCounted();
  void aWrongOneIsExplained_data();
  void aWrongOneIsExplained();
  void aMomentIsExactToTheEvent();
  void everyKindOfNewsHasAWord();
  void beforeTheRunOnlyTheFileIsKnown();
  void nothingIsTrueOfWhatNeverHappened();
};

namespace {

QString textFor(const std::string &formula) {
  const auto text = filled("{" + formula + "}", evidenceOf("news-spike"));
  return QString::fromStdString(text ? *text : text.error().english());
}

}  // namespace

void TestFormulas::valuesAreWrittenAsPeopleReadThem_data() {
  QTest::addColumn<double>("number");
  QTest::addColumn<int>("unit");
  QTest::addColumn<QString>("text");
  const auto row = [](const char *text, double number, Unit unit) {
    QTest::newRow(text) << number << static_cast<int>(unit) << QString::fromUtf8(text);
  };
  row("24.6 %", 24.58, Unit::Percent);
  row("0 %", 0.0, Unit::Percent);
  row("0.04 %", 0.041, Unit::Percent);
  row("99.99 %", 99.9985, Unit::Percent);
  row("100 %", 100.0, Unit::Percent);
  row("08:34", 514.2, Unit::Clock);
  row("9:00:00", 32400.0, Unit::Clock);
  row("1.5 ms", 0.0015, Unit::Seconds);
  row("45 ms", 0.045, Unit::Seconds);
  row("0.36 s", 0.36, Unit::Seconds);
  row("30 s", 30.0, Unit::Seconds);
  row("2 min 24 s", 144.0, Unit::Seconds);
  row("1 h 10 min", 4200.0, Unit::Seconds);
  row("58,454", 58454.0, Unit::Number);
  row("4.4", 4.42, Unit::Number);
  row("0.02", 0.02, Unit::Number);
  row("$0.33", 0.33, Unit::Usd);
  row("$0.0012", 0.0012, Unit::Usd);
  row("$8", 8.0, Unit::Usd);
  row("$1,235", 1234.6, Unit::Usd);
  row("-$2.50", -2.5, Unit::Usd);
  row("never", std::nan(""), Unit::Clock);
}

void TestFormulas::valuesAreWrittenAsPeopleReadThem() {
  QFETCH(double, number);
  QFETCH(int, unit);
  QFETCH(QString, text);
  QCOMPARE(QString::fromStdString(textOf({number, static_cast<Unit>(unit)})), text);
}

void TestFormulas::aFormulaIsCounted_data() {
  QTest::addColumn<QString>("formula");
  QTest::addColumn<QString>("text");
  const auto row = [](const char *formula, const char *text) {
    QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(text);
  };
  row("1 + 2 * 3 - 4 / 2", "5");
  row("(1 + 2) * 3", "9");
  row("-2 + 5", "3");
  row("min(3, 2) + max(3, 2) + round(1.6) + abs(-1)", "8");
  row("2 < 3 and 3 <= 3 and 2 != 3", "yes");
  row("2 > 3 or 3 >= 4 or 2 == 3", "no");
  row("1 / 0", "never");
  row("0.5 | percent", "0.5 %");
  row("514 | clock", "08:34");
  row("2.6 | whole", "3");
  row("scenario.seed", "29");
  row("scenario.duration", "30 min");
  row("demand.peak", "900");
  row("demand.service", "0.36 s");
  row("demand.at(0)", "40");
  row("demand.first_above(demand.at(0))", "05:00");
  row("demand.first_above(255)", "05:20");
  row("demand.first_above(5000)", "never");
  row("ec2.set.type", "m7g.large");
  row("ec2.set.instances.max", "12");
  row("scenario.set.workload.arrivals.points.2.1", "470");
  row("ec2.title", "EC2");
  row("ec2.title | lower", "ec2");
  row("ec2.set.monitoring == after.ec2.set.monitoring", "no");
  row("change.at", "04:00");
  row("ec2.first(high_alarm)", "08:00");
  row("ec2.first(high_alarm) - demand.first_above(40)", "3 min");
  row("ec2.first(high_alarm) + 30", "08:30");
  row("ec2.number(scale_out)", "2");
  row("ec2.second(scale_out)", "4");
  row("ec2.count(scale_out)", "2");
  row("ec2.first(scale_out, 540)", "10:00");
  row("ec2.last(scale_out)", "10:00");
  row("ec2.at(capacity, 0)", "64");
  row("ec2.most(capacity)", "256");
  row("ec2.least(capacity, 0, 60)", "64");
  row("ec2.peak_capacity", "256");
  row("ec2.total(arrived) == ec2.requests", "yes");
  row("ec2.total(lost) == ec2.lost", "yes");
  row("ec2.lost + ec2.completed + ec2.unfinished == ec2.requests", "yes");
  row("ec2.cost_month > 1400 * ec2.cost and ec2.cost_month < 1500 * ec2.cost", "yes");
  row("ec2.first(zone_lost)", "never");
}

void TestFormulas::aFormulaIsCounted() {
  QFETCH(QString, formula);
  QFETCH(QString, text);
  QCOMPARE(textFor(formula.toStdString()), text);
}

void TestFormulas::aWrongOneIsExplained_data() {
  QTest::addColumn<QString>("formula");
  QTest::addColumn<QString>("says");
  const auto row = [](const char *formula, const char *says) {
    QTest::newRow(says) << QString::fromUtf8(formula) << QString::fromUtf8(says);
  };
  row("1 +", "ends too early");
  row("1 + + 2", "cannot be read from \"+ 2\" on");
  row("(1", "ends too early");
  row(std::string(5000, '(').c_str(), "cannot be read");
  row(std::string(5000, '-').c_str(), "cannot be read");
  row("1 2", "cannot be read from \"2\" on");
  row("", "ends too early");
  row("ec2", "A formula cannot ask for \"ec2\"");
  row("ec3.lost", "A formula cannot ask for \"ec3.lost\"");
  row("ec2.losd", "There is no figure \"losd\". Did you mean lost?");
  row("ec2.first(scaleout)", "\"scaleout\" is no kind of news. Did you mean scale_out?");
  row("ec2.most(capacities)", "\"capacities\" is no curve. Did you mean capacity?");
  row("ec2.time_when(capacity)", "\"time_when\" is not asked like that");
  row("ec2.set.instances.most", "The scenario file does not say \"instances.most\"");
  row("ec2.set.instances", "is not one value");
  row("ec2.title + 1", "A formula counts with the word \"EC2\"");
  row("demand.peek", "Did you mean peak?");
  row("sum(1, 2)", "There is no function \"sum\"");
  row("1 | dollars", "There is no format \"dollars\"");
}

void TestFormulas::aWrongOneIsExplained() {
  QFETCH(QString, formula);
  QFETCH(QString, says);
  const QString said = textFor(formula.toStdString());
  QVERIFY2(said.contains(says), qPrintable(said));
}

void TestFormulas::aMomentIsExactToTheEvent() {
  const Evidence &evidence = evidenceOf("news-spike");
  const auto served = evaluate("ec2.time_when(capacity > 64)", evidence).value();
  const auto joined = evaluate("ec2.first(in_service)", evidence).value();
  QCOMPARE(served.number, joined.number);
  QVERIFY(evaluate("ec2.time_when(capacity < 256, ec2.last(in_service) + 1)", evidence)->number > 900.0);
}

void TestFormulas::everyKindOfNewsHasAWord() {
  const auto last = static_cast<int>(simulator::News::Kind::JobsCutOff);
  QCOMPARE(newsWords().size(), static_cast<std::size_t>(last + 1));
  int place = 0;
  for (const std::string &word : newsWords()) QCOMPARE(static_cast<int>(newsFor(word).value()), place++);
}

void TestFormulas::beforeTheRunOnlyTheFileIsKnown() {
  const catalog::Guide &guide = shippedGuide("news-spike");
  const auto plan = planned(guide, scenarioOf(guide)).value();
  QVERIFY(filled(guide.situation, plan).has_value());
  QCOMPARE(QString::fromStdString(filled(guide.change.name, plan).value()),
           QStringLiteral("Try it with metrics every 10 s"));
  const auto tooEarly = filled(guide.debrief.text, plan);
  QVERIFY(!tooEarly && tooEarly.error().english().find("only after the run") != std::string::npos);
}

void TestFormulas::nothingIsTrueOfWhatNeverHappened() {
  const Evidence &evidence = evidenceOf("news-spike");
  for (const char *claim : {"ec2.first(zone_lost) < 100000", "ec2.first(zone_lost) > 0", "1 / 0 == 1 / 0"}) {
    QVERIFY2(!evaluate(claim, evidence)->isTrue(), claim);
  }
}

const strato::tests::Suite<TestFormulas> suite;

}  // namespace tst_formulas

#include "tst_formulas.moc"
