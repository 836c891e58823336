// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"
#include "tests/ui/stage/shown_stage.h"
#include "ui/stage/stage.h"
#include "ui/theme/theme.h"

namespace tst_stage {

using namespace strato;
using namespace strato::ui;
using Kind = StageTarget::Kind;

/// Counts how often a widget is painted.
class PaintCount final : public QObject {
 public:
  explicit PaintCount(QWidget *widget) { widget->installEventFilter(this); }
  [[nodiscard]] int take() {
    QApplication::processEvents();
    return std::exchange(m_count, 0);
  }

 protected:
  bool eventFilter(QObject *, QEvent *event) override {
    if (event->type() == QEvent::Paint) ++m_count;
    return false;
  }

 private:
  int m_count = 0;
};

class TestStage final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void aClickOnAMachineChoosesIt();
  void aClickOnACellChoosesIt();
  void aClickOutsideFollowsARequest();
  void lettingGoElsewhereDoesNothing();
  void theRightButtonActivates();
  void deleteActivatesWhatHasTheFocus();
  void arrowsWalkAndEnterChooses();
  void arrowsReachTheGateAndTheOutside();
  void arrowsReachAllThereIs_data();
  void arrowsReachAllThereIs();
  void enterShowsWhatAThingDoes();
  void escapeLeavesAndTabGoesOn();
  void theFocusStaysWithItsThing();
  void theFocusGoesWithAThingThatIsGone();
  void theMouseOverAThingIsTold();
  void whatChangedLooksAsIfAllWerePaintedAnew_data();
  void whatChangedLooksAsIfAllWerePaintedAnew();
  void nothingIsPaintedWhenNothingChanged();
  void dotsMoveOnlyWhenTold();
  void aJumpLeavesNothingUnderWay();
  void goingBackLeavesNothingUnderWay();
  void reducedMotionMovesNothing();
  void aGhostIsGrey();
  void bigScenesInBars();

 private:
  void show(const StageScene &scene) { m_stage->setScene(scene); }
  void click(const StageTarget &target) {
    QTest::mouseClick(m_stage, Qt::LeftButton, {}, m_stage->placeOf(target).center().toPoint());
  }

  std::unique_ptr<QWidget> m_window;
  Stage *m_stage = nullptr;
};

void TestStage::init() {
  m_window = std::make_unique<QWidget>();
  m_stage = new Stage(Platform::Ec2, QStringLiteral("EC2 Auto Scaling"));
  QVERIFY(tests::showStage(*m_window, m_stage));
}

void TestStage::cleanup() { m_window.reset(); }

void TestStage::aClickOnAMachineChoosesIt() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  click({Kind::Unit, 4, -1});
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].toUInt(), 4U);
  QVERIFY(m_stage->current().isNothing());  // no ring for the mouse
}

void TestStage::aClickOnACellChoosesIt() {
  show(tests::fieldOf(300));
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  click({Kind::Cell, 213, -1});
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].toUInt(), 213U);
}

void TestStage::aClickOutsideFollowsARequest() {
  show(tests::fieldOf(300));
  QSignalSpy spy(m_stage, &Stage::followRequested);
  click({Kind::Outside, -1, -1});
  QCOMPARE(spy.size(), 1);
}

void TestStage::lettingGoElsewhereDoesNothing() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  QTest::mousePress(m_stage, Qt::LeftButton, {}, m_stage->placeOf({Kind::Unit, 1, -1}).center().toPoint());
  QTest::mouseRelease(m_stage, Qt::LeftButton, {}, m_stage->placeOf({Kind::Unit, 2, -1}).center().toPoint());
  QCOMPARE(spy.size(), 0);
}

void TestStage::theRightButtonActivates() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage, &Stage::targetActivated);
  const QPoint at = m_stage->placeOf({Kind::Unit, 3, -1}).center().toPoint();
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_stage->mapToGlobal(at));
  QApplication::sendEvent(m_stage, &event);
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].value<StageTarget>(), (StageTarget{Kind::Unit, 3, -1}));
  QCOMPARE(spy[0][1].toPoint(), m_stage->mapToGlobal(at));
}

void TestStage::deleteActivatesWhatHasTheFocus() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage, &Stage::targetActivated);
  m_stage->setFocus(Qt::TabFocusReason);
  m_stage->setCurrent({Kind::Unit, 1, -1});
  QTest::keyClick(m_stage, Qt::Key_Delete);
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].value<StageTarget>(), (StageTarget{Kind::Unit, 1, -1}));
}

void TestStage::arrowsWalkAndEnterChooses() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  m_stage->clearFocus();
  m_stage->setFocus(Qt::TabFocusReason);
  QCOMPARE(m_stage->current(), (StageTarget{Kind::Unit, 0, -1}));
  QTest::keyClick(m_stage, Qt::Key_Right);
  QTest::keyClick(m_stage, Qt::Key_Down);
  QCOMPARE(m_stage->current(), (StageTarget{Kind::Unit, 5, -1}));
  QTest::keyClick(m_stage, Qt::Key_Return);
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].toUInt(), 5U);
  QTest::keyClick(m_stage, Qt::Key_Escape);
  QVERIFY(m_stage->current().isNothing());
}

void TestStage::arrowsReachTheGateAndTheOutside() {
  show(tests::fieldOf(300));
  m_stage->setFocus(Qt::TabFocusReason);
  m_stage->setCurrent({Kind::Cell, 125, -1});
  QTest::keyClick(m_stage, Qt::Key_Left);
  QCOMPARE(m_stage->current().kind, Kind::Gate);
  QTest::keyClick(m_stage, Qt::Key_Left);
  QCOMPARE(m_stage->current().kind, Kind::Outside);
  QTest::keyClick(m_stage, Qt::Key_Down);
  QCOMPARE(m_stage->current().kind, Kind::Lost);
}

void TestStage::arrowsReachAllThereIs_data() {
  QTest::addColumn<StageScene>("scene");
  QTest::newRow("field") << tests::fieldOf(60);
  QTest::newRow("machines") << tests::machinesOf(11, 2, 1);
  QTest::newRow("zones") << tests::zonesOf(3, 12, 4);
  QTest::newRow("a lost zone") << tests::lostZone();
  QTest::newRow("tasks") << tests::tasks();
  QTest::newRow("hosts") << tests::hosts();
  QTest::newRow("jobs") << tests::jobs();
}

/// From the first thing on, by arrows alone, one comes to every part, and back to the first from each.
void TestStage::arrowsReachAllThereIs() {
  QFETCH(StageScene, scene);
  show(scene);
  m_stage->setFocus(Qt::TabFocusReason);
  const std::vector<StageTarget> parts = m_stage->parts();
  std::vector<StageTarget> reached{m_stage->plan().thing(0)};
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
      m_stage->setCurrent(reached[next]);
      QTest::keyClick(m_stage, key);
      const StageTarget there = m_stage->current();
      QVERIFY(!there.isNothing());
      if (std::find(reached.begin(), reached.end(), there) == reached.end()) reached.push_back(there);
    }
  }
  for (const StageTarget &part : parts) {
    QVERIFY2(std::find(reached.begin(), reached.end(), part) != reached.end(), qPrintable(m_stage->describe(part)));
    QVERIFY(!m_stage->describe(part).isEmpty());
  }
}

void TestStage::enterShowsWhatAThingDoes() {
  show(tests::zonesOf(3, 12, 4));
  m_stage->setFocus(Qt::TabFocusReason);
  m_stage->setCurrent({Kind::Unit, 1, -1});
  QTest::keyClick(m_stage, Qt::Key_Return);
  QVERIFY(QToolTip::isVisible());
  QVERIFY2(QToolTip::text().contains(QStringLiteral("taken back in 1 min 20 s")), qPrintable(QToolTip::text()));
  QSignalSpy followed(m_stage, &Stage::followRequested);
  m_stage->setCurrent({Kind::Gate, -1, -1});
  QTest::keyClick(m_stage, Qt::Key_Enter);
  QCOMPARE(followed.size(), 1);
  QToolTip::hideText();
}

void TestStage::escapeLeavesAndTabGoesOn() {
  auto *before = new QLineEdit;
  auto *after = new QLineEdit;
  static_cast<QVBoxLayout *>(m_window->layout())->insertWidget(0, before);
  m_window->layout()->addWidget(after);
  QWidget::setTabOrder(before, m_stage);
  QWidget::setTabOrder(m_stage, after);
  m_window->resize(540, 300);
  show(tests::machinesOf(11, 2, 1));
  QTRY_VERIFY(before->isVisible() && after->isVisible());
  before->setFocus();
  m_stage->setCurrent({});
  QTest::keyClick(before, Qt::Key_Tab);
  QVERIFY(m_stage->hasFocus());
  QCOMPARE(m_stage->current(), (StageTarget{Kind::Unit, 0, -1}));
  QTest::keyClick(m_stage, Qt::Key_Escape);
  QVERIFY(m_stage->current().isNothing() && m_stage->hasFocus());
  QTest::keyClick(m_stage, Qt::Key_Tab);
  QVERIFY(after->hasFocus());
}

void TestStage::theFocusStaysWithItsThing() {
  StageScene scene = tests::machinesOf(11, 2, 1);
  show(scene);
  m_stage->setCurrent({Kind::Unit, 6, -1});
  const QRectF place = m_stage->placeOf(m_stage->current());
  scene.units.erase(scene.units.begin() + 2);
  show(scene);
  QCOMPARE(m_stage->current(), (StageTarget{Kind::Unit, 5, -1}));
  QCOMPARE(m_stage->placeOf(m_stage->current()), place);
  ++scene.units[5].life;  // another machine has its place now
  show(scene);
  QVERIFY(m_stage->current().isNothing());
}

void TestStage::theFocusGoesWithAThingThatIsGone() {
  show(tests::machinesOf(11, 2, 1));
  m_stage->setCurrent({Kind::Unit, 10, -1});
  show(tests::machinesOf(4, 2, 8));
  QVERIFY(m_stage->current().isNothing());
}

void TestStage::theMouseOverAThingIsTold() {
  show(tests::machinesOf(11, 2, 1));
  QSignalSpy spy(m_stage, &Stage::targetHovered);
  QTest::mouseMove(m_stage, m_stage->placeOf({Kind::Unit, 6, -1}).center().toPoint());
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].value<StageTarget>(), (StageTarget{Kind::Unit, 6, -1}));
}

void TestStage::whatChangedLooksAsIfAllWerePaintedAnew_data() {
  QTest::addColumn<StageScene>("scene");
  QTest::newRow("field") << tests::fieldOf(300);
  QTest::newRow("small cells") << tests::fieldOf(3000);
  QTest::newRow("bars") << tests::fieldOf(20'000);
  QTest::newRow("machines") << tests::machinesOf(11, 2, 1);
  QTest::newRow("many machines") << tests::machinesOf(200, 120, 4);
  QTest::newRow("zones") << tests::zonesOf(3, 12, 4);
  QTest::newRow("a lost zone") << tests::lostZone();
  QTest::newRow("tasks") << tests::spotTasks();
  QTest::newRow("hosts") << tests::hosts();
  QTest::newRow("jobs") << tests::jobs();
  QTest::newRow("nodes") << tests::nodes();
  QTest::newRow("every state") << tests::everyBeing();
}

void TestStage::whatChangedLooksAsIfAllWerePaintedAnew() {
  QFETCH(StageScene, scene);
  show(scene);
  (void)m_stage->grab();
  for (int step = 0; step < 5; ++step) {
    tests::moveOn(scene, step, 0.1, 7);
    if (scene.bucket) scene.bucket->left -= 9;
    if (scene.pendingUnits > 0) --scene.pendingUnits;
    show(scene);
  }
  m_stage->jump();
  Stage fresh(Platform::Ec2, QStringLiteral("fresh"));
  fresh.resize(m_stage->size());
  fresh.setScene(scene);
  const QImage kept = m_stage->grab().toImage();
  const QImage anew = fresh.grab().toImage();
  const int panel = static_cast<int>(m_stage->frame().panel.left());
  QCOMPARE(kept.copy(panel, 0, kept.width() - panel, kept.height()),
           anew.copy(panel, 0, anew.width() - panel, anew.height()));
}

void TestStage::nothingIsPaintedWhenNothingChanged() {
  StageScene scene = tests::fieldOf(300);
  scene.lostPerS = 0;
  show(scene);
  PaintCount painted(m_stage);
  (void)painted.take();
  show(scene);
  scene.at += 1;
  show(scene);
  m_stage->advance(16);
  QCOMPARE(painted.take(), 0);
  scene.cells[7].being = Being::Failed;
  show(scene);
  QVERIFY(painted.take() > 0);
}

void TestStage::dotsMoveOnlyWhenTold() {
  StageScene scene = tests::fieldOf(300);
  show(scene);
  tests::moveOn(scene, 1, 0, 3);
  show(scene);
  m_stage->advance(16);
  QVERIFY(!m_stage->traffic().dots().empty());
  PaintCount painted(m_stage);
  (void)painted.take();
  QTest::qWait(50);
  QCOMPARE(painted.take(), 0);
  m_stage->advance(16);
  QVERIFY(painted.take() > 0);
}

void TestStage::aJumpLeavesNothingUnderWay() {
  StageScene scene = tests::fieldOf(300);
  show(scene);
  tests::moveOn(scene, 1, 0, 3);
  show(scene);
  m_stage->advance(16);
  m_stage->jump();
  QVERIFY(m_stage->traffic().isQuiet());
  tests::moveOn(scene, 2, 0, 5000);
  show(scene);
  QVERIFY(m_stage->traffic().isQuiet());
}

void TestStage::goingBackLeavesNothingUnderWay() {
  const StageScene early = tests::fieldOf(300);
  StageScene late = early;
  tests::moveOn(late, 1, 0, 30);
  show(early);
  show(late);
  m_stage->advance(16);
  show(early);
  QVERIFY(m_stage->traffic().isQuiet());
}

void TestStage::reducedMotionMovesNothing() {
  Theme theme;
  theme.setAppearance({ThemeId::Light, 1.0, true});
  StageScene scene = tests::fieldOf(300);
  show(scene);
  tests::moveOn(scene, 1, 0, 30);
  show(scene);
  m_stage->advance(16);
  QVERIFY(m_stage->traffic().isQuiet());
  theme.setAppearance({ThemeId::Light, 1.0, false});
}

void TestStage::aGhostIsGrey() {
  show(tests::machinesOf(11, 2, 1));
  m_stage->setGhost(true);
  const QImage picture = m_stage->grab().toImage();
  int mostColour = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      mostColour = std::max(mostColour, QColor(picture.pixel(x, y)).hsvSaturation());
  QVERIFY2(mostColour < 110, qPrintable(QString::number(mostColour)));  // the ink itself is a bluish grey
}

void TestStage::bigScenesInBars() {
  show(tests::fieldOf(20'000));
  const StageTarget bar = m_stage->plan().thing(4);
  QCOMPARE(bar, (StageTarget{Kind::Group, 400, 100}));
  QCOMPARE(m_stage->targetAt(m_stage->placeOf(bar).center()), bar);
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  click(bar);
  QCOMPARE(spy.size(), 0);
}

const tests::Suite<TestStage, QApplication> suite;

}  // namespace tst_stage

#include "tst_stage.moc"
