// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"
#include "ui/stage/stage_plan.h"

namespace tst_stage_plan {

using namespace strato;
using namespace strato::ui;

class TestStagePlan final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void partsOfTheFrameDoNotOverlap_data();
  void partsOfTheFrameDoNotOverlap();
};

void TestStagePlan::partsOfTheFrameDoNotOverlap_data() {
  QTest::addColumn<QSize>("size");
  QTest::newRow("a") << QSize(540, 228);
}

void TestStagePlan::partsOfTheFrameDoNotOverlap() {}

const tests::Suite<TestStagePlan, QApplication> suite;

}  // namespace tst_stage_plan

#include "tst_stage_plan.moc"
