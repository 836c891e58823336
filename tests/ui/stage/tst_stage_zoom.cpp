// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "tests/support/suite.h"
#include "tests/ui/stage/sample_scenes.h"
#include "tests/ui/stage/shown_stage.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_accessible.h"
#include "ui/theme/theme.h"

namespace tst_stage_zoom {

using namespace strato;
using namespace strato::ui;
using Kind = StageTarget::Kind;

/// What the stage lies in: tells what the stage leaves to it.
class Ground final : public QWidget {
 public:
  int doubleClicks = 0;

 protected:
  void mouseDoubleClickEvent(QMouseEvent *) override { ++doubleClicks; }
};

class TestStageZoom final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void barsOpenIntoCellsThatCanBeChosen();
  void whatIsUnderThePointerStaysThere_data();
  void whatIsUnderThePointerStaysThere();
  void ctrlAndTheWheelZoom();
  void theWheelMovesOnlyWhereThereIsMore();
  void draggingMovesAndChoosesNothing();
  void keysZoomAndFit();
  void arrowsBringWhatTheyReachIntoSight();
  void theControlSaysHowNearAndFits();
  void theControlComesWhereThingsAreSmall();
  void aDoubleClickBringsNearerAndBack();
  void whatIsUnderTheMouseIsHoveredAtAnyZoom();
  void aFrameStaysWithinThePanel();
  void fingersPinch();
  void assistiveTechnologyHearsHowNear();
  void onlyWhatIsSeenIsFoundAndRead();
  void whatChangedLooksAsIfAllWerePaintedAnew_data() { scenes(); }
  void whatChangedLooksAsIfAllWerePaintedAnew();
  void aFieldThatGrowsKeepsItsMiddle();
  void aDoubleClickOnNothingIsForTheGround();
  void withMotionItGlides();
  void aPictureShowsAll();

 private:
  static void scenes();
  [[nodiscard]] QPointF middle() const { return m_stage->plan().area.center(); }
  [[nodiscard]] QWidget *control() const { return m_stage->findChild<QWidget *>(QStringLiteral("zoomControl")); }
  [[nodiscard]] QAbstractButton *key(const char *name) const {
    return m_stage->findChild<QAbstractButton *>(QString::fromLatin1(name));
  }
  void moveMouse(const QPointF &to) {
    QMouseEvent event(QEvent::MouseMove, to, m_stage->mapToGlobal(to), Qt::NoButton, {}, {});
    QApplication::sendEvent(m_stage, &event);
  }
  /// Whether the stage took it.
  [[nodiscard]] bool wheel(int turned, Qt::KeyboardModifiers keys, const QPointF &at);

  Theme m_theme;
  std::unique_ptr<Ground> m_window;
  Stage *m_stage = nullptr;
};

void TestStageZoom::init() {
  m_theme.setAppearance({ThemeId::Light, 1.0, true});
  m_window = std::make_unique<Ground>();
  m_stage = new Stage(Platform::Lambda, QStringLiteral("Lambda"));
  QVERIFY(tests::showStage(*m_window, m_stage));
}

void TestStageZoom::cleanup() {
  m_window.reset();
  m_theme.setAppearance({ThemeId::Light, 1.0, false});
}

void TestStageZoom::scenes() {
  QTest::addColumn<StageScene>("scene");
  QTest::newRow("field") << tests::fieldOf(300);
  QTest::newRow("small cells") << tests::fieldOf(3000);
  QTest::newRow("bars") << tests::fieldOf(20'000);
  QTest::newRow("bars of thousands") << tests::fieldOf(120'000);
  QTest::newRow("machines") << tests::machinesOf(11, 2, 1);
  QTest::newRow("many machines") << tests::machinesOf(200, 120, 4);
  QTest::newRow("zones") << tests::zonesOf(3, 60, 8);
  QTest::newRow("a lost zone") << tests::lostZone();
  QTest::newRow("tasks") << tests::tasks();
  QTest::newRow("hosts") << tests::hosts();
  QTest::newRow("jobs") << tests::jobs();
  QTest::newRow("nodes") << tests::nodes();
}

bool TestStageZoom::wheel(int turned, Qt::KeyboardModifiers keys, const QPointF &at) {
  QWheelEvent event(at, m_stage->mapToGlobal(at), {}, {0, turned}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
  QApplication::sendEvent(m_stage, &event);
  return event.isAccepted();
}

void TestStageZoom::barsOpenIntoCellsThatCanBeChosen() {
  m_stage->setScene(tests::fieldOf(20'000));
  QVERIFY(m_stage->plan().grid.hasBars());
  const StageTarget bar = m_stage->targetAt(middle());
  QCOMPARE(bar.kind, Kind::Group);
  m_stage->zoomBy(8, middle());
  const StageTarget cell = m_stage->targetAt(m_stage->placeOf(m_stage->targetAt(middle())).center());
  QVERIFY(!m_stage->plan().grid.hasBars());
  QVERIFY(m_stage->plan().grid.cell >= 9);
  const StageTarget seen{Kind::Cell, bar.index + 50, -1};
  QVERIFY(cell.isNothing() || cell.kind == Kind::Cell);
  QVERIFY(m_stage->plan().shows(m_stage->placeOf(seen)));
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  QTest::mouseClick(m_stage, Qt::LeftButton, {}, m_stage->placeOf(seen).center().toPoint());
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy[0][0].toInt(), seen.index);
}

void TestStageZoom::whatIsUnderThePointerStaysThere_data() { scenes(); }

void TestStageZoom::whatIsUnderThePointerStaysThere() {
  QFETCH(StageScene, scene);
  m_stage->setScene(scene);
  m_stage->zoomBy(m_stage->plan().mostZoom / 2, middle());
  const int thing = [&] {
    for (int index = 0; index < m_stage->plan().things(); ++index)
      if (m_stage->plan().area.contains(m_stage->plan().thingPlace(index))) return index;
    return 0;
  }();
  const StageTarget target = m_stage->plan().thing(thing);
  const QPointF at = m_stage->placeOf(target).center();
  const QPointF middleBefore = at - m_stage->plan().area.center();
  m_stage->zoomBy(1.6, at);
  QVERIFY(m_stage->plan().isZoomed());
  // Cells have whole pixels, and at an edge one sees no further.
  const QPointF moved = m_stage->placeOf(target).center() - at;
  const QSizeF size = m_stage->placeOf(target).size();
  const QPointF offset = m_stage->plan().zoom.offset;
  const bool atEdge = offset.x() == 0 || offset.y() == 0;
  QVERIFY2(atEdge || moved.manhattanLength() < size.width() + size.height() + 4,
           qPrintable(QStringLiteral("%1 %2 from %3").arg(moved.x()).arg(moved.y()).arg(middleBefore.x())));
}

void TestStageZoom::ctrlAndTheWheelZoom() {
  m_stage->setScene(tests::fieldOf(3000));
  QVERIFY(wheel(120, Qt::ControlModifier, middle()));
  QCOMPARE(m_stage->plan().zoom.factor, 1.25);
  QVERIFY(wheel(30, Qt::ControlModifier, middle()));
  QVERIFY(m_stage->plan().zoom.factor > 1.25);
  for (int turn = 0; turn < 40; ++turn) (void)wheel(120, Qt::ControlModifier, middle());
  QCOMPARE(m_stage->plan().zoom.factor, m_stage->plan().mostZoom);
  for (int turn = 0; turn < 40; ++turn) (void)wheel(-120, Qt::ControlModifier, middle());
  QVERIFY(m_stage->plan().zoom.fits());
}

void TestStageZoom::theWheelMovesOnlyWhereThereIsMore() {
  m_stage->setScene(tests::fieldOf(3000));
  QVERIFY(!wheel(-120, {}, middle()));  // for the page
  m_stage->zoomBy(4, middle());
  const double before = m_stage->plan().zoom.offset.y();
  QVERIFY(wheel(-120, {}, middle()));
  QVERIFY(m_stage->plan().zoom.offset.y() > before);
  for (int turn = 0; turn < 60; ++turn) (void)wheel(-120, {}, middle());
  QVERIFY(!wheel(-120, {}, middle()));
  const double across = m_stage->plan().zoom.offset.x();
  QVERIFY(wheel(-120, Qt::ShiftModifier, middle()));
  QVERIFY(m_stage->plan().zoom.offset.x() > across);
}

void TestStageZoom::draggingMovesAndChoosesNothing() {
  m_stage->setScene(tests::machinesOf(200, 120, 4));
  m_stage->zoomBy(6, middle());
  QSignalSpy spy(m_stage, &Stage::unitChosen);
  const QPointF before = m_stage->plan().zoom.offset;
  const QPoint from = middle().toPoint();
  QTest::mousePress(m_stage, Qt::LeftButton, {}, from);
  for (const int step : {10, 25, 40}) {
    const QPointF at = from - QPoint(step, 0);
    QMouseEvent move(QEvent::MouseMove, at, m_stage->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_stage, &move);
  }
  QTest::mouseRelease(m_stage, Qt::LeftButton, {}, from - QPoint(40, 0));
  QCOMPARE(m_stage->plan().zoom.offset.x(), before.x() + 40);
  QCOMPARE(spy.size(), 0);
}

void TestStageZoom::keysZoomAndFit() {
  m_stage->setScene(tests::fieldOf(3000));
  m_stage->clearFocus();
  m_stage->setFocus(Qt::TabFocusReason);
  const StageTarget current = m_stage->current();
  QTest::keyClick(m_stage, Qt::Key_Plus);
  QTest::keyClick(m_stage, Qt::Key_Equal);
  QCOMPARE(m_stage->plan().zoom.factor, 2.25);
  QCOMPARE(m_stage->current(), current);
  QTest::keyClick(m_stage, Qt::Key_Minus);
  QCOMPARE(m_stage->plan().zoom.factor, 1.5);
  QTest::keyClick(m_stage, Qt::Key_0);
  QVERIFY(m_stage->plan().zoom.fits());
  for (int press = 0; press < 4; ++press) QTest::keyClick(m_stage, Qt::Key_Plus);
  QTest::keyClick(m_stage, Qt::Key_Escape);
  QVERIFY(m_stage->current().isNothing());
  const double before = m_stage->plan().zoom.offset.x();
  QTest::keyClick(m_stage, Qt::Key_Right);  // nothing has the focus: what is seen moves
  QVERIFY(m_stage->plan().zoom.offset.x() > before);
  QTest::keyClick(m_stage, Qt::Key_Escape);
  QVERIFY(m_stage->plan().zoom.fits());
}

void TestStageZoom::arrowsBringWhatTheyReachIntoSight() {
  m_stage->setScene(tests::fieldOf(3000));
  m_stage->clearFocus();
  m_stage->setFocus(Qt::TabFocusReason);
  m_stage->zoomBy(6, middle());
  m_stage->setCurrent(m_stage->targetAt(m_stage->placeOf(m_stage->plan().thing(0)).center()));
  m_stage->setCurrent({Kind::Cell, 0, -1});
  QVERIFY(m_stage->plan().area.contains(m_stage->placeOf(m_stage->current())));
  for (int step = 0; step < 30; ++step) {
    QTest::keyClick(m_stage, Qt::Key_Down);
    QCOMPARE(m_stage->current().kind, Kind::Cell);
    QVERIFY(m_stage->plan().area.contains(m_stage->placeOf(m_stage->current())));
  }
}

void TestStageZoom::theControlSaysHowNearAndFits() {
  m_stage->setScene(tests::fieldOf(3000));
  QVERIFY(control()->isHidden());
  m_stage->zoomBy(2.5, middle());
  QVERIFY(control()->isVisible());
  QVERIFY2(control()->accessibleName().contains(QStringLiteral("250")), qPrintable(control()->accessibleName()));
  QVERIFY(m_stage->frame().panel.contains(control()->geometry()));
  QTest::mouseClick(key("zoomNearer"), Qt::LeftButton);
  QCOMPARE(m_stage->plan().zoom.factor, 3.75);
  QTest::mouseClick(key("zoomFarther"), Qt::LeftButton);
  QCOMPARE(m_stage->plan().zoom.factor, 2.5);
  m_stage->zoomBy(100, middle());
  QVERIFY(!key("zoomNearer")->isEnabled());
  QTest::mouseClick(key("zoomAll"), Qt::LeftButton);
  QVERIFY(m_stage->plan().zoom.fits());
  for (const char *name : {"zoomNearer", "zoomFarther", "zoomAll"}) QVERIFY(!key(name)->accessibleName().isEmpty());
}

void TestStageZoom::theControlComesWhereThingsAreSmall() {
  m_stage->clearFocus();
  m_stage->setScene(tests::machinesOf(11, 2, 1));
  moveMouse(middle());
  QVERIFY(control()->isHidden());  // all is legible
  m_stage->setScene(tests::fieldOf(3000));
  moveMouse(middle());
  QVERIFY(control()->isVisible());
  QVERIFY(key("zoomNearer")->isVisible() && !key("zoomFarther")->isVisible() && !key("zoomAll")->isVisible());
  moveMouse({2, 2});
  QVERIFY(control()->isHidden());
  m_stage->clearFocus();
  m_stage->setFocus(Qt::TabFocusReason);
  QVERIFY(control()->isVisible());
}

void TestStageZoom::aDoubleClickBringsNearerAndBack() {
  m_stage->setScene(tests::fieldOf(3000));
  const StageTarget cell{Kind::Cell, 1510, -1};
  const auto doubleClick = [&] {
    QTest::mouseDClick(m_stage, Qt::LeftButton, {}, m_stage->placeOf(cell).center().toPoint());
  };
  doubleClick();
  QCOMPARE(m_stage->plan().zoom.factor, 2.5);
  QVERIFY(m_stage->plan().shows(m_stage->placeOf(cell)));
  while (m_stage->plan().zoom.factor < m_stage->plan().mostZoom) doubleClick();
  QVERIFY(m_stage->plan().shows(m_stage->placeOf(cell)));
  doubleClick();
  QVERIFY(m_stage->plan().zoom.fits());
}

void TestStageZoom::whatIsUnderTheMouseIsHoveredAtAnyZoom() {
  m_stage->setScene(tests::fieldOf(3000));
  QSignalSpy spy(m_stage, &Stage::targetHovered);
  const QPointF at = m_stage->placeOf({Kind::Cell, 1234, -1}).center();
  moveMouse(at);
  QCOMPARE(spy.takeLast()[0].value<StageTarget>(), (StageTarget{Kind::Cell, 1234, -1}));
  m_stage->zoomBy(3, middle());  // under the mouse is another one now
  for (const QPointF &by : {QPointF(0, 0), QPointF(31, 0), QPointF(0, 23)}) {
    m_stage->pan(by);
    QVERIFY(!spy.isEmpty());
    const auto hovered = spy.last()[0].value<StageTarget>();
    QCOMPARE(hovered, m_stage->targetAt(at));
    QVERIFY(hovered.isNothing() || m_stage->placeOf(hovered).contains(at));
  }
}

/// Around what is only partly in sight.
void TestStageZoom::aFrameStaysWithinThePanel() {
  m_stage->clearFocus();
  m_stage->setScene(tests::machinesOf(11, 2, 1));
  m_stage->zoomBy(1.9, middle());
  const StagePlan &plan = m_stage->plan();
  QPointF at;
  for (int thing = 0; thing < plan.things() && at.isNull(); ++thing) {
    const QRectF place = m_stage->placeOf(plan.thing(thing));
    const QRectF seen = place & plan.window;
    if (seen.width() > 8 && seen.height() > 8 && place.left() < plan.window.left() - 8) at = seen.center();
  }
  QVERIFY(!at.isNull());
  moveMouse({2, 2});
  const QImage without = m_stage->grab().toImage();
  moveMouse(at);
  const QImage with = m_stage->grab().toImage();
  QVERIFY(without != with);
  const QRect outside(120, 0, static_cast<int>(plan.window.left()) - 120, m_stage->height());
  QVERIFY(without.copy(outside) == with.copy(outside));
}

void TestStageZoom::fingersPinch() {
  m_stage->setScene(tests::fieldOf(3000));
  const auto pinch = [&](double value) {
    const QPointF at = middle();
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              m_stage->mapToGlobal(at), value, {});
    QApplication::sendEvent(m_stage, &event);
  };
  pinch(0.5);
  QCOMPARE(m_stage->plan().zoom.factor, 1.5);
  for (int more = 0; more < 20; ++more) pinch(0.5);
  QCOMPARE(m_stage->plan().zoom.factor, m_stage->plan().mostZoom);
  for (int less = 0; less < 20; ++less) pinch(-0.5);
  QVERIFY(m_stage->plan().zoom.fits());
}

void TestStageZoom::assistiveTechnologyHearsHowNear() {
  m_stage->setScene(tests::fieldOf(3000));
  QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_stage);
  QVERIFY(!tree->text(QAccessible::Description).contains(u'%'));
  m_stage->zoomBy(3, middle());
  const QString words = tree->text(QAccessible::Description);
  QVERIFY2(words.endsWith(QStringLiteral("zoomed to 300 %")), qPrintable(words));
}

void TestStageZoom::onlyWhatIsSeenIsFoundAndRead() {
  m_stage->setScene(tests::fieldOf(20'000));
  m_stage->zoomBy(m_stage->plan().mostZoom, middle());
  const std::vector<StageTarget> parts = m_stage->parts();
  QVERIFY(parts.size() > 20 && parts.size() <= std::size_t{mostParts});
  for (std::size_t part = 3; part < parts.size(); ++part) {
    QCOMPARE(parts[part].kind, Kind::Cell);
    QVERIFY(m_stage->plan().window.intersects(m_stage->placeOf(parts[part])));
  }
  QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_stage);
  QCOMPARE(tree->childCount(), static_cast<int>(parts.size()) + 1);
  QAccessibleInterface *control = tree->child(tree->childCount() - 1);
  QCOMPARE(control->role(), QAccessible::Grouping);
  QCOMPARE(control->childCount(), 3);
  QCOMPARE(tree->indexOfChild(control), tree->childCount() - 1);
  QVERIFY(m_stage->targetAt(m_stage->frame().panel.topLeft() + QPointF(30, 4)).isNothing());
}

void TestStageZoom::whatChangedLooksAsIfAllWerePaintedAnew() {
  QFETCH(StageScene, scene);
  const auto zoom = [this](Stage &stage) {
    stage.zoomBy(3, middle());
    stage.pan({17, 9});
  };
  m_stage->setScene(scene);
  zoom(*m_stage);
  (void)m_stage->grab();
  for (int step = 0; step < 5; ++step) {
    tests::moveOn(scene, step, 0.1, 7);
    m_stage->setScene(scene);
  }
  Stage fresh(Platform::Lambda, QStringLiteral("fresh"));
  fresh.resize(m_stage->size());
  fresh.setScene(scene);
  zoom(fresh);
  QCOMPARE(fresh.plan(), m_stage->plan());
  const auto picture = [](Stage &stage) {
    QImage image = stage.grab().toImage();
    // But for its control, on which the mouse may rest.
    QPainter(&image).fillRect(stage.findChild<QWidget *>()->geometry(), Qt::white);
    return image.copy(stage.frame().panel.toRect());
  };
  QCOMPARE(picture(*m_stage), picture(fresh));
}

void TestStageZoom::aFieldThatGrowsKeepsItsMiddle() {
  m_stage->setScene(tests::fieldOf(1000));
  m_stage->zoomBy(3, middle());
  const StageAnchor before = anchorAt(m_stage->plan(), middle());
  m_stage->setScene(tests::fieldOf(2600));
  const StageAnchor after = anchorAt(m_stage->plan(), middle());
  QCOMPARE(after.which, before.which);
}

void TestStageZoom::aDoubleClickOnNothingIsForTheGround() {
  m_stage->setScene(tests::machinesOf(3, 2, 0));
  const QPoint nothing = (m_stage->frame().panel.topLeft() + QPointF(30, 3)).toPoint();
  QVERIFY(m_stage->targetAt(nothing).isNothing());
  QTest::mouseDClick(m_stage, Qt::LeftButton, {}, nothing);
  QCOMPARE(m_window->doubleClicks, 1);
  QTest::mouseDClick(m_stage, Qt::LeftButton, {}, m_stage->placeOf({Kind::Unit, 0, -1}).center().toPoint());
  QCOMPARE(m_window->doubleClicks, 1);
}

void TestStageZoom::withMotionItGlides() {
  m_theme.setAppearance({ThemeId::Light, 1.0, false});
  m_stage->setScene(tests::fieldOf(3000));
  m_stage->zoomBy(2, middle());
  m_stage->zoomBy(2, middle());
  QVERIFY(m_stage->plan().zoom.factor < 2);
  QTRY_COMPARE(m_stage->plan().zoom.factor, 4.0);
}

void TestStageZoom::aPictureShowsAll() {
  m_stage->setScene(tests::fieldOf(3000));
  const auto picture = [this] {
    QImage image(m_stage->size(), QImage::Format_RGB32);
    QPainter painter(&image);
    m_stage->paintPicture(painter, 1);
    return image;
  };
  const QImage all = picture();
  m_stage->zoomBy(5, middle());
  QCOMPARE(picture(), all);
}

const tests::Suite<TestStageZoom, QApplication> suite;

}  // namespace tst_stage_zoom

#include "tst_stage_zoom.moc"
