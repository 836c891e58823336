// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/pricing/memory_tuning.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"

namespace tst_memory_tuning {

using namespace strato::pricing;
using strato::Decimal;
using strato::tests::shippedPrices;

namespace {

/// A million calls, measured at so much memory.
Tuning tuned(const Decimal &memoryMb, const Decimal &durationMs, const Decimal &cpuPercent, std::vector<Decimal> grid,
             const Decimal &threads = 1) {
  TuningWish wish;
  wish.measured.calls.requests = 1'000'000;
  wish.measured.memoryMb = memoryMb;
  wish.measured.calls.durationMs = durationMs;
  wish.cpuPercent = cpuPercent;
  wish.threads = threads;
  wish.grid = std::move(grid);
  return tuneMemory(shippedPrices(), wish);
}

QString durations(const Tuning &tuning) {
  QStringList words;
  for (const TuningPoint &point : tuning.points) words.append(QString::fromStdString(point.durationMs.text()));
  return words.join(u' ');
}

}  // namespace

class TestMemoryTuning final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void workOfTheProcessorShrinksAsItsShareGrows();
  void oneThreadGainsNothingBeyondOneVcpu();
  void waitingStaysAsLongAsItIs();
  void theMeasurementIsReproduced();
  void theCheapestFastestAndKneeAreMarked();
  void whatOnlyWaitsHasNoKnee();
};

void TestMemoryTuning::workOfTheProcessorShrinksAsItsShareGrows() {
  // 8,000 x 128 / 1,769 = 578.9, and billing rounds up to the millisecond.
  QCOMPARE(durations(tuned(128, 8000, 100, {128, 256, 512, 1024, 1769})), QStringLiteral("8000 4000 2000 1000 579"));
}

void TestMemoryTuning::oneThreadGainsNothingBeyondOneVcpu() {
  QCOMPARE(durations(tuned(1769, 1000, 100, {1769, 3538, 10'240})), QStringLiteral("1000 1000 1000"));
  QCOMPARE(durations(tuned(1769, 1000, 100, {1769, 3538, 10'240}, 2)), QStringLiteral("1000 500 500"));
  QCOMPARE(durations(tuned(10'240, 1000, 100, {1769, 128})), QStringLiteral("1000 13821"));
}

void TestMemoryTuning::waitingStaysAsLongAsItIs() {
  QCOMPARE(durations(tuned(128, 1000, 50, {128, 256, 512})), QStringLiteral("1000 750 625"));
  QCOMPARE(durations(tuned(128, 1000, 0, {128, 256, 512})), QStringLiteral("1000 1000 1000"));
}

void TestMemoryTuning::theMeasurementIsReproduced() {
  for (const Decimal &memoryMb : usualMemorySizes()) {
    QCOMPARE(durations(tuned(memoryMb, 777, 60, {memoryMb}, 3)), QStringLiteral("777"));
  }
}

void TestMemoryTuning::theCheapestFastestAndKneeAreMarked() {
  const Tuning tuning = tuned(128, 8000, 60, {128, 256, 512, 1024, 2048});
  QCOMPARE(durations(tuning), QStringLiteral("8000 5600 4400 3800 3548"));
  QCOMPARE(tuning.cheapest, std::size_t{0});
  QCOMPARE(tuning.fastest, std::size_t{4});
  QVERIFY(tuning.knee);
  // Gained less spent, of all: 256 MB 0.54 - 0.07, 512 MB 0.81 - 0.20, 1,024 MB 0.94 - 0.47.
  QCOMPARE(*tuning.knee, std::size_t{2});
}

void TestMemoryTuning::whatOnlyWaitsHasNoKnee() {
  const Tuning tuning = tuned(128, 1000, 0, {128, 256, 512});
  QVERIFY(!tuning.knee);
  QCOMPARE(tuning.fastest, std::size_t{0});
  QCOMPARE(tuning.cheapest, std::size_t{0});
  QVERIFY(!tuned(128, 1000, 100, {512}).knee);
}

const strato::tests::Suite<TestMemoryTuning> suite;

}  // namespace tst_memory_tuning

#include "tst_memory_tuning.moc"
