// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/suite.h"
#include "ui/models/scaling.h"

namespace tst_scaling {

using namespace strato::ui;

class TestScaling final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aScaleGoesThroughRoundValues();
  void aValueBetweenTwoStepsGoesToTheNearer();
  void theProductIsRoundedUp_data();
  void theProductIsRoundedUp();
  void manyUnitsShareACell();
};

void TestScaling::aScaleGoesThroughRoundValues() {
  const StepScale scale(0.1, 2);
  QList<double> values;
  for (int i = 0; i < scale.count(); ++i) values << scale.at(i);
  QCOMPARE(values, (QList<double>{0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2}));
  QCOMPARE(scale.at(-5), 0.1);
  QCOMPARE(scale.at(99), 2.0);
}

void TestScaling::aValueBetweenTwoStepsGoesToTheNearer() {
  const StepScale scale(1, 10000);
  QCOMPARE(scale.at(scale.nearest(100)), 100.0);
  QCOMPARE(scale.at(scale.nearest(4700)), 5000.0);
  QCOMPARE(scale.at(scale.nearest(9.7)), 10.0);
  QCOMPARE(scale.at(scale.nearest(0)), 1.0);
  QCOMPARE(scale.at(scale.nearest(1e9)), 10000.0);
}

void TestScaling::theProductIsRoundedUp_data() {
  QTest::addColumn<double>("rate");
  QTest::addColumn<double>("seconds");
  QTest::addColumn<double>("takes");
  QTest::addColumn<int>("units");
  QTest::newRow("the example") << 100.0 << 0.5 << 1.0 << 50;
  QTest::newRow("a part of one is one") << 1.0 << 0.1 << 1.0 << 1;
  QTest::newRow("0.1 times 30 is 3 and not 4") << 30.0 << 0.1 << 1.0 << 3;
  QTest::newRow("a little more") << 101.0 << 0.5 << 1.0 << 51;
  QTest::newRow("a unit takes ten") << 100.0 << 0.5 << 10.0 << 5;
  QTest::newRow("the last one is not full") << 110.0 << 0.5 << 10.0 << 6;
}

void TestScaling::theProductIsRoundedUp() {
  QFETCH(double, rate);
  QFETCH(double, seconds);
  QFETCH(double, takes);
  QTEST(unitsFor(rate, seconds, takes), "units");
}

void TestScaling::manyUnitsShareACell() {
  QCOMPARE(cellsFor(50, 60), (CellRow{50, 1}));
  QCOMPARE(cellsFor(61, 60), (CellRow{7, 10}));
  QCOMPARE(cellsFor(5000, 60), (CellRow{50, 100}));
  QCOMPARE(cellsFor(0, 60), (CellRow{0, 1}));
}

const strato::tests::Suite<TestScaling> suite;

}  // namespace tst_scaling

#include "tst_scaling.moc"
