// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <atomic>
#include <cmath>

#include "app/simulator/seeds.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_seeds {

using namespace strato::simulator;
using namespace strato::tests;

class TestSeeds final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachSeedIsTheRunThatItWouldBeAlone();
  void theIntervalIsStudents();
  void stoppingStopsAllThreads();
};

void TestSeeds::eachSeedIsTheRunThatItWouldBeAlone() {
  const Scenario scenario = scenarioWith(LambdaSettings(), 20.0, 200.0);
  const auto reports = **runSeeds(scenario, 9);
  QCOMPARE(reports.size(), 9U);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    Scenario alone = scenario;
    alone.seed += i;
    QCOMPARE(reports[i].front().hash, reportOf(alone).hash);
  }
}

void TestSeeds::theIntervalIsStudents() {
  // Mean 3, standard deviation sqrt(2.5), t for four degrees of freedom 2.776.
  const Estimate estimate = estimateOf({1, 2, 3, 4, 5});
  QCOMPARE(estimate.mean, 3.0);
  QVERIFY(std::abs(estimate.high - (3.0 + 2.776 * std::sqrt(0.5))) < 1e-9);
  QVERIFY(std::abs(estimate.low - (3.0 - 2.776 * std::sqrt(0.5))) < 1e-9);
}

void TestSeeds::stoppingStopsAllThreads() {
  std::atomic<int> asked = 0;
  const auto result =
      runSeeds(scenarioWith(LambdaSettings(), 20.0, 200.0), 50, [&asked](double) { return ++asked < 3; });
  QVERIFY(result.has_value());
  QVERIFY(!result->has_value());
  QVERIFY(asked < 20);
}

const strato::tests::Suite<TestSeeds> suite;

}  // namespace tst_seeds

#include "tst_seeds.moc"
