// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/file/scenario_file.h"
#include "app/simulator/file/scenario_writer.h"
#include "tests/support/suite.h"

namespace tst_scenario_branches {

using namespace strato::simulator;

/// Other futures in a scenario file.
class TestScenarioBranches final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsWrittenIsReadAsTheSame();
  void aBranchMayChangeNothingYet();
  void whoeverWantsOnlyTheScenarioGetsIt();
  void faultsAreNamedWithTheirPlace_data();
  void faultsAreNamedWithTheirPlace();
};

namespace {

std::string textWith(const std::string &branches) {
  return R"({"format": "stratoscope-scenario/1", "duration_s": 100,
    "workload": {"arrivals": {"kind": "poisson", "rate_rps": 8}, "service_time": {"kind": "constant", "value_s": 1}},
    "lanes": [{"platform": "lambda", "id": "fn", "title": "A function"},
              {"platform": "ec2", "id": "fleet", "instances": {"desired": 2}}],
    "branches": )" +
         branches + "}";
}

}  // namespace

void TestScenarioBranches::whatIsWrittenIsReadAsTheSame() {
  const auto file = readScenarioFile(textWith(
      R"([{"name": "More memory", "from_s": 20.1, "lanes": [{"platform": "lambda", "id": "fn", "memory_mb": 2048}]},
          {"name": "And more", "from_s": 40, "parent": 1, "lanes": [
            {"platform": "ec2", "id": "fleet", "title": "Four", "instances": {"desired": 4}}]}])"));
  QVERIFY(file.has_value());
  QCOMPARE(file->branches.size(), std::size_t{2});
  QCOMPARE(file->branches[0].from, Tick{20'100'000'000});
  QCOMPARE(file->branches[1].parent, std::size_t{1});
  const std::string text = writeScenarioFile(*file);
  const auto again = readScenarioFile(text);
  QVERIFY2(again.has_value(), text.c_str());
  QCOMPARE(writeScenarioFile(*again), text);
  QCOMPARE(again->branches[0].name, std::string("More memory"));
  QCOMPARE(again->branches[0].from, file->branches[0].from);
  QCOMPARE(std::get<LambdaSettings>(again->branches[0].lanes.front()).memoryMb, 2048);
  QCOMPARE(std::get<Ec2Settings>(again->branches[1].lanes.front()).desired, 4);
  QCOMPARE(titleOf(again->branches[1].lanes.front()), std::string("Four"));
}

void TestScenarioBranches::aBranchMayChangeNothingYet() {
  const auto file = readScenarioFile(textWith(R"([{"from_s": 0}])"));
  QVERIFY(file.has_value());
  QVERIFY(file->branches.front().lanes.empty());
  QVERIFY(readScenarioFile(writeScenarioFile(*file)).has_value());
}

void TestScenarioBranches::whoeverWantsOnlyTheScenarioGetsIt() {
  const auto scenario = readScenario(textWith(R"([{"from_s": 5}])"));
  QVERIFY(scenario.has_value());
  QCOMPARE(writeScenario(*scenario).find("branches"), std::string::npos);
  QVERIFY(!readScenario(textWith(R"([{"from_s": -5}])")).has_value());
}

void TestScenarioBranches::faultsAreNamedWithTheirPlace_data() {
  QTest::addColumn<QString>("branches");
  QTest::addColumn<QString>("path");
  const auto row = [](const char *name, const char *branches, const char *path) {
    QTest::newRow(name) << QString::fromUtf8(branches) << QString::fromUtf8(path);
  };
  row("no list", R"({"from_s": 5})", "$.branches");
  row("no time", R"([{}])", "$.branches[0].from_s");
  row("after the end", R"([{"from_s": 101}])", "$.branches[0].from_s");
  row("its own parent", R"([{"from_s": 1, "parent": 1}])", "$.branches[0].parent");
  row("an unknown field", R"([{"from_s": 1, "form_s": 2}])", "$.branches[0].form_s");
  row("no id", R"([{"from_s": 1, "lanes": [{"platform": "lambda"}]}])", "$.branches[0].lanes[0].id");
  row("another lane", R"([{"from_s": 1, "lanes": [{"platform": "lambda", "id": "no"}]}])", "$.branches[0].lanes[0].id");
  row("another platform", R"([{"from_s": 1, "lanes": [{"platform": "lambda", "id": "fleet"}]}])",
      "$.branches[0].lanes[0].platform");
  row("the same lane twice",
      R"([{"from_s": 1}, {"from_s": 1, "lanes": [{"platform": "lambda", "id": "fn"}, {"platform": "lambda", "id": "fn"}]}])",
      "$.branches[1].lanes[1].id");
  row("a front", R"([{"from_s": 1, "lanes": [{"platform": "lambda", "id": "fn", "front": {"kind": "alb"}}]}])",
      "$.branches[0].lanes[0].front");
  row("a setting out of range", R"([{"from_s": 1, "lanes": [{"platform": "lambda", "id": "fn", "memory_mb": 5}]}])",
      "$.branches[0].lanes[0].memory_mb");
}

void TestScenarioBranches::faultsAreNamedWithTheirPlace() {
  QFETCH(QString, branches);
  QFETCH(QString, path);
  const auto file = readScenarioFile(textWith(branches.toStdString()));
  QVERIFY(!file.has_value());
  QCOMPARE(file.error().size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(file.error().front().path), path);
}

const strato::tests::Suite<TestScenarioBranches> suite;

}  // namespace tst_scenario_branches

#include "tst_scenario_branches.moc"
