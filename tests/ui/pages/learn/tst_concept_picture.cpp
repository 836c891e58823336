// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/shipped_content.h"
#include "tests/support/suite.h"
#include "ui/diagram/diagram_player.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/step_list.h"
#include "ui/pages/learn/picture_card.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"

namespace tst_concept_picture {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// The diagram of a concept: small among what is scanned, whole where the concept is studied.
class TestConceptPicture final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void theWholePlayerStandsInItsSection();
  void inFullOpensStudyAtTheSameStep_data();
  void inFullOpensStudyAtTheSameStep();
  void inFullGoesOnPlaying();
  void thePosterOpensAsItIsSeen();
  void stageAndControlsAreSeenAtOnce_data();
  void stageAndControlsAreSeenAtOnce();
  void keysPlayTheDiagramAndLeaveItsSection();
  void aClickOnANodeShowsItsFactsUntilAPressElsewhere();
  void enterOnANodeShowsItsFactsAlsoWhenAnAnswerIsChosen();
  void theFactsOfAStepOpenOverTheDiagram();
  void notesKeepClearOfTheDiagram();
  void withReducedMotionNothingMovesByItself();
  void thePlaceOnThePageComesBack();
  void aLongTitleLeavesThePageItsWidth_data();
  void aLongTitleLeavesThePageItsWidth();
  void eachWayOfReadingIsBuiltWhenItIsShown();

 private:
  void open(const QString &address, QSize size = {1600, 1000});
  void settle() const;
  [[nodiscard]] QString where() const { return m_window->pages().page()->address().text(); }
  template <class Kind = QWidget>
  [[nodiscard]] Kind *part(const QString &name) const {
    for (Kind *each : m_window->findChildren<Kind *>(name))
      if (each->isVisible()) return each;
    return nullptr;
  }
  [[nodiscard]] DiagramPlayer *player() const { return part<DiagramPlayer>(u"diagramPlayer"_s); }
  [[nodiscard]] PageScroll *scroll() const {
    return m_window->findChild<QWidget *>(u"studyView"_s)->findChild<PageScroll *>();
  }
  void click(const QString &name) const {
    auto *button = part<QAbstractButton>(name);
    QVERIFY2(button != nullptr, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }
  void press(Qt::Key key) const {
    QTest::keyClick(QApplication::focusWidget(), key);
    settle();
  }
  [[nodiscard]] bool isSeenWhole(const QWidget *widget) const {
    return widget != nullptr && widget->visibleRegion().boundingRect() == widget->rect();
  }

  tests::ManualClock m_clock;
  std::unique_ptr<learning::MemoryRecord> m_record;
  std::unique_ptr<Theme> m_theme;
  std::unique_ptr<MainWindow> m_window;
};

void TestConceptPicture::init() {
  m_record = std::make_unique<learning::MemoryRecord>(m_clock);
  m_theme = std::make_unique<Theme>();
  m_theme->setAppearance({ThemeId::Light, 1.0, false});
}

void TestConceptPicture::cleanup() {
  m_window.reset();
  m_theme.reset();
}

void TestConceptPicture::open(const QString &address, QSize size) {
  m_window = std::make_unique<MainWindow>(Desk{tests::shippedStore(), *m_record, m_clock, *m_theme});
  m_window->setGeometry(QRect(QPoint(0, 0), size));
  WindowMemory memory;
  memory.address = Address::parse(address);
  m_window->restore(memory);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  settle();
}

void TestConceptPicture::settle() const {
  for (int round = 0; round < 4; ++round) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }
}

void TestConceptPicture::theWholePlayerStandsInItsSection() {
  open(u"learn/lambda#picture"_s);
  QVERIFY(player());
  QVERIFY(part(u"section-picture"_s)->isAncestorOf(player()));
  for (const QString &name :
       {u"diagramView"_s, u"stepCaption"_s, u"counters"_s, u"restartButton"_s, u"stepBackButton"_s, u"playButton"_s,
        u"stepForwardButton"_s, u"stepTrack"_s, u"speed"_s, u"saveButton"_s})
    QVERIFY2(isSeenWhole(part(name)), qPrintable(name));
  QVERIFY(part(u"stepList"_s));
  click(u"stepForwardButton"_s);
  QCOMPARE(player()->playback().position().step, 1);
  click(u"stepBackButton"_s);
  QVERIFY((player()->playback().position() == Position{0, 1}));
  click(u"playButton"_s);
  QVERIFY(player()->playback().isPlaying());
}

void TestConceptPicture::inFullOpensStudyAtTheSameStep_data() {
  QTest::addColumn<QSize>("size");
  QTest::newRow("small") << QSize(1024, 700);
  QTest::newRow("usual") << QSize(1600, 1000);
}

void TestConceptPicture::inFullOpensStudyAtTheSameStep() {
  QFETCH(QSize, size);
  open(u"learn/lambda"_s, size);
  for (int i = 0; i < 4; ++i) click(u"pictureNext"_s);
  QCOMPARE(part<PictureCard>(u"pictureCard"_s)->playback().position().step, 3);
  click(u"pictureFull"_s);
  QCOMPARE(where(), u"learn/lambda#picture"_s);
  QVERIFY(!part(u"scanView"_s));
  QVERIFY(player());
  QCOMPARE(player()->playback().position().step, 3);
  QVERIFY(!player()->playback().isPlaying());
  QVERIFY(player()->view()->hasFocus());
  QVERIFY(isSeenWhole(player()->view()));
  press(Qt::Key_Right);
  QCOMPARE(player()->playback().position().step, 4);
}

void TestConceptPicture::inFullGoesOnPlaying() {
  open(u"learn/lambda"_s);
  click(u"picturePlay"_s);
  click(u"pictureFull"_s);
  QVERIFY(player()->playback().isPlaying());
  const Position there = player()->playback().position();
  QTRY_VERIFY(!(player()->playback().position() == there));
  press(Qt::Key_S);
  QVERIFY(!part<PictureCard>(u"pictureCard"_s)->playback().isMoving());
}

void TestConceptPicture::thePosterOpensAsItIsSeen() {
  open(u"learn/lambda"_s);
  const Position seen = part<PictureCard>(u"pictureCard"_s)->playback().position();
  QVERIFY(seen.step > 0);
  click(u"pictureFull"_s);
  QVERIFY(player()->playback().position() == seen);
}

void TestConceptPicture::stageAndControlsAreSeenAtOnce_data() { inFullOpensStudyAtTheSameStep_data(); }

void TestConceptPicture::stageAndControlsAreSeenAtOnce() {
  QFETCH(QSize, size);
  open(u"learn/lambda"_s, size);
  click(u"pictureFull"_s);
  for (const QString &name : {u"diagramView"_s, u"stepCaption"_s, u"playButton"_s, u"stepTrack"_s})
    QVERIFY2(isSeenWhole(part(name)), qPrintable(name));
}

void TestConceptPicture::keysPlayTheDiagramAndLeaveItsSection() {
  open(u"learn/lambda"_s);
  click(u"pictureFull"_s);
  press(Qt::Key_Home);
  press(Qt::Key_Space);
  QVERIFY(player()->playback().isPlaying());
  press(Qt::Key_Space);
  QVERIFY(!player()->playback().isPlaying());
  press(Qt::Key_7);
  QCOMPARE(player()->playback().position().step, 6);
  press(Qt::Key_J);
  QCOMPARE(where(), u"learn/lambda#for"_s);
  press(Qt::Key_K);
  QCOMPARE(where(), u"learn/lambda#picture"_s);
}

void TestConceptPicture::aClickOnANodeShowsItsFactsUntilAPressElsewhere() {
  open(u"learn/lambda#picture"_s);
  DiagramView *view = player()->view();
  QTest::mouseClick(view, Qt::LeftButton, {}, view->nodeRect(4).center());
  settle();
  QVERIFY(part(u"hoverCard"_s));
  QVERIFY(part(u"hoverCard"_s)->findChild<QWidget *>(u"source-LAM-17, 24"_s));
  QTest::mouseClick(part(u"heading"_s), Qt::LeftButton);
  settle();
  QVERIFY(!part(u"hoverCard"_s));
}

void TestConceptPicture::enterOnANodeShowsItsFactsAlsoWhenAnAnswerIsChosen() {
  open(u"learn/lambda"_s);
  click(u"pictureFull"_s);
  press(Qt::Key_A);  // an answer of the check question: Enter would check it
  press(Qt::Key_Tab);
  press(Qt::Key_Tab);
  QCOMPARE(player()->view()->currentNode(), 1);
  press(Qt::Key_Return);
  QVERIFY(part(u"hoverCard"_s));
  press(Qt::Key_Escape);
  QVERIFY(!part(u"hoverCard"_s));
  QVERIFY(player()->view()->hasFocus());
  QCOMPARE(player()->view()->currentNode(), 1);
  QCOMPARE(m_record->questions()->size(), std::size_t(0));
}

void TestConceptPicture::theFactsOfAStepOpenOverTheDiagram() {
  open(u"learn/lambda#picture"_s);
  auto *source = part<QAbstractButton>(u"source-LAM-14, 36"_s);
  QVERIFY(part(u"stepCaption"_s)->isAncestorOf(source));
  QTest::mouseClick(source, Qt::LeftButton);
  settle();
  QVERIFY(part(u"factCard"_s));
  QVERIFY(!part(u"marginCard"_s));
}

void TestConceptPicture::notesKeepClearOfTheDiagram() {
  open(u"learn/lambda#picture"_s);
  const QRect whole = player()->geometry();
  QVERIFY(whole.width() > 1100);
  int others = 0;
  for (const QObject *child : player()->parentWidget()->children()) {
    const auto *block = qobject_cast<const QWidget *>(child);
    if (block == nullptr || block == player()) continue;
    ++others;
    QVERIFY2(!block->geometry().intersects(whole), qPrintable(block->objectName()));
  }
  QVERIFY(others > 5);
}

void TestConceptPicture::withReducedMotionNothingMovesByItself() {
  m_theme->setAppearance({ThemeId::Light, 1.0, true});
  open(u"learn/lambda"_s);
  click(u"pictureNext"_s);
  click(u"pictureFull"_s);
  QVERIFY((player()->playback().position() == Position{0, 1}));
  press(Qt::Key_Space);
  QVERIFY((player()->playback().position() == Position{1, 1}));
  QVERIFY(!player()->playback().isMoving());
  for (const QTimer *timer : player()->findChildren<QTimer *>()) QVERIFY(!timer->isActive());
}

void TestConceptPicture::thePlaceOnThePageComesBack() {
  open(u"learn/lambda#picture"_s);
  scroll()->setPosition(0.3);
  settle();
  const int there = scroll()->verticalScrollBar()->value();
  m_window->go({u"settings"_s, {}, {}});
  settle();
  QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
  settle();
  QCOMPARE(scroll()->verticalScrollBar()->value(), there);
  const WindowMemory memory = m_window->memory();
  m_window = std::make_unique<MainWindow>(Desk{tests::shippedStore(), *m_record, m_clock, *m_theme});
  m_window->restore(memory);
  m_window->setGeometry(0, 0, 1600, 1000);  // the screen of a test is smaller
  m_window->show();
  settle();
  QTRY_COMPARE(scroll()->verticalScrollBar()->value(), there);
}

void TestConceptPicture::aLongTitleLeavesThePageItsWidth_data() {
  QTest::addColumn<double>("textScale");
  QTest::newRow("100 %") << 1.0;
  QTest::newRow("150 %") << 1.5;
}

void TestConceptPicture::aLongTitleLeavesThePageItsWidth() {
  QFETCH(double, textScale);
  m_theme->setAppearance({ThemeId::Light, textScale, true});
  open(u"learn/spot"_s, {1600, 1000});
  const auto *title = part(u"conceptTitle"_s);
  QVERIFY(title->mapTo(part(u"conceptHeader"_s), QPoint()).x() < title->height() * 3);  // beside the tile
  m_window->resize(1024, 700);
  settle();
  const auto *page = part(u"conceptHeader"_s)->parentWidget();
  QVERIFY2(page->width() <= page->parentWidget()->width(), qPrintable(QString::number(page->width())));
}

void TestConceptPicture::eachWayOfReadingIsBuiltWhenItIsShown() {
  open(u"learn/ecs"_s);
  QVERIFY(!m_window->findChild<QWidget *>(u"studyView"_s));
  press(Qt::Key_S);
  QVERIFY(part(u"studyView"_s));
  open(u"learn/ecs#costs"_s);
  QVERIFY(part(u"studyView"_s));
  QVERIFY(!m_window->findChild<QWidget *>(u"scanView"_s));
}

const strato::tests::Suite<TestConceptPicture, QApplication> suite;

}  // namespace tst_concept_picture

#include "tst_concept_picture.moc"
