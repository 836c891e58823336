// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/saved_branches.h"
#include "app/simulator/bundles/bundles.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "tests/ui/models/lab/sweep_plans.h"
#include "ui/models/lab/lab_document.h"
#include "ui/models/lab/lab_drafts.h"
#include "ui/models/lab/lab_outcome.h"
#include "ui/models/lab/recent_files.h"
#include "ui/models/lab/scenario_files.h"

namespace tst_lab_drafts {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// What the Lab keeps in files: scenarios with their branches, drafts, and what was last at work.
class TestLabDrafts final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void branchesReplayTheSameFromAFile();
  void theCommandLineReplaysThemToo();
  void aForkWithoutAChangeIsTheSameInBundlesToo();
  void aBranchOnAnUnknownMachineIsNamed();
  void aDraftSaysWhereItBelongs();
  void whatIsNotChangedLeavesNoDraft();
  void aDraftThatCannotBeReadIsNotLost();
  void ofManyPutAsideTheOldestGoes();
  void recentFilesAreEightAndTheNewestIsFirst();
  void aFileThatIsGoneSaysSo();
  void aBrokenListIsAnEmptyOne();
};

namespace {

/// A fork of "spike", and a fork of that.
LabState forked() {
  LabState state;
  state.scenario = tests::shippedScenario("spike");
  auto smaller = std::get<simulator::LambdaSettings>(state.scenario.lanes[0]);
  smaller.reservedConcurrency = 60;
  auto more = std::get<simulator::Ec2Settings>(state.scenario.lanes[1]);
  more.desired = more.max;
  state.branches.push_back({u"Less room"_s, 0, simulator::ticks(100.25), {{0, smaller}}, 0});
  state.branches.push_back({u"And machines"_s, 1, simulator::ticks(400), {{1, more}}, 0});
  return state;
}

std::uint64_t hashOf(const LabState &state, int branch) {
  std::shared_ptr<const LabOutcome> outcome;
  for (const int at : state.wayTo(branch)) {
    const LabBranch &each = state.branches[static_cast<std::size_t>(at)];
    outcome = outcomeOf({state.scenario, outcome, each.from, each.changed}, tests::shippedPrices()).value();
  }
  return outcome->run->hash();
}

LabPaper paperNamed(const std::string &title) {
  LabState state;
  state.scenario = tests::shippedScenario("spike");
  state.scenario.title = title;
  return {state, u"spike"_s, u"/somewhere/else.stratoscenario"_s, true};
}

}  // namespace

void TestLabDrafts::branchesReplayTheSameFromAFile() {
  const QTemporaryDir folder;
  const QString file = folder.filePath(u"forked.stratoscenario"_s);
  const LabState state = forked();
  QVERIFY(saveScenario(file, state).has_value());
  const auto opened = openScenario(file, tests::shippedPrices());
  QVERIFY(opened.has_value());
  QCOMPARE(opened->branches.size(), std::size_t{3});
  QCOMPARE(opened->branches[2].name, u"And machines"_s);
  QCOMPARE(opened->branches[2].parent, 1);
  QCOMPARE(opened->branches[1].from, state.branches[1].from);
  LabDocument document;
  document.load(*opened);
  QVERIFY(!document.history().canUndo());
  QVERIFY(document.state().branches[1].revision != document.state().branches[2].revision);
  for (int branch = 0; branch < 3; ++branch) QCOMPARE(hashOf(document.state(), branch), hashOf(state, branch));
  QVERIFY(hashOf(state, 1) != hashOf(state, 0));
}

void TestLabDrafts::theCommandLineReplaysThemToo() {
  const LabState state = forked();
  simulator::ScenarioFile file{state.scenario, {}};
  for (std::size_t i = 1; i < state.branches.size(); ++i) {
    const LabBranch &of = state.branches[i];
    file.branches.push_back({of.name.toStdString(), static_cast<std::size_t>(of.parent), of.from, {}});
    for (const auto &[lane, settings] : of.changed) file.branches.back().lanes.push_back(settings);
  }
  for (int branch = 0; branch < 3; ++branch) {
    const auto run = cli::runBranch(file, static_cast<std::size_t>(branch), 1, {});
    QVERIFY(run.has_value() && run->has_value());
    QCOMPARE((*run)->run.hash(), hashOf(state, branch));
    QCOMPARE(std::get<simulator::Ec2Settings>((*run)->lanes[1]).desired,
             std::get<simulator::Ec2Settings>(state.laneOf(1, branch)).desired);
  }
}

void TestLabDrafts::aForkWithoutAChangeIsTheSameInBundlesToo() {
  LabState state;
  state.scenario = tests::shippedScenario("flood");
  state.scenario.durationS = 4;
  QVERIFY(simulator::usualBundle(state.scenario) > 1);
  state.branches.push_back({u"The same"_s, 0, simulator::ticks(1), {}, 0});
  simulator::ScenarioFile file{state.scenario, {{"The same", 0, simulator::ticks(1), state.scenario.lanes}}};
  for (std::size_t lane = 0; lane < state.scenario.lanes.size(); ++lane) {
    state.branches[1].changed[lane] = state.scenario.lanes[lane];
  }
  QCOMPARE(hashOf(state, 1), hashOf(state, 0));
  const auto run = cli::runBranch(file, 1, simulator::usualBundle(state.scenario), {});
  QVERIFY(run.has_value() && run->has_value());
  QCOMPARE((*run)->run.hash(), hashOf(state, 0));
}

void TestLabDrafts::aBranchOnAnUnknownMachineIsNamed() {
  const QTemporaryDir folder;
  const QString file = folder.filePath(u"odd.stratoscenario"_s);
  LabState state = forked();
  std::get<simulator::Ec2Settings>(state.branches[2].changed[1]).instanceType = "m99.huge";
  QVERIFY(saveScenario(file, state).has_value());
  const auto opened = openScenario(file, tests::shippedPrices());
  QVERIFY(!opened.has_value());
  QVERIFY(opened.error().english().find("$.branches[1].lanes[0].type") != std::string::npos);
}

void TestLabDrafts::aDraftSaysWhereItBelongs() {
  const QTemporaryDir folder;
  const LabDrafts drafts(folder.filePath(u"new"_s));
  drafts.keep(paperNamed("At work"));
  const auto left = LabDrafts(folder.filePath(u"new"_s)).left(tests::shippedPrices());
  QVERIFY(left.has_value());
  QCOMPARE(left->state.scenario.title, std::string("At work"));
  QCOMPARE(left->id, u"spike"_s);
  QCOMPARE(left->file, u"/somewhere/else.stratoscenario"_s);
  QVERIFY(left->changed);
}

void TestLabDrafts::whatIsNotChangedLeavesNoDraft() {
  const QTemporaryDir folder;
  const LabDrafts drafts(folder.path());
  LabPaper paper = paperNamed("At work");
  drafts.keep(paper);
  paper.changed = false;
  drafts.keep(paper);
  QVERIFY(!drafts.left(tests::shippedPrices()).has_value());
  QVERIFY(QDir(folder.path()).isEmpty());
}

void TestLabDrafts::aDraftThatCannotBeReadIsNotLost() {
  const QTemporaryDir folder;
  const LabDrafts drafts(folder.path());
  drafts.keep(paperNamed("At work"));
  QFile file(folder.filePath(u"lab-draft.stratoscenario"_s));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
  file.close();
  QVERIFY(!drafts.left(tests::shippedPrices()).has_value());
  const auto aside = drafts.aside();
  QCOMPARE(aside.size(), std::size_t{1});
  QCOMPARE(aside.front().title, u"At work"_s);
  QVERIFY(!drafts.open(aside.front().name, tests::shippedPrices()).has_value());
}

void TestLabDrafts::ofManyPutAsideTheOldestGoes() {
  const QTemporaryDir folder;
  const LabDrafts drafts(folder.path());
  for (int i = 1; i <= 10; ++i) QVERIFY(!drafts.putAside(paperNamed("Number " + std::to_string(i))).isEmpty());
  const auto aside = drafts.aside();
  QCOMPARE(aside.size(), LabDrafts::mostAside);
  QCOMPARE(aside.front().title, u"Number 10"_s);
  QCOMPARE(aside.back().title, u"Number 3"_s);
  drafts.remove(aside.front().name);
  QCOMPARE(drafts.aside().front().title, u"Number 9"_s);
}

void TestLabDrafts::recentFilesAreEightAndTheNewestIsFirst() {
  const QTemporaryDir folder;
  RecentFiles recent(folder.path());
  for (int i = 0; i < 10; ++i) recent.add(u"/files/%1"_s.arg(i));
  recent.add(u"/files/5"_s);
  const auto files = RecentFiles(folder.path()).all();
  QCOMPARE(static_cast<qsizetype>(files.size()), RecentFiles::most);
  QCOMPARE(files[0].path, u"/files/5"_s);
  QCOMPARE(files[1].path, u"/files/9"_s);
  recent.clear();
  QVERIFY(RecentFiles(folder.path()).all().empty());
}

void TestLabDrafts::aFileThatIsGoneSaysSo() {
  const QTemporaryDir folder;
  QFile there(folder.filePath(u"there"_s));
  QVERIFY(there.open(QIODevice::WriteOnly));
  RecentFiles recent(folder.path());
  recent.add(there.fileName());
  recent.add(folder.filePath(u"gone"_s));
  QVERIFY(recent.all()[0].obstacle.startsWith(u"It is no longer there"_s));
  QVERIFY(recent.all()[1].obstacle.isEmpty());
}

void TestLabDrafts::aBrokenListIsAnEmptyOne() {
  const QTemporaryDir folder;
  QFile file(folder.filePath(u"lab-recent.json"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"files": [1, {"a": 2}, "/one", null]})");
  file.close();
  QCOMPARE(RecentFiles(folder.path()).all().size(), std::size_t{1});
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("not JSON");
  file.close();
  QVERIFY(RecentFiles(folder.path()).all().empty());
}

const strato::tests::Suite<TestLabDrafts> suite;

}  // namespace tst_lab_drafts

#include "tst_lab_drafts.moc"
