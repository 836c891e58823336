// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDoubleSpinBox>
#include <QLineEdit>

#include "tests/support/suite.h"
#include "tests/ui/pages/lab/lab_page_bench.h"
#include "ui/models/lab/demand.h"
#include "ui/pages/lab/event_log.h"
#include "ui/pages/lab/strips_plot.h"
#include "ui/widgets/segmented.h"

namespace tst_lab_traffic {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// Writes a number over the one that is there, as hands do.
void write(QDoubleSpinBox *box, const QString &number) {
  box->setFocus();
  box->selectAll();
  QTest::keyClicks(box, number);
  QTest::keyClick(box, Qt::Key_Return);
}

class TestLabTraffic final : public QObject {
  Q_OBJECT

 private:
  static constexpr QSize small = {968, 640};

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void lengthSeedAndWorkAreSettings() {
    tests::LabPageBench lab;
    lab.click(u"labTraffic"_s);
    write(lab.widget<QDoubleSpinBox>(u"value-length"_s), u"3"_s);
    lab.page->settle();
    QCOMPARE(lab.state().scenario.durationS, 180.0);
    QCOMPARE(lab.session().playhead().end(), 180 * simulator::kSecond);
    write(lab.widget<QDoubleSpinBox>(u"value-seed"_s), u"77"_s);
    QCOMPARE(lab.state().scenario.seed, 77U);
    const double before = lab.state().scenario.workload.meanServiceS();
    write(lab.widget<QDoubleSpinBox>(u"value-work"_s), QString::number(before * 2));
    QVERIFY(std::abs(lab.state().scenario.workload.meanServiceS() - before * 2) < 1e-6);
    lab.page->settle();
    for (int edits = 0; edits < 3; ++edits) lab.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!lab.session().document().history().canUndo());
    QCOMPARE(lab.state().scenario.workload.meanServiceS(), before);
  }

  void pausesAreThereWhereClientsTryAgain() {
    tests::LabPageBench lab;
    lab.click(u"labTraffic"_s);
    QVERIFY(lab.window->findChild<QWidget *>(u"value-pause"_s) == nullptr);
    write(lab.widget<QDoubleSpinBox>(u"value-retries"_s), u"2"_s);
    QCOMPARE(lab.state().scenario.workload.clients.retries, 2);
    QVERIFY(lab.window->findChild<QWidget *>(u"value-pause"_s) != nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(QApplication::focusWidget(), lab.widget(u"value-retries"_s));
  }

  void aScenarioGetsAnotherName() {
    tests::LabPageBench lab;
    lab.click(u"labTraffic"_s);
    auto *name = lab.widget<QLineEdit>(u"scenarioName"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Monday at nine"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(lab.state().scenario.title, std::string("Monday at nine"));
    name->clear();
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(name->text(), u"Monday at nine"_s);
  }

  void aSmallWindowHasShapesToo() {
    tests::LabPageBench lab(u"spike"_s, small);
    const auto before = demandOf(lab.state().scenario);
    lab.click(u"labShapes"_s);
    lab.choose(u"labPresetMenu"_s, u"Steady"_s);
    QVERIFY(demandOf(lab.state().scenario).size() != before.size() ||
            demandOf(lab.state().scenario)[0].rate != before[0].rate);
    lab.click(u"labShapes"_s);
    lab.choose(u"labPresetMenu"_s, u"Name, length"_s);
    QVERIFY(lab.widget(u"trafficPanel"_s)->isVisible());
  }

  void aSmallWindowHasScoreAndEventsBehindTabs() {
    tests::LabPageBench lab(u"spike"_s, small);
    QVERIFY(lab.widget(u"scoreCard"_s)->isVisible());
    QVERIFY(!lab.window->findChild<EventLog *>()->isVisible());
    auto *tabs = lab.widget<Segmented>(u"labTabs"_s);
    QTest::mouseClick(tabs->findChild<QWidget *>(u"segment-2"_s), Qt::LeftButton);
    QVERIFY(lab.widget<EventLog>(u"eventLog"_s)->isVisible());
    QVERIFY(!lab.window->findChild<QWidget *>(u"scoreCard"_s)->isVisible());
    lab.session().playhead().seek(60 * simulator::kSecond);
    lab.press(Qt::Key_F);
    QVERIFY(lab.widget(u"branchCard"_s)->isVisible());
    QTest::mouseClick(tabs->findChild<QWidget *>(u"segment-1"_s), Qt::LeftButton);
    QVERIFY(lab.widget(u"scoreCard"_s)->isVisible());
    QVERIFY(!lab.window->findChild<QWidget *>(u"branchCard"_s)->isVisible());
  }

  void theTabOfTheWholeRunStaysWhenTheWindowGrows() {
    tests::LabPageBench lab(u"spike"_s, small);
    auto *tabs = lab.widget<Segmented>(u"labTabs"_s);
    QTest::mouseClick(tabs->findChild<QWidget *>(u"segment-1"_s), Qt::LeftButton);
    lab.page->resize(1500, 940);
    QCOMPARE(lab.widget<Segmented>(u"labScoreTime"_s)->current(), 1);
    QVERIFY(lab.widget<EventLog>(u"eventLog"_s)->isVisible());
  }

  void aSmallWindowOffersOneChartAtATime() {
    tests::LabPageBench lab(u"spike"_s, small);
    auto *strips = lab.widget<Segmented>(u"labStrips"_s);
    QCOMPARE(strips->current(), 1);
    QVERIFY(!strips->findChild<QWidget *>(u"segment-0"_s)->isVisible());
    lab.page->resize(1500, 940);
    QCOMPARE(strips->current(), 0);
    QVERIFY(strips->findChild<QWidget *>(u"segment-0"_s)->isVisible());
  }
};

const strato::tests::Suite<TestLabTraffic, QApplication> suite;

}  // namespace tst_lab_traffic

#include "tst_lab_traffic.moc"
