// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/wait_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"

namespace tst_wait_parts {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using simulator::News;

std::shared_ptr<const LabOutcome> outcomeOfScenario(const QString &id) {
  return outcomeOf({tests::labScenario(id), nullptr, 0, {}}, tests::shippedPrices()).value();
}

const News *firstNews(const LabOutcome &outcome, std::size_t lane, News::Kind kind) {
  const auto &all = outcome.run->lanes[lane].news();
  const auto found = std::ranges::find(all, kind, &News::kind);
  return found == all.end() ? nullptr : &*found;
}

class TestWaitParts final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void anAlarmWantsItsPeriodsAndAMachineItsBoot() {
    const auto outcome = outcomeOfScenario(u"news-spike"_s);
    const Wait wait = firstWaitOf(*outcome, 1, 0, 780);
    QCOMPARE(wait.parts.size(), std::size_t{4});
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY(wait.parts[i].what == WaitPart::What::Alarm);
      QCOMPARE(wait.parts[i].untilS - wait.parts[i].fromS, 60.0);
      QCOMPARE(wait.parts[i].untilS, wait.parts[i + 1].fromS);
    }
    QCOMPARE(wait.parts[2].words, u"3 of 3, 60 s"_s);
    QCOMPARE(wait.parts[2].untilS, simulator::seconds(firstNews(*outcome, 1, News::Kind::HighAlarm)->at));
    QCOMPARE(wait.parts[3].words, u"boot 30 s"_s);
    const News *serves = firstNews(*outcome, 1, News::Kind::InService);
    QCOMPARE(wait.parts[3].untilS, simulator::seconds(serves->at));
    QVERIFY(wait.end.startsWith(QString::number(serves->first)));
    QVERIFY(wait.inWords().contains(wait.end));
  }

  void whatNeverGrowsWaitsForNothing() {
    const auto outcome = outcomeOfScenario(u"news-spike"_s);
    QVERIFY(firstWaitOf(*outcome, 0, 0, 780).parts.empty());  // Lambda
    QVERIFY(firstWaitOf(*outcome, 1, 0, 120).parts.empty());  // before the crowd
    QVERIFY(firstWaitOf(*outcome, 1, 0, 485).parts.empty());  // the boot has not ended
  }

  void podsWaitForANodeToo() {
    const auto outcome = outcomeOfScenario(u"two-loops"_s);
    const Wait wait = firstWaitOf(*outcome, 0, 0, outcome->scenario.durationS);
    const auto has = [&wait](WaitPart::What what) {
      return std::ranges::any_of(wait.parts, [what](const WaitPart &part) { return part.what == what; });
    };
    QVERIFY(has(WaitPart::What::Room));
    QVERIFY(has(WaitPart::What::Boot));
    for (std::size_t i = 1; i < wait.parts.size(); ++i) QCOMPARE(wait.parts[i].fromS, wait.parts[i - 1].untilS);
    QVERIFY(std::ranges::none_of(wait.parts, [](const WaitPart &part) { return part.what == WaitPart::What::Alarm; }));
  }
};

const strato::tests::Suite<TestWaitParts, QCoreApplication> suite;

}  // namespace tst_wait_parts

#include "tst_wait_parts.moc"
