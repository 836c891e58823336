// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <QXmlStreamReader>

#include "tests/support/suite.h"
#include "tests/ui/diagram/diagrams.h"
#include "ui/diagram/diagram_player.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/play_button.h"
#include "ui/diagram/render.h"
#include "ui/diagram/step_list.h"
#include "ui/diagram/step_track.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"

namespace tst_diagram_player {

using namespace strato;
using namespace strato::ui;

class TestDiagramPlayer final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void spaceAndKPlayAndPause();
  void playingMovesByItself();
  void arrowsStepAndHomeAndEndGoToTheEnds();
  void digitsJump();
  void keysOfOthersAreLeftAlone();
  void arrowsWalkNodesWhileANodeHasTheFocus();
  void theButtonsDoWhatTheySay();
  void aClickOnADotShowsItsStep();
  void draggingTheTrackSeeks();
  void theListTellsTheStoryAndLeadsToEachStep();
  void speedMakesTimePassFaster();
  void theWordsStandBesideAWideStage();
  void aNodeIsActivatedWithItsPlaceOnTheScreen();
  void aPngIsTwiceAsLargeAsThePicture();
  void anSvgHoldsTheWords();
  void aPlaceThatCannotBeWrittenIsExplained();
  void givingNoPathSavesNothing();
  void reducedMotionHasNoTimersAndCutsFromStepToStep();
  void hidingStopsTheClock();
  void theTrackIsASliderOverTheSteps();
  void settlingEndsTheMotion();

 private:
  template <class Kind>
  [[nodiscard]] Kind *part(const char *name) const {
    return m_player->findChild<Kind *>(QLatin1String(name));
  }
  [[nodiscard]] Position position() const { return m_player->playback().position(); }
  void press(Qt::Key key) { QTest::keyClick(m_player->view(), key); }
  void click(const char *name) { QTest::mouseClick(part<QWidget>(name), Qt::LeftButton); }

  Theme *m_theme = nullptr;
  QTemporaryDir m_folder;
  std::unique_ptr<QWidget> m_window;
  DiagramPlayer *m_player = nullptr;
};

void TestDiagramPlayer::init() {
  m_theme = new Theme(this);
  m_theme->setAppearance({ThemeId::Light, 1.0, false});
  m_window = std::make_unique<QWidget>();
  auto *layout = new QVBoxLayout(m_window.get());
  m_player = new DiagramPlayer;
  m_player->setDiagram(testing::shippedDiagram());
  layout->addWidget(m_player);
  m_window->resize(1400, 900);
  m_window->show();
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  m_player->setFocus();
}

void TestDiagramPlayer::cleanup() {
  m_window.reset();
  delete m_theme;
}

void TestDiagramPlayer::spaceAndKPlayAndPause() {
  press(Qt::Key_Space);
  QVERIFY(m_player->playback().isPlaying());
  QCOMPARE(part<PlayButton>("playButton")->accessibleName(), QStringLiteral("Pause"));
  press(Qt::Key_K);
  QVERIFY(!m_player->playback().isPlaying());
  QCOMPARE(part<PlayButton>("playButton")->accessibleName(), QStringLiteral("Play"));
}

void TestDiagramPlayer::playingMovesByItself() {
  press(Qt::Key_Space);
  QTRY_VERIFY(position().progress > 0.02);
  press(Qt::Key_Space);
  const Position there = position();
  QTest::qWait(60);
  QVERIFY(position() == there);
  QVERIFY(m_player->view()->position() == there);
}

void TestDiagramPlayer::arrowsStepAndHomeAndEndGoToTheEnds() {
  QSignalSpy changed(m_player, &DiagramPlayer::stepChanged);
  press(Qt::Key_Right);
  QCOMPARE(position().step, 1);
  press(Qt::Key_Right);
  QCOMPARE(position().step, 2);
  press(Qt::Key_Left);
  QVERIFY((position() == Position{1, 1}));
  press(Qt::Key_End);
  QVERIFY((position() == Position{9, 1}));
  QCOMPARE(part<PlayButton>("playButton")->accessibleName(), QStringLiteral("Play again"));
  press(Qt::Key_Home);
  QVERIFY((position() == Position{0, 0}));
  QCOMPARE(changed.size(), 5);
}

void TestDiagramPlayer::digitsJump() {
  press(Qt::Key_7);
  QCOMPARE(position().step, 6);
  press(Qt::Key_1);
  QCOMPARE(position().step, 0);
}

void TestDiagramPlayer::keysOfOthersAreLeftAlone() {
  QTest::keyClick(m_player->view(), Qt::Key_Left, Qt::AltModifier);
  QTest::keyClick(m_player->view(), Qt::Key_K, Qt::ControlModifier);
  QVERIFY((position() == Position{0, 0}));
  QVERIFY(!m_player->playback().isMoving());
}

void TestDiagramPlayer::arrowsWalkNodesWhileANodeHasTheFocus() {
  press(Qt::Key_Tab);
  press(Qt::Key_Right);
  QCOMPARE(position().step, 0);
  QCOMPARE(m_player->view()->currentNode(), 1);
  press(Qt::Key_Escape);
  press(Qt::Key_Right);
  QCOMPARE(position().step, 1);
}

void TestDiagramPlayer::theButtonsDoWhatTheySay() {
  click("stepForwardButton");
  QCOMPARE(position().step, 1);
  click("stepForwardButton");
  click("stepBackButton");
  QVERIFY((position() == Position{1, 1}));
  click("playButton");
  QVERIFY(m_player->playback().isPlaying());
  click("restartButton");
  QVERIFY((position() == Position{0, 0}));
  QVERIFY(!m_player->playback().isPlaying());
}

void TestDiagramPlayer::aClickOnADotShowsItsStep() {
  auto *track = part<StepTrack>("stepTrack");
  QTest::mouseClick(track, Qt::LeftButton, {}, track->dotAt(5));
  QCOMPARE(position().step, 5);
}

void TestDiagramPlayer::draggingTheTrackSeeks() {
  auto *track = part<StepTrack>("stepTrack");
  const QPoint between = (track->dotAt(7) + track->dotAt(8)) / 2;
  QTest::mousePress(track, Qt::LeftButton, {}, track->dotAt(2));
  QMouseEvent move(QEvent::MouseMove, between, track->mapToGlobal(between), Qt::LeftButton, Qt::LeftButton, {});
  QApplication::sendEvent(track, &move);
  QTest::mouseRelease(track, Qt::LeftButton, {}, between);
  QCOMPARE(position().step, 7);
  QVERIFY(qAbs(position().progress - 0.5) < 0.05);
}

void TestDiagramPlayer::theListTellsTheStoryAndLeadsToEachStep() {
  QAccessibleInterface *list = QAccessible::queryAccessibleInterface(part<StepList>("stepList"));
  QCOMPARE(list->role(), QAccessible::List);
  QCOMPARE(list->childCount(), 10);
  QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("2. Set the trigger"));
  QVERIFY(list->child(1)->text(QAccessible::Description).startsWith(QStringLiteral("You choose what starts it.")));
  QVERIFY(list->child(0)->state().checked && !list->child(1)->state().checked);
  QTest::mouseClick(part<StepList>("stepList")->row(1), Qt::LeftButton);
  QCOMPARE(position().step, 1);
  QVERIFY(list->child(1)->state().checked && !list->child(0)->state().checked);
}

void TestDiagramPlayer::speedMakesTimePassFaster() {
  const auto after = [this] {
    m_player->seek({});
    press(Qt::Key_Space);
    m_player->advance(Milliseconds{400});
    const double progress = position().progress;
    press(Qt::Key_Space);
    return progress;
  };
  const double normal = after();
  QTest::mouseClick(part<QWidget>("speed")->findChildren<QAbstractButton *>().at(2), Qt::LeftButton);
  QCOMPARE(m_player->playback().speed(), Speed::Double);
  QVERIFY(qAbs(after() - 2 * normal) < 0.05);
}

void TestDiagramPlayer::theWordsStandBesideAWideStage() {
  const auto listLeft = [this] { return part<StepList>("stepList")->mapTo(m_window.get(), QPoint()).x(); };
  const auto viewRight = [this] {
    return m_player->view()->mapTo(m_window.get(), QPoint(m_player->view()->width(), 0)).x();
  };
  QVERIFY(listLeft() >= viewRight());
  m_window->resize(700, 900);
  QTRY_VERIFY(listLeft() < viewRight());
}

void TestDiagramPlayer::aNodeIsActivatedWithItsPlaceOnTheScreen() {
  QSignalSpy spy(m_player, &DiagramPlayer::nodeActivated);
  DiagramView *view = m_player->view();
  QTest::mouseClick(view, Qt::LeftButton, {}, view->nodeRect(4).center());
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy.front()[0].toString(), QStringLiteral("env1"));
  QCOMPARE(spy.front()[1].toRect().topLeft(), view->mapToGlobal(view->nodeRect(4).topLeft()));
}

void TestDiagramPlayer::aPngIsTwiceAsLargeAsThePicture() {
  const QString path = m_folder.filePath(QStringLiteral("step.png"));
  QString suggested;
  m_player->setPathChooser([&](QWidget *, const QString &suggestion) {
    suggested = suggestion;
    return path;
  });
  QSignalSpy saved(m_player, &DiagramPlayer::saved);
  part<QAction>("savePng")->trigger();
  QCOMPARE(suggested, QStringLiteral("lambda-how-it-works.png"));
  QCOMPARE(saved.size(), 1);
  const QSize size = pictureSize(testing::shippedDiagram(), testing::look());
  QCOMPARE(QImage(path).size(), size * 2);
  QVERIFY(part<Notice>("saveNotice"));
  press(Qt::Key_Right);
  QVERIFY(!part<Notice>("saveNotice"));
}

void TestDiagramPlayer::anSvgHoldsTheWords() {
  const QString path = m_folder.filePath(QStringLiteral("step"));
  m_player->setPathChooser([&](QWidget *, const QString &) { return path; });
  part<QAction>("saveSvg")->trigger();
  QFile file(path + QStringLiteral(".svg"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QXmlStreamReader reader(&file);
  QString words;
  while (!reader.atEnd())
    if (reader.readNext() == QXmlStreamReader::Characters) words += reader.text().toString() + u'\n';
  QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
  QVERIFY(words.contains(QStringLiteral("Execution role")));
}

void TestDiagramPlayer::aPlaceThatCannotBeWrittenIsExplained() {
  m_player->setPathChooser(
      [&](QWidget *, const QString &) { return m_folder.filePath(QStringLiteral("no/such/a.png")); });
  QSignalSpy saved(m_player, &DiagramPlayer::saved);
  part<QAction>("savePng")->trigger();
  QCOMPARE(saved.size(), 0);
  QVERIFY(part<Notice>("saveNotice"));
  QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("no/such/a.png"))));
}

void TestDiagramPlayer::givingNoPathSavesNothing() {
  m_player->setPathChooser([](QWidget *, const QString &) { return QString(); });
  part<QAction>("saveSvg")->trigger();
  QVERIFY(!part<Notice>("saveNotice"));
}

void TestDiagramPlayer::reducedMotionHasNoTimersAndCutsFromStepToStep() {
  m_theme->setAppearance({ThemeId::Light, 1.0, true});
  QCOMPARE(m_player->playback().motion(), Motion::Reduced);
  QVERIFY((position() == Position{0, 1}));
  press(Qt::Key_Space);
  QVERIFY((position() == Position{1, 1}));
  QVERIFY(!m_player->playback().isMoving());
  const auto timers = m_player->findChildren<QTimer *>();
  for (const QTimer *timer : timers) QVERIFY2(!timer->isActive(), qPrintable(timer->parent()->objectName()));
  QVERIFY(!part<QWidget>("speed")->isVisible());
  m_theme->setAppearance({ThemeId::Light, 1.0, false});
  QCOMPARE(m_player->playback().motion(), Motion::Full);
}

void TestDiagramPlayer::hidingStopsTheClock() {
  press(Qt::Key_Space);
  m_player->hide();
  const Position there = position();
  QTest::qWait(60);
  QVERIFY(position() == there);
  m_player->show();
  QTRY_VERIFY(!(position() == there));
}

void TestDiagramPlayer::theTrackIsASliderOverTheSteps() {
  QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(part<StepTrack>("stepTrack"));
  QCOMPARE(slider->role(), QAccessible::Slider);
  QVERIFY(slider->valueInterface());
  QCOMPARE(slider->valueInterface()->maximumValue().toInt(), 10);
  slider->valueInterface()->setCurrentValue(4);
  QCOMPARE(position().step, 3);
  QCOMPARE(slider->valueInterface()->currentValue().toInt(), 4);
}

void TestDiagramPlayer::settlingEndsTheMotion() {
  press(Qt::Key_4);
  QVERIFY(m_player->playback().isMoving());
  m_player->settle();
  QVERIFY((position() == Position{3, 1}));
  QVERIFY(!m_player->playback().isMoving());
}

const strato::tests::Suite<TestDiagramPlayer, QApplication> suite;

}  // namespace tst_diagram_player

#include "tst_diagram_player.moc"
