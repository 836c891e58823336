// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "app/simulator/validation/closed_forms.h"
#include "app/simulator/validation/validation.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_validation {

using namespace strato::simulator;
using namespace strato::tests;

// That every figure of validate() is within its tolerance is seen in tests/app/cli/tst_simulate_commands.
class TestValidation final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theFormulasGiveThePublishedFigures();
  void aModelWrongByOnePercentIsCaught();
};

void TestValidation::theFormulasGiveThePublishedFigures() {
  QVERIFY(std::abs(erlangB(12.0, 10) - 0.3019250403) < 1e-9);
  QVERIFY(std::abs(erlangB(980.0, 1000) - 0.01383121013) < 1e-10);
  QVERIFY(std::abs(erlangC(8.0, 10) - 0.4091801508) < 1e-9);
  const QueueFormula hundred{95.0, 1.0, 100};
  QVERIFY(std::abs(hundred.meanWait() - 0.1012913708) < 1e-9);
  QVERIFY(std::abs(hundred.waitQuantile(0.99) - 0.784971) < 1e-6);
  QVERIFY(std::abs(hundred.totalQuantile(0.95) - 3.114949) < 1e-6);
  QVERIFY(std::abs(QueueFormula{0.8, 1.0, 1}.totalQuantile(0.99) - 23.02585) < 1e-5);
}

void TestValidation::aModelWrongByOnePercentIsCaught() {
  Ec2Settings group;
  group.min = group.desired = group.max = 10;
  Scenario scenario = scenarioWith(group, 8.0, 1e6);
  scenario.workload.serviceTime = Distribution::exponential(1.01);
  const ValidatedFigure figure{"", "", QueueFormula{8.0, 1.0, 10}.meanWait(), 0.04, reportOf(scenario).wait.mean};
  QVERIFY(!figure.isWithin());
}

const strato::tests::Suite<TestValidation> suite;

}  // namespace tst_validation

#include "tst_validation.moc"
