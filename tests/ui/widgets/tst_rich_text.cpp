// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/rich_text.h"

namespace tst_rich_text {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

using Kind = catalog::Span::Kind;

class TestRichText final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void tabReachesEachLinkInTheOrderOfTheWords();
  void enterFollowsTheLinkThatHasTheFocus();
  void aClickFollowsAndRestingExplains();
  void linksStandOnTheirWordsAtEveryWidth();
  void theWholeIsReadAsTextAndTheLinksAsLinks();
  void aNewTextHasOnlyItsOwnLinks();

 private:
  QWidget *link(const QString &target) { return m_text->findChild<QWidget *>(u"link-"_s + target); }

  std::unique_ptr<tests::ShownWindow> m_window;
  RichText *m_text = nullptr;
  QPushButton *m_after = nullptr;
};

void TestRichText::init() {
  const catalog::Inline words{{{Kind::Plain, "A call may run for ", {}},
                               {Kind::FactLink, "15 minutes", "LAM-05"},
                               {Kind::Plain, " in an ", {}},
                               {Kind::WordLink, "environment", "Environment"},
                               {Kind::Plain, ". Longer work is for ", {}},
                               {Kind::ConceptLink, "Fargate", "fargate"},
                               {Kind::Strong, ", always.", {}}}};
  m_window = std::make_unique<tests::ShownWindow>(QSize(700, 300));
  m_text = new RichText(words, {}, m_window.get());
  m_text->setGeometry(0, 0, 600, m_text->heightForWidth(600));
  m_after = new QPushButton(u"After"_s, m_window.get());
  m_after->move(0, 250);
  m_window->open();
}

void TestRichText::tabReachesEachLinkInTheOrderOfTheWords() {
  link(u"LAM-05"_s)->setFocus();
  QStringList reached;
  for (; QApplication::focusWidget() != m_after && reached.size() < 9; QTest::keyClick(m_window.get(), Qt::Key_Tab))
    reached << QApplication::focusWidget()->objectName();
  QCOMPARE(reached, (QStringList{u"link-LAM-05"_s, u"link-Environment"_s, u"link-fargate"_s}));
}

void TestRichText::enterFollowsTheLinkThatHasTheFocus() {
  QSignalSpy followed(m_text, &RichText::linkActivated);
  link(u"fargate"_s)->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  const auto spot = followed.at(0).at(0).value<TextLinkSpot>();
  QCOMPARE(spot.kind, LinkKind::Concept);
  QCOMPARE(spot.target, u"fargate"_s);
  QCOMPARE(spot.text, u"Fargate"_s);
  QCOMPARE(spot.index, 2);
  QCOMPARE(spot.place.topLeft(), link(u"fargate"_s)->mapToGlobal(QPoint(0, 0)));
}

void TestRichText::aClickFollowsAndRestingExplains() {
  QSignalSpy followed(m_text, &RichText::linkActivated);
  QSignalSpy rested(m_text, &RichText::linkHovered);
  QSignalSpy left(m_text, &RichText::linkLeft);
  QTest::mouseClick(link(u"LAM-05"_s), Qt::LeftButton);
  QCOMPARE(followed.at(0).at(0).value<TextLinkSpot>().kind, LinkKind::Fact);
  QTest::mouseMove(m_window.get(), QPoint(300, 280));
  QTest::mouseMove(link(u"Environment"_s));
  QVERIFY(rested.isEmpty());
  QTRY_COMPARE(rested.size(), 1);
  QCOMPARE(rested.at(0).at(0).value<TextLinkSpot>().target, u"Environment"_s);
  left.clear();
  QTest::mouseMove(m_window.get(), QPoint(300, 280));
  QTRY_VERIFY(!left.isEmpty());
}

void TestRichText::linksStandOnTheirWordsAtEveryWidth() {
  for (const int width : {600, 300, 160}) {
    m_text->setGeometry(0, 0, width, m_text->heightForWidth(width));
    for (const QString &target : {u"LAM-05"_s, u"Environment"_s, u"fargate"_s}) {
      QVERIFY(!link(target)->geometry().isEmpty());
      QVERIFY(m_text->rect().contains(link(target)->geometry()));
    }
    const auto below = [this](const QString &one, const QString &other) {
      const QRect a = link(one)->geometry();
      const QRect b = link(other)->geometry();
      return b.top() > a.top() || (b.top() == a.top() && b.left() >= a.right());
    };
    QVERIFY(below(u"LAM-05"_s, u"Environment"_s) && below(u"Environment"_s, u"fargate"_s));
  }
}

void TestRichText::theWholeIsReadAsTextAndTheLinksAsLinks() {
  QCOMPARE(tests::spokenRole(m_text), QAccessible::StaticText);
  QCOMPARE(tests::spokenName(m_text),
           u"A call may run for 15 minutes in an environment. Longer work is for Fargate, always."_s);
  QCOMPARE(tests::spokenRole(link(u"LAM-05"_s)), QAccessible::Link);
  QCOMPARE(tests::spokenName(link(u"LAM-05"_s)), u"15 minutes"_s);
}

void TestRichText::aNewTextHasOnlyItsOwnLinks() {
  m_text->setText({{{Kind::Plain, "See ", {}}, {Kind::FactLink, "the limit", "LAM-06"}}});
  QTRY_VERIFY(link(u"LAM-05"_s) == nullptr);
  QVERIFY(link(u"LAM-06"_s) != nullptr && link(u"LAM-06"_s)->isVisible());
  QCOMPARE(m_text->plainText(), u"See the limit"_s);
}

const strato::tests::Suite<TestRichText, QApplication> suite;

}  // namespace tst_rich_text

#include "tst_rich_text.moc"
