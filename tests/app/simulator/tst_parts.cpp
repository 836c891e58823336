// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "app/simulator/agenda.h"
#include "app/simulator/free_set.h"
#include "app/simulator/token_bucket.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_parts {

using namespace strato::simulator;
using strato::Rng;

/// The small values that the lanes are made of.
class TestParts final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void distributionsHaveTheirMeanAndSpread_data();
  void distributionsHaveTheirMeanAndSpread();
  void quantilesAreWithinTheStatedError();
  void theAgendaGivesTheEarliestFirst();
  void theFreeSetFindsTheNextAround();
  void theBucketLetsThroughItsSizeAndThenItsRate();
  void theCurveIsReachedWhereItsAreaSays();
};

void TestParts::distributionsHaveTheirMeanAndSpread_data() {
  QTest::addColumn<int>("which");
  QTest::addColumn<double>("mean");
  QTest::addColumn<double>("cv");
  QTest::newRow("constant") << 0 << 2.0 << 0.0;
  QTest::newRow("exponential") << 1 << 2.0 << 1.0;
  QTest::newRow("lognormal") << 2 << 2.0 << 0.5;
  QTest::newRow("gamma, calm") << 3 << 2.0 << 0.5;
  QTest::newRow("gamma, wild") << 4 << 2.0 << 2.0;
  QTest::newRow("empirical") << 5 << 2.0 << 0.5;
}

void TestParts::distributionsHaveTheirMeanAndSpread() {
  QFETCH(const int, which);
  QFETCH(const double, mean);
  QFETCH(const double, cv);
  const Distribution distributions[] = {Distribution::constant(2.0),       Distribution::exponential(2.0),
                                        Distribution::logNormal(2.0, 0.5), Distribution::gamma(2.0, 0.5),
                                        Distribution::gamma(2.0, 2.0),     Distribution::empirical({1.0, 3.0})};
  const Distribution &distribution = distributions[which];
  QVERIFY(std::abs(distribution.mean() - mean) < 1e-9);
  QVERIFY(std::abs(distribution.cv() - cv) < 1e-9);
  QVERIFY(std::abs(distribution.times(3.0).mean() - 3.0 * mean) < 1e-9);
  QVERIFY(std::abs(distribution.times(3.0).cv() - cv) < 1e-9);
  Rng rng(5);
  constexpr int count = 1'000'000;
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < count; ++i) {
    const double sample = distribution.sample(rng);
    sum += sample;
    squares += sample * sample;
  }
  const double found = sum / count;
  QVERIFY(std::abs(found - mean) < 0.01 * mean);
  QVERIFY(std::abs(std::sqrt(std::max(0.0, squares / count - found * found)) / found - cv) < 0.02);
}

void TestParts::quantilesAreWithinTheStatedError() {
  Rng rng(6);
  Histogram histogram;
  std::vector<Tick> times;
  for (int i = 0; i < 20000; ++i) {
    times.push_back(Distribution::logNormal(0.3, 3.0).sampleTicks(rng));
    histogram.add(times.back());
  }
  std::ranges::sort(times);
  for (const double share : {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999}) {
    const double exact = seconds(times[static_cast<std::size_t>(std::ceil(share * 20000.0)) - 1]);
    QVERIFY(std::abs(histogram.quantile(share) - exact) <= Histogram::kLargestError * exact + 1e-6);
  }
  QCOMPARE(histogram.max(), seconds(times.back()));
}

void TestParts::theAgendaGivesTheEarliestFirst() {
  QVERIFY(rc::check("an agenda sorts", [](const std::vector<std::uint16_t> &times) {
    Agenda agenda;
    for (const auto time : times) agenda.add(time, time);
    Tick last = -1;
    while (!agenda.empty()) {
      const Agenda::Entry entry = agenda.take();
      RC_ASSERT(entry.at >= last);
      RC_ASSERT(entry.at == static_cast<Tick>(entry.what));
      last = entry.at;
    }
  }));
}

void TestParts::theFreeSetFindsTheNextAround() {
  QVERIFY(rc::check("the next free number, as a std::set finds it", [](const std::vector<std::uint16_t> &numbers) {
    FreeSet free;
    std::set<std::uint32_t> plain;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (i % 3 == 2) {
        free.erase(numbers[i / 2]);
        plain.erase(numbers[i / 2]);
      } else {
        free.insert(numbers[i]);
        plain.insert(numbers[i]);
      }
      const std::uint32_t from = numbers[i / 3];
      auto next = plain.lower_bound(from);
      if (next == plain.end()) next = plain.begin();
      RC_ASSERT(free.nextAround(from) == (plain.empty() ? FreeSet::kNone : *next));
    }
  }));
}

void TestParts::theBucketLetsThroughItsSizeAndThenItsRate() {
  TokenBucket bucket(5.0, 2.0);
  int passed = 0;
  for (int i = 0; i < 10; ++i) passed += bucket.take(0) ? 1 : 0;
  QCOMPARE(passed, 5);
  for (int i = 1; i <= 100; ++i) passed += bucket.take(ticks(0.1 * i)) ? 1 : 0;
  QCOMPARE(passed, 25);
}

void TestParts::theCurveIsReachedWhereItsAreaSays() {
  const RateCurve curve({{0, 0}, {10, 20}, {10, 5}, {30, 5}, {40, 0}});
  QCOMPARE(curve.area(40.0), 100.0 + 100.0 + 25.0);
  RateCurve::Cursor cursor;
  double area = 0.0;
  while (curve.advance(cursor, 0.37)) {
    area += 0.37;
    QVERIFY(std::abs(curve.area(cursor.second) - area) < 1e-6);
  }
  QVERIFY(area > 224.0);
}

const strato::tests::Suite<TestParts> suite;

}  // namespace tst_parts

#include "tst_parts.moc"
