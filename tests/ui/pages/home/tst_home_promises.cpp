// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QLabel>
#include <QTest>

#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/shipped_content.h"
#include "tests/support/suite.h"
#include "ui/diagram/diagram_player.h"
#include "ui/diagram/diagram_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/theme.h"

namespace tst_home_promises {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// Whether the buttons of Home lead where their words say, through the whole window.
class TestHomePromises final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void theReviewAsksWhatWasMissedAndNothingElse();
  void theMainButtonScansTheNewIdea();
  void theMainButtonPlaysTheDiagram();
  void thePartsOfThePlanOpenTheirPlaces();
  void goingOnOpensTheSectionThatIsNamed();
  void anIdeaIsPractisedWithItsConcept();
  void allLimitsAreShown();
  void anExamIsChosenInTheForm();

 private:
  void open();
  void settle() const;
  [[nodiscard]] QString where() const { return m_window->pages().page()->address().text(); }
  template <class Kind = QWidget>
  [[nodiscard]] Kind *part(const QString &name) const {
    for (Kind *each : m_window->findChildren<Kind *>(name))
      if (each->isVisible()) return each;
    return nullptr;
  }
  [[nodiscard]] QString words(const QString &button) const {
    const auto *found = part<QAbstractButton>(button);
    return found == nullptr ? QString() : found->text();
  }
  void click(const QString &name) {
    auto *button = part<QAbstractButton>(name);
    QVERIFY2(button != nullptr, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }
  void visit(const char *page) { static_cast<void>(m_record->append(learning::PageVisited{page})); }
  /// Answers that many questions on Lambda, wrongly.
  void miss(std::size_t count);

  tests::ManualClock m_clock;
  std::unique_ptr<learning::MemoryRecord> m_record;
  Theme m_theme;
  std::unique_ptr<MainWindow> m_window;
};

void TestHomePromises::init() {
  m_record = std::make_unique<learning::MemoryRecord>(m_clock);
  m_theme.setAppearance({ThemeId::Light, 1.0, true});
}

void TestHomePromises::cleanup() { m_window.reset(); }

void TestHomePromises::open() {
  m_window = std::make_unique<MainWindow>(Desk{tests::shippedStore(), *m_record, m_clock, m_theme});
  m_window->setGeometry(0, 0, 1600, 1000);
  m_window->restore({});
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  settle();
}

void TestHomePromises::settle() const {
  for (int round = 0; round < 4; ++round) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }
}

void TestHomePromises::miss(std::size_t count) {
  const auto questions = tests::shippedStore().questionsOf({"lambda"});
  for (std::size_t i = 0; i < count; ++i) {
    learning::Answered answered{questions->at(i).id, {0}, false, learning::Confidence::Sure, {}, {}};
    for (const catalog::Choice &choice : questions->at(i).choices)
      if (!choice.misconception.value.empty()) answered.misconceptions = {choice.misconception};
    static_cast<void>(m_record->append(answered));
  }
}

void TestHomePromises::theReviewAsksWhatWasMissedAndNothingElse() {
  miss(3);
  open();
  QCOMPARE(words(u"startSession"_s), u"Begin the review"_s);
  QCOMPARE(words(u"planPart0"_s), u"Review, 3 questions"_s);
  click(u"startSession"_s);
  QCOMPARE(where(), u"practice/missed"_s);
  const auto *place = part<QLabel>(u"questionCount"_s);
  QVERIFY(place);
  QCOMPARE(place->text(), u"1 of 3"_s);
}

void TestHomePromises::theMainButtonScansTheNewIdea() {
  visit("learn/other");
  open();
  QCOMPARE(words(u"startSession"_s), u"Scan Serverless, the idea"_s);
  click(u"startSession"_s);
  QCOMPARE(where(), u"learn/serverless"_s);
  QVERIFY(part(u"scanView"_s));
  QTest::keyClick(m_window->focusWidget(), Qt::Key_S);  // from now on: study
  m_window->go({u"home"_s, {}, {}});
  m_window->go(Address::parse(u"learn/serverless"));
  settle();
  QVERIFY(!part(u"scanView"_s));
  m_window->go(Address::parse(u"learn/serverless#scan"));
  settle();
  QVERIFY(part(u"scanView"_s));
  QCOMPARE(where(), u"learn/serverless"_s);
}

void TestHomePromises::theMainButtonPlaysTheDiagram() {
  visit("learn/lambda");
  visit("learn/lambda#idea");
  open();
  QCOMPARE(words(u"startSession"_s), u"Play the diagram"_s);
  click(u"startSession"_s);
  QCOMPARE(where(), u"learn/lambda#picture"_s);
  auto *player = part<DiagramPlayer>(u"diagramPlayer"_s);
  QVERIFY(player && player->view()->hasFocus());
  QCOMPARE(player->view()->visibleRegion().boundingRect(), player->view()->rect());
  QTest::keyClick(player->view(), Qt::Key_Space);
  QCOMPARE(player->playback().position().step, 1);
}

void TestHomePromises::thePartsOfThePlanOpenTheirPlaces() {
  visit("learn/lambda");
  open();
  QVERIFY(words(u"planPart0"_s).startsWith(u"Study, from “The idea”"));
  click(u"planPart0"_s);
  QCOMPARE(where(), u"learn/lambda#idea"_s);
  m_window->go({u"home"_s, {}, {}});
  settle();
  QVERIFY(words(u"planPart1"_s).startsWith(u"Check, "));
  click(u"planPart1"_s);
  QVERIFY(where().startsWith(u"learn/lambda"));
  QVERIFY(!part(u"checkCard"_s) || !part(u"checkCard"_s)->visibleRegion().isEmpty());
}

void TestHomePromises::goingOnOpensTheSectionThatIsNamed() {
  visit("learn/lambda");
  visit("learn/lambda#idea");
  visit("learn/lambda#picture");
  open();
  QCOMPARE(part<QLabel>(u"continueTitle"_s)->text(), u"AWS Lambda: For and not for"_s);
  click(u"continueButton"_s);
  QCOMPARE(where(), u"learn/lambda#for"_s);
}

void TestHomePromises::anIdeaIsPractisedWithItsConcept() {
  miss(1);
  open();
  QCOMPARE(words(u"practiseIdeas"_s), u"Practise Lambda"_s);
  click(u"practiseIdeas"_s);
  QCOMPARE(where(), u"practice/lambda"_s);
}

void TestHomePromises::allLimitsAreShown() {
  visit("learn/lambda");
  open();
  click(u"allLimits"_s);
  QCOMPARE(where(), u"learn/lambda#limits"_s);
  QVERIFY(!part(u"section-limits"_s)->visibleRegion().isEmpty());
  m_window->go({u"home"_s, {}, {}});
  settle();
  click(u"figureSource"_s);
  QCOMPARE(where(), u"learn/lambda#limits"_s);
}

void TestHomePromises::anExamIsChosenInTheForm() {
  visit("learn/lambda");
  open();
  click(u"chooseExam"_s);
  QVERIFY(part(u"examForm"_s));
  click(u"skipExam"_s);
  QVERIFY(part(u"homeDay"_s));
}

const strato::tests::Suite<TestHomePromises, QApplication> suite;

}  // namespace tst_home_promises

#include "tst_home_promises.moc"
