// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "ui/models/lab/memory_model.h"

namespace tst_memory_model {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestMemoryModel final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void aMillionCallsCostWhatTheHandCounts();
  void theSweetSpotIsTheCheapestThatMeetsTheGoal();
  void whatNeverMeetsTheGoalSaysWhy();
  void oneVcpuIsTheFacts();
};

void TestMemoryModel::aMillionCallsCostWhatTheHandCounts() {
  const MemoryPicture picture = MemoryModel(tests::shippedPrices()).picture({});
  // 128 MB: 82.8 ms of waiting and 277.2 x 8 ms of work, 2,301 ms; 0.125 GB x 2,301 s x 1,000 x $0.0000166667 + $0.20.
  QCOMPARE(picture.sizes.front().memoryMb, 128);
  QCOMPARE(picture.sizes.front().ms, 2301.0);
  QCOMPARE(tests::decimal("4.99"), picture.sizes.front().usd);
  const auto measured = std::ranges::find(picture.sizes, 1024, &MemoryPoint::memoryMb);
  QCOMPARE(measured->ms, 360.0);
  QCOMPARE(tests::decimal("6.20"), measured->usd);
}

void TestMemoryModel::theSweetSpotIsTheCheapestThatMeetsTheGoal() {
  MemoryWish wish;
  const MemoryModel model(tests::shippedPrices());
  const MemoryPicture picture = model.picture(wish);
  QVERIFY(picture.sweet);
  QCOMPARE(picture.sizes[*picture.sweet].memoryMb, 1024);
  QCOMPARE(picture.finding, u"1,024 MB is the cheapest size that meets 400 ms."_s);
  // 512 MB: 638 ms and $5.52; 1,024 MB: 360 ms and $6.20.
  QCOMPARE(picture.reason, u"Twice the memory of 512 MB: 44 % less time, for 12 % more money."_s);
  for (const MemoryPoint &size : picture.sizes)
    QVERIFY(size.ms > wish.goalMs || size.usd >= picture.sizes[*picture.sweet].usd);
  wish.goalMs = 5000;
  QCOMPARE(*model.picture(wish).sweet, model.picture(wish).cheapest);
}

void TestMemoryModel::whatNeverMeetsTheGoalSaysWhy() {
  MemoryWish wish;
  wish.goalMs = 200;
  const MemoryModel model(tests::shippedPrices());
  MemoryPicture picture = model.picture(wish);
  QVERIFY(!picture.sweet);
  QVERIFY(picture.reason.contains(u"1,769 MB"));
  wish.cpuPercent = 10;
  picture = model.picture(wish);
  QVERIFY(picture.reason.startsWith(u"The waiting alone takes 324 ms"));
}

void TestMemoryModel::oneVcpuIsTheFacts() {
  const MemoryPicture picture = MemoryModel(tests::shippedPrices()).picture({});
  QCOMPARE(picture.vcpuMb, 1769);
  QCOMPARE(picture.vcpuFact, u"LAM-09"_s);
  QCOMPARE(picture.sizes[picture.fastest].memoryMb, 1769);
  QCOMPARE(picture.curve.back().ms, picture.sizes[picture.fastest].ms);
}

const strato::tests::Suite<TestMemoryModel> suite;

}  // namespace tst_memory_model

#include "tst_memory_model.moc"
