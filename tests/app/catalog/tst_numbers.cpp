// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/catalog/numbers.h"
#include "tests/support/suite.h"

namespace tst_numbers {

using namespace strato::catalog;

namespace {

QString numbers(const QString &text) {
  QStringList found;
  for (const std::string &number : numbersIn(text.toStdString())) found.append(QString::fromStdString(number));
  return found.join(u' ');
}

Fact factWith(const char *id, const char *text, Trust trust) {
  Fact fact;
  fact.id = {id};
  fact.text.spans = {{Span::Kind::Plain, text, {}}};
  fact.trust = trust;
  return fact;
}

}  // namespace

class TestNumbers final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsNumbersAndLeavesNamesAlone_data();
  void findsNumbersAndLeavesNamesAlone();
  void aNumberOfAwsIsSoundAndOneOfAGuideIsWeak();
  void aWeakFigureWeakensTheSentenceThatRepeatsIt();
};

void TestNumbers::findsNumbersAndLeavesNamesAlone_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("found");
  const auto row = [](const char *text, const char *found) {
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
  };
  row("15 minutes", "15");
  row("128-10,240 MB", "128 10240");
  row("1,000,000 calls cost $0.20.", "1000000 0.2");
  row("$0.0000166667 a second", "0.0000166667");
  row("99.999% or 100%", "99.999 100");
  row("at 5.", "5");
  row("(429, 504)", "429 504");
  row("Python 3.12", "3.12");
  row("15-minute limit", "15");
  row("on 30 April 2025", "30 2025");
  row("007 and 1.0", "7 1");
  row("1,2 and 3,4567", "1 2 3 4567");
  row("0 and 0.50", "0 0.5");
  row("a 1:4 ratio, 2/3 of it", "1 4 2 3");
  row("S3, EC2, IPv4, x86 and arm64", "");
  row("us-east-1 and t3.micro, m5.2xlarge", "");
  row("errors 4xx", "");
  row("HTTP 429, HTTP/2", "");
  row("LAM-05 in SHA-256", "");
  row("python3.12", "");
  row("", "");
}

void TestNumbers::findsNumbersAndLeavesNamesAlone() {
  QFETCH(QString, text);
  QFETCH(QString, found);
  QCOMPARE(numbers(text), found);
}

void TestNumbers::aNumberOfAwsIsSoundAndOneOfAGuideIsWeak() {
  using Standing = Ledger::Standing;
  const Ledger ledger(
      {factWith("A-1", "It takes 15 min.", Trust::Quoted), factWith("A-2", "It costs $0.20.", Trust::Guide)});
  QVERIFY(ledger.standing("15", {{"A-1"}}) == Standing::Sound);
  QVERIFY(ledger.standing("0.2", {{"A-2"}}) == Standing::Weak);
  QVERIFY(ledger.standing("0.2", {{"A-1"}}) == Standing::Unknown);
  QVERIFY(ledger.standing("15", {{"A-2"}, {"A-1"}}) == Standing::Sound);
  QVERIFY(ledger.standing("15", {{"B-1"}}) == Standing::Unknown);
}

void TestNumbers::aWeakFigureWeakensTheSentenceThatRepeatsIt() {
  Fact fact = factWith("A-1", "It takes 15 min and costs $0.20.", Trust::Documented);
  fact.figures = {{"price", "$0.20", "per hour", Trust::ThirdParty}, {"size", "512", "MB", Trust::Documented}};
  const Ledger ledger({fact});
  QVERIFY(ledger.standing("15", {{"A-1"}}) == Ledger::Standing::Sound);
  QVERIFY(ledger.standing("0.2", {{"A-1"}}) == Ledger::Standing::Weak);
  QVERIFY(ledger.standing("512", {{"A-1"}}) == Ledger::Standing::Sound);
}

const strato::tests::Suite<TestNumbers> suite;

}  // namespace tst_numbers

#include "tst_numbers.moc"
