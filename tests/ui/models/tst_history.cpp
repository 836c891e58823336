// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/suite.h"
#include "ui/models/history.h"

namespace tst_history {

using namespace strato::ui;
using namespace Qt::StringLiterals;

namespace {

Address at(const QString &text) { return Address::parse(text); }

QString here(const History &history) { return history.current() ? history.current()->address.text() : QString(); }

}  // namespace

class TestHistory final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void beginsNowhere();
  void goesBackAndForwardThroughWhatWasVisited();
  void goingSomewhereElseDropsWhatLayAhead();
  void goingWhereOneIsChangesNothing();
  void keepsHowFarDownOneWas();
  void aPageThatMovesByItselfMakesNoNewVisit();
  void recentPlacesAreTheLatestOnceEach();
  void doesNotGrowForEver();
};

void TestHistory::beginsNowhere() {
  History history;
  QVERIFY(!history.current());
  QVERIFY(!history.canGoBack());
  QVERIFY(!history.canGoForward());
  QVERIFY(!history.back());
  QVERIFY(history.recent(5).empty());
}

void TestHistory::goesBackAndForwardThroughWhatWasVisited() {
  History history;
  for (const QString &place : {u"home"_s, u"learn"_s, u"learn/lambda"_s}) history.go(at(place));
  QCOMPARE(history.back()->address.text(), u"learn"_s);
  QCOMPARE(history.back()->address.text(), u"home"_s);
  QVERIFY(!history.canGoBack());
  QCOMPARE(history.back()->address.text(), u"home"_s);
  QCOMPARE(history.forward()->address.text(), u"learn"_s);
  QCOMPARE(history.forward()->address.text(), u"learn/lambda"_s);
  QVERIFY(!history.canGoForward());
}

void TestHistory::goingSomewhereElseDropsWhatLayAhead() {
  History history;
  for (const QString &place : {u"home"_s, u"learn"_s, u"lab"_s}) history.go(at(place));
  history.back();
  history.go(at(u"practice"_s));
  QVERIFY(!history.canGoForward());
  QCOMPARE(history.back()->address.text(), u"learn"_s);
}

void TestHistory::goingWhereOneIsChangesNothing() {
  History history;
  history.go(at(u"home"_s));
  history.go(at(u"learn"_s));
  history.back();
  const History before = history;
  history.go(at(u"home"_s));
  QCOMPARE(history, before);
  QVERIFY(history.canGoForward());
}

void TestHistory::keepsHowFarDownOneWas() {
  History history;
  history.go(at(u"learn/lambda"_s));
  history.setScroll(0.4);
  history.go(at(u"home"_s));
  QCOMPARE(history.current()->scroll, 0.0);
  QCOMPARE(history.back()->scroll, 0.4);
  history.setScroll(7);
  QCOMPARE(history.current()->scroll, 1.0);
}

void TestHistory::aPageThatMovesByItselfMakesNoNewVisit() {
  History history;
  history.go(at(u"home"_s));
  history.go(at(u"learn/lambda"_s));
  history.replace(at(u"learn/lambda#costs"_s));
  QCOMPARE(here(history), u"learn/lambda#costs"_s);
  QCOMPARE(history.back()->address.text(), u"home"_s);
}

void TestHistory::recentPlacesAreTheLatestOnceEach() {
  History history;
  for (const QString &place : {u"home"_s, u"lab"_s, u"learn"_s, u"lab"_s, u"settings"_s}) history.go(at(place));
  const std::vector<Address> expected{at(u"lab"_s), at(u"learn"_s), at(u"home"_s)};
  QCOMPARE(history.recent(5), expected);
  QCOMPARE(history.recent(1), std::vector<Address>{at(u"lab"_s)});
  // Sections of one concept have one name: only the latest counts, and none of the concept where one is.
  for (const QString &place : {u"learn/lambda#idea"_s, u"learn/lambda#limits"_s, u"home"_s}) history.go(at(place));
  const std::vector<Address> sections{at(u"learn/lambda#limits"_s), at(u"settings"_s)};
  QCOMPARE(history.recent(2), sections);
  history.go(at(u"learn/lambda#costs"_s));
  QCOMPARE(history.recent(1), std::vector<Address>{at(u"home"_s)});
}

void TestHistory::doesNotGrowForEver() {
  History history;
  for (int i = 0; i < 1000; ++i) history.go({u"learn"_s, QString::number(i), {}});
  QCOMPARE(here(history), u"learn/999"_s);
  int steps = 0;
  while (history.canGoBack()) {
    history.back();
    ++steps;
  }
  QCOMPARE(steps, 199);
}

const strato::tests::Suite<TestHistory> suite;

}  // namespace tst_history

#include "tst_history.moc"
