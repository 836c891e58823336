// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/base/decimal.h"
#include "app/base/rng.h"
#include "tests/support/suite.h"

namespace tst_decimal {

using strato::Decimal;

namespace {

Decimal decimal(const QString &text) { return Decimal::parse(text.toStdString()).value(); }
QString shown(const Decimal &number) { return QString::fromStdString(number.text()); }

}  // namespace

class TestDecimal final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void textBecomesThatNumber_data();
  void textBecomesThatNumber();
  void whatIsNoNumberIsRefused_data();
  void whatIsNoNumberIsRefused();
  void halfACentGoesUp_data();
  void halfACentGoesUp();
  void sumsAndProductsAreExact_data();
  void sumsAndProductsAreExact();
  void aQuotientIsRoundedOnce_data();
  void aQuotientIsRoundedOnce();
  void beyondThirtySixDigitsItIsRoundedAndDoesNotOverflow();
  void itAgreesWithWholeNumbers();
  void roundingUpReachesTheNextWholeNumber();
  void theWholePartHasABound();
};

void TestDecimal::textBecomesThatNumber_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("number");
  const auto row = [](const char *text, const char *number) {
    QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(number);
  };
  row("0", "0");
  row("-0.00", "0");
  row("0.0000166667", "0.0000166667");
  row("007.500", "7.5");
  row(".5", "0.5");
  row("10.", "10");
  row("1000000", "1000000");
  row("-3.25", "-3.25");
  row("123456789012345678901234567890", "123456789012345678901234567890");
}

void TestDecimal::textBecomesThatNumber() {
  QFETCH(QString, text);
  QFETCH(QString, number);
  QCOMPARE(shown(decimal(text)), number);
}

void TestDecimal::whatIsNoNumberIsRefused_data() {
  QTest::addColumn<QString>("text");
  for (const char *text : {"", ".", "-", "--1", "1.2.3", "1e6", "+1", " 1", "1 ", "1,000", "0x10", "inf", "nan", "٣",
                           "1234567890123456789012345678901"}) {
    QTest::newRow(*text == '\0' ? "nothing" : text) << QString::fromUtf8(text);
  }
}

void TestDecimal::whatIsNoNumberIsRefused() {
  QFETCH(QString, text);
  QVERIFY(!Decimal::parse(text.toStdString()));
}

void TestDecimal::halfACentGoesUp_data() {
  QTest::addColumn<QString>("number");
  QTest::addColumn<QString>("cents");
  const auto row = [](const char *number, const char *cents) {
    QTest::newRow(number) << QString::fromLatin1(number) << QString::fromLatin1(cents);
  };
  row("0.005", "0.01");
  row("0.0049999999999999999999999", "0.00");
  row("1.005", "1.01");  // 1.00 with binary floating point
  row("2.675", "2.68");
  row("0.994", "0.99");
  row("0.995", "1.00");
  row("999.999", "1000.00");
  row("-0.005", "-0.01");
  row("7", "7.00");
  row("1200", "1200.00");
}

void TestDecimal::halfACentGoesUp() {
  QFETCH(QString, number);
  QFETCH(QString, cents);
  QCOMPARE(QString::fromStdString(decimal(number).text(2)), cents);
}

void TestDecimal::sumsAndProductsAreExact_data() {
  QTest::addColumn<QString>("a");
  QTest::addColumn<QString>("b");
  QTest::addColumn<QString>("sum");
  QTest::addColumn<QString>("product");
  const auto row = [](const char *a, const char *b, const char *sum, const char *product) {
    QTest::newRow(a) << QString::fromLatin1(a) << QString::fromLatin1(b) << QString::fromLatin1(sum)
                     << QString::fromLatin1(product);
  };
  row("0.1", "0.2", "0.3", "0.02");
  row("14880000", "0.0000166667", "14880000.0000166667", "248.000496");
  row("-1.5", "1.5", "0", "-2.25");
  row("5", "-7", "-2", "-35");
  row("-0.25", "-4", "-4.25", "1");
  row("0", "-3", "-3", "0");
  row("123456789012345678", "876543210987654321", "999999999999999999", "108215210259106841348574911222374638");
}

void TestDecimal::sumsAndProductsAreExact() {
  QFETCH(QString, a);
  QFETCH(QString, b);
  QFETCH(QString, sum);
  QFETCH(QString, product);
  QCOMPARE(shown(decimal(a) + decimal(b)), sum);
  QCOMPARE(shown(decimal(b) + decimal(a)), sum);
  QCOMPARE(shown(decimal(sum) - decimal(b)), shown(decimal(a)));
  QCOMPARE(shown(decimal(a) * decimal(b)), product);
  QVERIFY((decimal(a) < decimal(b)) == (decimal(a) - decimal(b)).isNegative());
}

void TestDecimal::aQuotientIsRoundedOnce_data() {
  QTest::addColumn<QString>("a");
  QTest::addColumn<QString>("b");
  QTest::addColumn<int>("places");
  QTest::addColumn<QString>("quotient");
  const auto row = [](const char *a, const char *b, int places, const char *quotient) {
    QTest::addRow("%s / %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << places
                                   << QString::fromLatin1(quotient);
  };
  row("1", "3", 4, "0.3333");
  row("2", "3", 4, "0.6667");
  row("-2", "3", 0, "-1");
  row("18", "3600", 2, "0.01");  // exactly half a cent
  row("17.9999999", "3600", 2, "0");
  row("1024", "1024", 2, "1");
  row("1", "1024", 10, "0.0009765625");
  row("1000000000000", "0.001", 2, "1000000000000000");
  row("0", "7", 2, "0");
  row("449", "100000", 2, "0");  // 0.00449: not 0.0045 first
  row("123456", "1", 2, "123456");
  row("0.123456", "1", 2, "0.12");
}

void TestDecimal::aQuotientIsRoundedOnce() {
  QFETCH(QString, a);
  QFETCH(QString, b);
  QFETCH(int, places);
  QFETCH(QString, quotient);
  QCOMPARE(shown(decimal(a).dividedBy(decimal(b), places)), quotient);
}

void TestDecimal::beyondThirtySixDigitsItIsRoundedAndDoesNotOverflow() {
  const Decimal large = decimal(QStringLiteral("999999999999999999999999999999"));
  QCOMPARE(shown(large * large), QString(29, u'9') + u'8' + QString(30, u'0'));
  Decimal power = 1;
  for (int i = 0; i < 100; ++i) power *= large;
  QVERIFY(power > large);
  QCOMPARE(shown(power + 1), shown(power));
  const Decimal small = decimal(QStringLiteral("0.00000000000000000000000000001"));
  QCOMPARE(shown(decimal(QStringLiteral("100000000000000000000")) + small), QStringLiteral("100000000000000000000"));
}

void TestDecimal::itAgreesWithWholeNumbers() {
  strato::Rng rng(11);
  for (int i = 0; i < 20'000; ++i) {
    const auto next = [&rng] { return static_cast<std::int64_t>(rng.below(2'000'000'000)) - 1'000'000'000; };
    const std::int64_t a = next() / static_cast<std::int64_t>(1 + rng.below(100'000));
    const std::int64_t b = next();
    QVERIFY(Decimal(a) + Decimal(b) == Decimal(a + b));
    QVERIFY(Decimal(a) - Decimal(b) == Decimal(a - b));
    QVERIFY(Decimal(a) * Decimal(b) == Decimal(a * b));
    QVERIFY((Decimal(a) <=> Decimal(b)) == (a <=> b));
    if (b == 0) continue;
    // Half up, away from zero, in whole numbers: (2|a| + |b|) / 2|b|.
    const std::int64_t size = (2 * std::abs(a) * 100 + std::abs(b)) / (2 * std::abs(b));
    QVERIFY(Decimal(a).dividedBy(b, 2) * 100 == Decimal((a < 0) == (b < 0) ? size : -size));
  }
}

void TestDecimal::roundingUpReachesTheNextWholeNumber() {
  QCOMPARE(shown(decimal(QStringLiteral("120")).roundedUp()), QStringLiteral("120"));
  QCOMPARE(shown(decimal(QStringLiteral("119.0001")).roundedUp()), QStringLiteral("120"));
  QCOMPARE(shown(decimal(QStringLiteral("0.0000000000000000000000000001")).roundedUp()), QStringLiteral("1"));
  QCOMPARE(shown(Decimal().roundedUp()), QStringLiteral("0"));
}

void TestDecimal::theWholePartHasABound() {
  QCOMPARE(decimal(QStringLiteral("1500.99")).whole(), std::int64_t{1500});
  QCOMPARE(decimal(QStringLiteral("-2.5")).whole(), std::int64_t{-2});
  QCOMPARE(decimal(QStringLiteral("1000000000000000000000000")).whole(), std::numeric_limits<std::int64_t>::max());
}

const strato::tests::Suite<TestDecimal> suite;

}  // namespace tst_decimal

#include "tst_decimal.moc"
