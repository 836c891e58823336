// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/toast.h"

namespace tst_toast {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestToast final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void undoIsOneClickAway();
  void controlZUndoesFromAnywhere();
  void controlZUndoesTheNewestFirst();
  void itGoesByItselfButNotWhileItHasTheFocus();
  void threeAtMostAndTheNewestLowest();
  void itStaysInTheWindow();
  void itIsReadOut();

 private:
  Toast *show(const QString &text, const QString &what = {}) {
    if (what.isEmpty()) return m_host->show(text);
    return m_host->show(text, u"Undo"_s, [this, what] { m_undone << what; });
  }
  static QAbstractButton *button(Toast *toast, const QString &name) {
    auto *found = toast->findChild<QAbstractButton *>(name);
    if (!found) qFatal("There is no %s", qPrintable(name));
    return found;
  }

  std::unique_ptr<tests::ShownWindow> m_window;
  ToastHost *m_host = nullptr;
  QWidget *m_elsewhere = nullptr;
  QStringList m_undone;
};

void TestToast::init() {
  m_undone.clear();
  m_window = std::make_unique<tests::ShownWindow>(QSize(600, 400));
  m_host = new ToastHost(m_window.get());
  m_elsewhere = new QWidget(m_window.get());
  m_elsewhere->setFocusPolicy(Qt::StrongFocus);
  m_window->open();
  m_elsewhere->setFocus();
}

void TestToast::undoIsOneClickAway() {
  const QPointer<Toast> toast(show(u"Answer kept"_s, u"answer"_s));
  QTest::mouseClick(button(toast, u"toastUndo"_s), Qt::LeftButton);
  QCOMPARE(m_undone, QStringList{u"answer"_s});
  QTRY_VERIFY(toast.isNull());
}

void TestToast::controlZUndoesFromAnywhere() {
  show(u"Answer kept"_s, u"answer"_s);
  QTest::keyClick(m_elsewhere, Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(m_undone, QStringList{u"answer"_s});
}

void TestToast::controlZUndoesTheNewestFirst() {
  show(u"First"_s, u"first"_s);
  show(u"Second"_s, u"second"_s);
  show(u"Nothing to undo here"_s);
  QTest::keyClick(m_elsewhere, Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(m_undone, QStringList{u"second"_s});
  QTest::keyClick(m_elsewhere, Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(m_undone, (QStringList{u"second"_s, u"first"_s}));
}

void TestToast::itGoesByItselfButNotWhileItHasTheFocus() {
  const QPointer<Toast> goes(show(u"Goes"_s));
  Toast *stays = show(u"Stays"_s, u"it"_s);
  const QPointer<Toast> there(stays);
  button(stays, u"toastUndo"_s)->setFocus();
  goes->setLifetime(20);
  stays->setLifetime(20);
  QTRY_VERIFY(goes.isNull());
  QTest::qWait(60);
  QVERIFY(!there.isNull());
}

void TestToast::threeAtMostAndTheNewestLowest() {
  const QPointer<Toast> first(show(u"One"_s));
  std::vector<Toast *> rest;
  for (const QString &text : {u"Two"_s, u"Three"_s, u"Four"_s}) rest.push_back(show(text));
  QTRY_VERIFY(first.isNull());
  QVERIFY(rest[0]->y() < rest[1]->y() && rest[1]->y() < rest[2]->y());
  QTest::mouseClick(button(rest[2], u"toastClose"_s), Qt::LeftButton);
  const int lowest = rest[1]->y();
  QTRY_VERIFY(lowest > rest[0]->y());
  QCOMPARE(m_undone, QStringList());
}

void TestToast::itStaysInTheWindow() {
  Toast *toast = show(
      u"A sentence that is far longer than the window is wide, so that it has to be broken into "
      "lines, which makes the toast higher and not wider than what is there."_s);
  for (const QSize &size : {QSize(600, 400), QSize(400, 300), QSize(900, 500)}) {
    m_window->resize(size);
    QCoreApplication::processEvents();
    QVERIFY2(m_window->rect().contains(toast->geometry().marginsRemoved({14, 10, 14, 18})),
             qPrintable(u"%1"_s.arg(size.width())));
    QCOMPARE(toast->geometry().center().x(), (m_window->width() - 1) / 2);
  }
}

void TestToast::itIsReadOut() {
  Toast *toast = show(u"Answer kept"_s, u"answer"_s);
  QCOMPARE(tests::spokenRole(toast), QAccessible::AlertMessage);
  QCOMPARE(tests::spokenName(toast), u"Answer kept"_s);
  QVERIFY(!tests::spokenName(button(toast, u"toastClose"_s)).isEmpty());
}

const strato::tests::Suite<TestToast, QApplication> suite;

}  // namespace tst_toast

#include "tst_toast.moc"
