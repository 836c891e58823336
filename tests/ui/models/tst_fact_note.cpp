// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QLocale>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/sample_concept.h"
#include "ui/models/fact_note.h"

namespace tst_fact_note {

using namespace strato;
using namespace strato::ui;
using namespace std::chrono_literals;

class TestFactNote final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theNumberThatWasPointedAtIsShownLarge_data();
  void theNumberThatWasPointedAtIsShownLarge();
  void aStatementHasNoLargeNumber();
  void theWeakerTrustCounts();
  void afterItsTimeAFactIsCalledExpired();
  void whatChangedLatelySaysSinceWhen();
  void aCopyCarriesItsSource();
  void aMarkNamesTheLeastCertainAndTheOldest();
  void idsOfOneTopicAreShortened();
  void rangesGetTheDashOfNumbers();
};

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);
const QDate today(2026, 11, 20);

catalog::Fact timeFact() {
  return tests::sampleFact("LAM-05", std::chrono::year{2026} / 11 / 20,
                           {{"longest run", "15", "min", catalog::Trust::Documented},
                            {"default", "3", "s", catalog::Trust::Documented},
                            {"memory", "128-10,240", "MB", catalog::Trust::Guide},
                            {"price", "$0.20", "per million", catalog::Trust::Documented}});
}

}  // namespace

void TestFactNote::theNumberThatWasPointedAtIsShownLarge_data() {
  QTest::addColumn<QString>("shown");
  QTest::addColumn<QString>("value");
  QTest::newRow("with a unit") << QStringLiteral("15 minutes") << QStringLiteral("15");
  QTest::newRow("another figure") << QStringLiteral("3 s") << QStringLiteral("3");
  QTest::newRow("a range in words") << QStringLiteral("128 to 10,240 MB") << QStringLiteral("128–10,240");
  QTest::newRow("at the end of a sentence") << QStringLiteral("costs $0.20.") << QStringLiteral("$0.20");
  QTest::newRow("not within a longer number") << QStringLiteral("150 minutes") << QStringLiteral("");
  QTest::newRow("not behind a point") << QStringLiteral("0.15 of it") << QStringLiteral("");
}

void TestFactNote::theNumberThatWasPointedAtIsShownLarge() {
  QFETCH(QString, shown);
  QTEST(noteOf(timeFact(), shown, american, today).value, "value");
}

void TestFactNote::aStatementHasNoLargeNumber() {
  const FactNote note = noteOf(timeFact(), u"has only private addresses", american, today);
  QVERIFY(note.value.isEmpty());
  QVERIFY(note.unit.isEmpty());
  QCOMPARE(note.title, QStringLiteral("Fact LAM-05"));
}

void TestFactNote::theWeakerTrustCounts() {
  QCOMPARE(noteOf(timeFact(), u"15 minutes", american, today).trust, catalog::Trust::Documented);
  QCOMPARE(noteOf(timeFact(), u"128 to 10,240 MB", american, today).trust, catalog::Trust::Guide);
}

void TestFactNote::afterItsTimeAFactIsCalledExpired() {
  const FactNote fresh = noteOf(timeFact(), u"15", american, QDate(2027, 2, 20));
  QVERIFY(!fresh.expired);  // prices are checked every three months, and the last day still counts
  QCOMPARE(fresh.asOf, QStringLiteral("Nov 2026"));
  QCOMPARE(fresh.checkAgain, QStringLiteral("Feb 2027"));
  QVERIFY(fresh.since.isEmpty());
  QVERIFY(noteOf(timeFact(), u"15", american, QDate(2027, 2, 21)).expired);
}

void TestFactNote::whatChangedLatelySaysSinceWhen() {
  catalog::Fact fact = timeFact();
  fact.since = "2025-08";
  QCOMPARE(noteOf(fact, u"15", american, today).since, QStringLiteral("Aug 2025"));
  fact.since = "2025";
  QCOMPARE(noteOf(fact, u"15", american, today).since, QStringLiteral("2025"));
}

void TestFactNote::aCopyCarriesItsSource() {
  QCOMPARE(
      noteOf(timeFact(), u"15 min", american, today).forClipboard(),
      QStringLiteral("15 min\nWhat LAM-05 says.\nThe guide, as of Nov 2026, https://docs.example/LAM-05 (LAM-05)"));
}

void TestFactNote::aMarkNamesTheLeastCertainAndTheOldest() {
  const catalog::Fact sure = tests::sampleFact("LAM-26", std::chrono::year{2026} / 11 / 20, {});
  const catalog::Fact vague =
      tests::sampleFact("LAM-13", std::chrono::year{2026} / 7 / 1, {}, catalog::Trust::ThirdParty);
  const SourceMark mark = sourceMarkOf({&sure, &vague}, today);
  QCOMPARE(mark.ids, QStringLiteral("LAM-26, 13"));
  QCOMPARE(mark.trust, catalog::Trust::ThirdParty);
  QCOMPARE(mark.checked, QDate(2026, 7, 1));
  QVERIFY(mark.expired);
  QVERIFY(sourceMarkOf({}, today).isEmpty());
}

void TestFactNote::idsOfOneTopicAreShortened() {
  QCOMPARE(shortIds({FactId{"LAM-26"}, FactId{"LAM-13"}, FactId{"API-05"}, FactId{"API-07"}}),
           QStringLiteral("LAM-26, 13, API-05, 07"));
}

void TestFactNote::rangesGetTheDashOfNumbers() {
  QCOMPARE(typeset("128-10,240"), QStringLiteral("128–10,240"));
  QCOMPARE(typeset("c7g-large"), QStringLiteral("c7g-large"));
}

const strato::tests::Suite<TestFactNote> suite;

}  // namespace tst_fact_note

#include "tst_fact_note.moc"
