// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/traffic_fields.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

#include "app/simulator/file/scenario_file.h"
#include "app/simulator/file/scenario_writer.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"

namespace tst_traffic_fields {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using simulator::Distribution;

const TrafficField *named(const std::vector<TrafficField> &fields, const QString &id) {
  const auto found = std::ranges::find(fields, id, &TrafficField::id);
  return found == fields.end() ? nullptr : &*found;
}

class TestTrafficFields final : public QObject {
  Q_OBJECT

 private:
  static LabState state() {
    LabState made;
    made.scenario = tests::quickScenario();
    return made;
  }

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void whatIsSetIsReadAgainAlsoFromAFile() {
    LabState of = state();
    of.scenario.workload.clients.retries = 1;  // so that pauses are there too
    for (const TrafficField &field : trafficFieldsOf(of)) {
      simulator::Scenario scenario = of.scenario;
      const double before = field.get(scenario).value_or(field.least);
      const double other = field.isNumber() ? std::min(before + field.step, field.most) : 1.0 - before;
      field.set(scenario, other);
      QVERIFY2(std::abs(*field.get(scenario) - other) < 1e-6, qPrintable(field.id));
      const auto again = simulator::readScenario(simulator::writeScenario(scenario));
      QVERIFY2(again.has_value(), again ? "" : again.error().front().english().c_str());
      QVERIFY2(std::abs(*field.get(*again) - other) < 1e-6, qPrintable(field.id));
    }
  }

  void moreWorkKeepsHowRequestsDiffer() {
    LabState of = state();
    of.scenario.workload.serviceTime = Distribution::logNormal(0.4, 0.5);
    const auto fields = trafficFieldsOf(of);
    named(fields, u"work"_s)->set(of.scenario, 1.2);
    QCOMPARE(of.scenario.workload.serviceTime.mean(), 1.2);
    QCOMPARE(of.scenario.workload.serviceTime.cv(), 0.5);
    named(fields, u"spread"_s)->set(of.scenario, 0.0);
    QCOMPARE(of.scenario.workload.serviceTime.kind(), Distribution::Kind::Constant);
    QCOMPARE(of.scenario.workload.serviceTime.mean(), 1.2);
  }

  void kindsOfRequestsKeepTheirMix() {
    LabState of = state();
    of.scenario.workload.classes =
        std::make_shared<const std::vector<simulator::RequestClass>>(std::vector<simulator::RequestClass>{
            {"read", 0.75, Distribution::constant(0.1)}, {"write", 0.25, Distribution::exponential(0.5)}});
    const auto fields = trafficFieldsOf(of);
    QVERIFY(named(fields, u"spread"_s) == nullptr);
    named(fields, u"work"_s)->set(of.scenario, 0.4);
    const auto &classes = *of.scenario.workload.classes;
    QCOMPARE(classes[0].serviceTime.mean(), 0.2);
    QCOMPARE(classes[1].serviceTime.mean(), 1.0);
    QCOMPARE(classes[1].share, 0.25);
  }

  void theEndStaysBehindTheLastFork() {
    LabState of = state();
    LabBranch fork;
    fork.parent = 0;
    fork.from = 90 * simulator::kSecond;
    of.branches.push_back(fork);
    const auto fields = trafficFieldsOf(of);
    QVERIFY(named(fields, u"length"_s)->least * 60 >= 91);
  }

  void aDaysWaveGoesOnInALongerRun() {
    LabState of;
    of.scenario = tests::labScenario(u"daily"_s);
    const double peak = of.scenario.workload.arrivals.curve->at(of.scenario.workload.arrivals.curve->wave()->peakAtS);
    named(trafficFieldsOf(of), u"length"_s)->set(of.scenario, 2 * 24 * 60.0);
    const auto &curve = *of.scenario.workload.arrivals.curve;
    QCOMPARE(curve.at(curve.wave()->peakAtS + curve.wave()->periodS), peak);
  }

  void everyScenarioKeepsWhatIsSet() {
    for (const ScenarioEntry &entry : scenariosIn(QString::fromStdString(tests::inSource("content/scenarios")))) {
      LabState of;
      of.scenario = tests::labScenario(entry.id);
      if (of.scenario.workload.arrivals.kind == simulator::Arrivals::Kind::Trace) continue;  // a trace is not written
      for (const TrafficField &field : trafficFieldsOf(of)) {
        simulator::Scenario scenario = of.scenario;
        field.set(scenario,
                  field.isNumber() ? std::clamp(field.get(scenario).value_or(1.0) * 1.5, 1.0, field.most) : 1.0);
        const auto again = simulator::readScenario(simulator::writeScenario(scenario));
        QVERIFY2(again.has_value(), qPrintable(entry.id + u' ' + field.id));
      }
    }
  }

  void jobsHaveNoClientsWhoWait() {
    LabState of;
    of.scenario = tests::labScenario(u"night-batch"_s);
    QVERIFY(named(trafficFieldsOf(of), u"retries"_s) == nullptr);
    QVERIFY(named(trafficFieldsOf(of), u"timeout"_s) == nullptr);
  }

  void aRecordingKnowsItsOwnWork() {
    LabState of = state();
    of.scenario.workload.arrivals.services = std::make_shared<const std::vector<simulator::Tick>>();
    QVERIFY(named(trafficFieldsOf(of), u"work"_s) == nullptr);
  }
};

const strato::tests::Suite<TestTrafficFields, QCoreApplication> suite;

}  // namespace tst_traffic_fields

#include "tst_traffic_fields.moc"
