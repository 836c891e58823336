// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/suite.h"
#include "tests/ui/models/three_questions.h"

namespace tst_practice_return {

using namespace strato;
using namespace strato::ui;
using namespace strato::ui::three;
using learning::Confidence;

/// A session that is taken up again after the program went away.
class TestPracticeReturn final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSessionGoesOnAfterARestart();
  void anAnswerIsFoundAgainThoughThePlaceWasNotKept();
  void aFinishedSessionIsNotTakenUpAgain();
  void whatNoSessionHasWrittenIsNoMemory_data();
  void whatNoSessionHasWrittenIsNoMemory();
  void aQuestionThatChangedIsLeftOutOfAKeptSession();

 private:
  tests::ManualClock m_clock;
};

void TestPracticeReturn::aSessionGoesOnAfterARestart() {
  tests::RefusingRecord record(m_clock);
  {
    PracticeSession session(threeQuestions(), record, m_clock);
    session.resumeClock();
    session.choose(0);
    session.answer(Confidence::Guess);
    session.next();
    m_clock.advance(std::chrono::seconds(7));
    session.choose(2);
    session.strike(3);
    session.pauseClock();
    session.save();
  }
  PracticeSession session(takenUpAgain(record), record, m_clock);
  QCOMPARE(session.items().size(), 3U);
  QCOMPARE(session.current(), 1);
  QCOMPARE(session.phase(), PracticePhase::Asking);
  QCOMPARE(session.item().chosen, std::vector<int>{2});
  QVERIFY(session.item().isStruck(3));
  QVERIFY(session.item().spent == std::chrono::seconds(7));
  QVERIFY(!session.items().front().answer->right);
  session.lookAt(0);
  session.undo();
  QCOMPARE(kept<learning::AnswerUndone>(record).size(), 1U);
}

void TestPracticeReturn::anAnswerIsFoundAgainThoughThePlaceWasNotKept() {
  tests::RefusingRecord record(m_clock);
  static_cast<void>(record.append(learning::Answered{{"three"}, {0}, true, Confidence::Sure, {}, {}}));
  auto start = threeQuestions();
  start.since = record.events()->back().sequence;
  PracticeSession killed(std::move(start), record, m_clock);
  killed.choose(1);
  killed.answer(Confidence::Sure);  // and the program is gone before it notes the place

  PracticeSession session(takenUpAgain(record), record, m_clock);
  QCOMPARE(session.phase(), PracticePhase::Feedback);
  QVERIFY(session.item().answer->right);
  QVERIFY(!session.items().at(2).answer);  // the answer of an earlier session is not one of this
}

void TestPracticeReturn::aFinishedSessionIsNotTakenUpAgain() {
  tests::RefusingRecord record(m_clock);
  auto start = threeQuestions();
  start.items.resize(1);
  PracticeSession session(std::move(start), record, m_clock);
  session.choose(1);
  session.answer(Confidence::Sure);
  session.next();
  QVERIFY(takenUpAgain(record).items.empty());
}

void TestPracticeReturn::whatNoSessionHasWrittenIsNoMemory_data() {
  QTest::addColumn<QString>("text");
  for (const char *text : {"", "yes", "{}", "[1,2]", R"({"items":[]})", R"({"items":7})"}) {
    QTest::newRow(text) << QString::fromUtf8(text);
  }
}

void TestPracticeReturn::whatNoSessionHasWrittenIsNoMemory() {
  QFETCH(QString, text);
  QVERIFY(!PracticeMemory::parse(text.toStdString()));
}

void TestPracticeReturn::aQuestionThatChangedIsLeftOutOfAKeptSession() {
  PracticeMemory memory;
  memory.drafts = {{{"one"}, {2, 0, 1}, {1}, {}, {}},
                   {{"one"}, {0, 1}, {}, {}, {}},
                   {{"one"}, {0, 1, 1}, {}, {}, {}},
                   {{"one"}, {0, 1, 2}, {9}, {}, {}},
                   {{"gone"}, {0}, {}, {}, {}}};
  const auto again = PracticeMemory::parse(memory.text());
  QVERIFY(again == memory);
  const auto items = recall(*again, {}, find);
  QCOMPARE(items.size(), 1U);
  QCOMPARE(items.front().order, (std::vector<int>{2, 0, 1}));
}

const strato::tests::Suite<TestPracticeReturn, QCoreApplication> suite;

}  // namespace tst_practice_return

#include "tst_practice_return.moc"
