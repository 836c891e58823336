// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/suite.h"
#include "tests/ui/diagram/diagrams.h"
#include "ui/diagram/diagram_view.h"

namespace tst_diagram_view {

using namespace strato;
using namespace strato::ui;

class TestDiagramView final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void aClickOnANodeActivatesIt();
  void aClickBesideANodeDoesNothing();
  void lettingGoElsewhereDoesNothing();
  void tabWalksThroughTheNodesAndOn();
  void arrowsWalkOnlyWhileANodeHasTheFocus();
  void enterActivatesAndEscapeLetsGo();
  void everyPartIsInTheAccessibilityTree();
  void theTreeSaysWhatHappensNow();
  void assistiveTechnologyCanPressANode();
  void movingAndSteppingBackPaintsTheSamePicture();
  void aNodeUnderTheMouseLifts();

 private:
  [[nodiscard]] QPoint middleOf(int node) const { return m_view->nodeRect(node).center(); }

  std::unique_ptr<QWidget> m_window;
  DiagramView *m_view = nullptr;
  QPushButton *m_before = nullptr;
  QPushButton *m_after = nullptr;
};

void TestDiagramView::init() {
  m_window = std::make_unique<QWidget>();
  m_before = new QPushButton(QStringLiteral("before"));
  m_view = new DiagramView;
  m_after = new QPushButton(QStringLiteral("after"));
  auto *layout = new QVBoxLayout(m_window.get());
  layout->addWidget(m_before);
  layout->addWidget(m_view, 1);
  layout->addWidget(m_after);
  m_view->setDiagram(testing::shippedDiagram());
  m_window->resize(1000, 640);
  m_window->show();
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestDiagramView::cleanup() { m_window.reset(); }

void TestDiagramView::aClickOnANodeActivatesIt() {
  QSignalSpy spy(m_view, &DiagramView::nodeActivated);
  QTest::mouseClick(m_view, Qt::LeftButton, {}, middleOf(3));
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy.front()[0].toString(), QStringLiteral("door"));
  QCOMPARE(spy.front()[1].toRect(), m_view->nodeRect(3));
  QCOMPARE(m_view->currentNode(), -1);  // no ring for the mouse
}

void TestDiagramView::aClickBesideANodeDoesNothing() {
  QSignalSpy spy(m_view, &DiagramView::nodeActivated);
  QTest::mouseClick(m_view, Qt::LeftButton, {}, QPoint(m_view->width() - 4, 4));
  QCOMPARE(spy.size(), 0);
}

void TestDiagramView::lettingGoElsewhereDoesNothing() {
  QSignalSpy spy(m_view, &DiagramView::nodeActivated);
  QTest::mousePress(m_view, Qt::LeftButton, {}, middleOf(0));
  QTest::mouseRelease(m_view, Qt::LeftButton, {}, middleOf(1));
  QCOMPARE(spy.size(), 0);
}

void TestDiagramView::tabWalksThroughTheNodesAndOn() {
  m_before->setFocus();
  QTest::keyClick(m_before, Qt::Key_Tab);
  QCOMPARE(QApplication::focusWidget(), m_view);
  for (int node = 0; node < 10; ++node) {
    QCOMPARE(m_view->currentNode(), node);
    QTest::keyClick(m_view, Qt::Key_Tab);
  }
  QCOMPARE(QApplication::focusWidget(), m_after);
  QCOMPARE(m_view->currentNode(), -1);
  QTest::keyClick(m_after, Qt::Key_Tab, Qt::ShiftModifier);
  QCOMPARE(m_view->currentNode(), 9);
}

void TestDiagramView::arrowsWalkOnlyWhileANodeHasTheFocus() {
  m_view->setFocus(Qt::MouseFocusReason);
  QTest::keyClick(m_view, Qt::Key_Right);
  QCOMPARE(m_view->currentNode(), -1);
  QTest::keyClick(m_view, Qt::Key_Tab);
  QTest::keyClick(m_view, Qt::Key_Right);
  QCOMPARE(m_view->diagram().nodes[std::size_t(m_view->currentNode())].id, std::string("code"));
  QTest::keyClick(m_view, Qt::Key_Down);
  QCOMPARE(m_view->diagram().nodes[std::size_t(m_view->currentNode())].id, std::string("door"));
  QTest::keyClick(m_view, Qt::Key_Left);
  QCOMPARE(m_view->diagram().nodes[std::size_t(m_view->currentNode())].id, std::string("photos"));
}

void TestDiagramView::enterActivatesAndEscapeLetsGo() {
  QSignalSpy spy(m_view, &DiagramView::nodeActivated);
  m_view->setFocus(Qt::TabFocusReason);
  QTest::keyClick(m_view, Qt::Key_Return);
  QCOMPARE(spy.size(), 1);
  QCOMPARE(spy.front()[0].toString(), QStringLiteral("you"));
  QTest::keyClick(m_view, Qt::Key_Escape);
  QCOMPARE(m_view->currentNode(), -1);
  QTest::keyClick(m_view, Qt::Key_Return);
  QCOMPARE(spy.size(), 1);
}

void TestDiagramView::everyPartIsInTheAccessibilityTree() {
  QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_view);
  QVERIFY(tree);
  QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("How Lambda works"));
  QVERIFY(!tree->text(QAccessible::Description).isEmpty());
  QCOMPARE(tree->childCount(), 1 + 1 + 10 + 12);  // caption, group, nodes, edges
  const QRect window(m_view->mapToGlobal(QPoint()), m_view->size());
  for (int index = 0; index < tree->childCount(); ++index) {
    QAccessibleInterface *part = tree->child(index);
    QVERIFY(part && part->isValid());
    QVERIFY2(!part->text(QAccessible::Name).isEmpty(), qPrintable(QString::number(index)));
    QVERIFY(part->role() != QAccessible::NoRole);
    QVERIFY2(window.contains(part->rect()), qPrintable(part->text(QAccessible::Name)));
    QCOMPARE(tree->indexOfChild(part), index);
    QCOMPARE(part->parent(), tree);
  }
  QCOMPARE(tree->child(2)->text(QAccessible::Name), QStringLiteral("You, code and settings"));
  QCOMPARE(tree->child(2)->role(), QAccessible::Button);
  QCOMPARE(tree->child(12)->text(QAccessible::Name), QStringLiteral("From You to Your code: upload"));
  const QPoint onLambda = m_view->mapToGlobal(middleOf(3));
  QCOMPARE(tree->childAt(onLambda.x(), onLambda.y())->text(QAccessible::Name),
           QStringLiteral("Lambda, lets events in"));
}

void TestDiagramView::theTreeSaysWhatHappensNow() {
  QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_view);
  QVERIFY(tree->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Step 1 of 10. Upload your code.")));
  m_view->setPosition({3, 1});
  QVERIFY(tree->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Step 4 of 10. First photo")));
  QCOMPARE(tree->child(0)->text(QAccessible::Description), QStringLiteral("Calls: 1, Environments: 1, Billed: 400 ms"));
  const QString environment = tree->child(6)->text(QAccessible::Description);
  QVERIFY2(environment.startsWith(
               QStringLiteral("State: cold start. Within Execution environments. Leads to Execution role.")),
           qPrintable(environment));
  m_view->setFocus(Qt::TabFocusReason);
  QVERIFY(tree->child(2)->state().focused);
  QCOMPARE(tree->focusChild(), tree->child(2));
}

void TestDiagramView::assistiveTechnologyCanPressANode() {
  QSignalSpy spy(m_view, &DiagramView::nodeActivated);
  QAccessibleInterface *node = QAccessible::queryAccessibleInterface(m_view)->child(4);
  QVERIFY(node->actionInterface());
  node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  QCOMPARE(spy.size(), 1);
  QVERIFY(!QAccessible::queryAccessibleInterface(m_view)->child(0)->actionInterface());
}

void TestDiagramView::movingAndSteppingBackPaintsTheSamePicture() {
  m_view->setPosition({4, 0.02});  // in the middle of a fade
  const QImage there = m_view->grab().toImage();
  for (int frame = 0; frame < 30; ++frame) m_view->setPosition({5 + frame / 10, (frame % 10) / 10.0});
  QVERIFY(m_view->grab().toImage() != there);
  m_view->setPosition({4, 0.02});
  QCOMPARE(m_view->grab().toImage(), there);
}

void TestDiagramView::aNodeUnderTheMouseLifts() {
  const QImage flat = m_view->grab().toImage();
  QTest::mouseMove(m_view, middleOf(2));
  QVERIFY(m_view->grab().toImage() != flat);
  QCOMPARE(m_view->cursor().shape(), Qt::PointingHandCursor);
  QTest::mouseMove(m_view, QPoint(m_view->width() - 4, 4));
  QCOMPARE(m_view->grab().toImage(), flat);
}

const strato::tests::Suite<TestDiagramView, QApplication> suite;

}  // namespace tst_diagram_view

#include "tst_diagram_view.moc"
