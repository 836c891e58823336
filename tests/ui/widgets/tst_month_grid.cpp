// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "ui/theme/theme.h"
#include "ui/widgets/month_grid.h"

namespace tst_month_grid {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestMonthGrid final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();

  void itBeginsWithTheMonthOfTheFirstDay();
  void aClickChoosesADay();
  void aDayThatIsPastIsRefused();
  void theMonthsAreTurnedAndNotBelowTheFirst();
  void arrowKeysGoByDaysAndWeeks();
  void pagesGoByMonthsAndKeepTheDayInside();
  void homeAndEndGoToTheEndsOfTheMonth();
  void enterChoosesTheDayWithTheFocus();
  void onlyOneDayIsATabStop();
  void theWeekBeginsAsTheLocaleHasIt_data();
  void theWeekBeginsAsTheLocaleHasIt();
  void eachDayIsNamedInFull();

 private:
  [[nodiscard]] QAbstractButton *day(const char *date) const {
    return m_grid->findChild<QAbstractButton *>(u"day-"_s + QLatin1String(date));
  }
  [[nodiscard]] QString title() const { return m_grid->findChild<QLabel *>(u"monthTitle"_s)->text(); }
  void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
  void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
  void make(const QLocale &locale);

  Theme m_theme;
  std::unique_ptr<MonthGrid> m_grid;
};

void TestMonthGrid::init() { make(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

void TestMonthGrid::make(const QLocale &locale) {
  QLocale::setDefault(locale);
  m_grid = std::make_unique<MonthGrid>(QDate(2026, 11, 24));
  m_grid->show();
  m_grid->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
}

void TestMonthGrid::itBeginsWithTheMonthOfTheFirstDay() {
  QCOMPARE(title(), u"November 2026"_s);
  QVERIFY(!m_grid->date().isValid());
  QVERIFY(day("2026-11-01")->isVisible() && day("2026-11-30")->isVisible());
  QVERIFY(!day("2026-12-01")->isVisible());
}

void TestMonthGrid::aClickChoosesADay() {
  QSignalSpy chosen(m_grid.get(), &MonthGrid::dateChosen);
  click(day("2026-11-27"));
  QCOMPARE(m_grid->date(), QDate(2026, 11, 27));
  QVERIFY(day("2026-11-27")->isChecked());
  click(day("2026-11-24"));
  QVERIFY(day("2026-11-24")->isChecked() && !day("2026-11-27")->isChecked());
  QCOMPARE(chosen.size(), 2);
}

void TestMonthGrid::aDayThatIsPastIsRefused() {
  QSignalSpy chosen(m_grid.get(), &MonthGrid::dateChosen);
  QSignalSpy refused(m_grid.get(), &MonthGrid::dateRefused);
  click(day("2026-11-25"));
  click(day("2026-11-23"));
  QCOMPARE(refused.size(), 1);
  QCOMPARE(refused[0][0].toDate(), QDate(2026, 11, 23));
  QCOMPARE(m_grid->date(), QDate(2026, 11, 25));
  QVERIFY(day("2026-11-25")->isChecked() && !day("2026-11-23")->isChecked());
  press(Qt::Key_Left);
  press(Qt::Key_Up);
  QCOMPARE(m_grid->date(), QDate(2026, 11, 25));
  QCOMPARE(refused.size(), 3);
  QCOMPARE(chosen.size(), 1);
}

void TestMonthGrid::theMonthsAreTurnedAndNotBelowTheFirst() {
  auto *before = m_grid->findChild<QAbstractButton *>(u"monthBefore"_s);
  auto *after = m_grid->findChild<QAbstractButton *>(u"monthAfter"_s);
  QVERIFY(!before->isEnabled());
  click(after);
  click(after);
  QCOMPARE(title(), u"January 2027"_s);
  QVERIFY(!m_grid->date().isValid());
  click(before);
  QCOMPARE(title(), u"December 2026"_s);
  QVERIFY(before->isEnabled());
}

void TestMonthGrid::arrowKeysGoByDaysAndWeeks() {
  m_grid->setDate(QDate(2026, 12, 30));
  day("2026-12-30")->setFocus();
  press(Qt::Key_Right);
  press(Qt::Key_Right);
  QCOMPARE(m_grid->date(), QDate(2027, 1, 1));
  QCOMPARE(title(), u"January 2027"_s);
  QVERIFY(day("2027-01-01")->hasFocus());
  press(Qt::Key_Down);
  QCOMPARE(m_grid->date(), QDate(2027, 1, 8));
  press(Qt::Key_Up);
  press(Qt::Key_Left);
  QCOMPARE(m_grid->date(), QDate(2026, 12, 31));
}

void TestMonthGrid::pagesGoByMonthsAndKeepTheDayInside() {
  m_grid->setDate(QDate(2027, 1, 31));
  day("2027-01-31")->setFocus();
  press(Qt::Key_PageDown);
  QCOMPARE(m_grid->date(), QDate(2027, 2, 28));
  press(Qt::Key_PageUp);
  QCOMPARE(m_grid->date(), QDate(2027, 1, 28));
}

void TestMonthGrid::homeAndEndGoToTheEndsOfTheMonth() {
  m_grid->setDate(QDate(2026, 11, 26));
  day("2026-11-26")->setFocus();
  press(Qt::Key_End);
  QCOMPARE(m_grid->date(), QDate(2026, 11, 30));
  press(Qt::Key_Home);
  QCOMPARE(m_grid->date(), QDate(2026, 11, 24));
}

void TestMonthGrid::enterChoosesTheDayWithTheFocus() {
  day("2026-11-28")->setFocus();
  press(Qt::Key_Return);
  QCOMPARE(m_grid->date(), QDate(2026, 11, 28));
}

void TestMonthGrid::onlyOneDayIsATabStop() {
  const auto stops = [this] {
    QStringList names;
    for (const auto *button : m_grid->findChildren<QAbstractButton *>())
      if (button->objectName().startsWith(u"day-") && button->focusPolicy() & Qt::TabFocus)
        names += button->objectName();
    return names;
  };
  QCOMPARE(stops(), QStringList{u"day-2026-11-24"_s});
  m_grid->setDate(QDate(2026, 12, 5));
  QCOMPARE(stops(), QStringList{u"day-2026-12-05"_s});
}

void TestMonthGrid::theWeekBeginsAsTheLocaleHasIt_data() {
  QTest::addColumn<QLocale>("locale");
  QTest::addColumn<QString>("month");
  QTest::addColumn<int>("column");  // of 1 December 2026, a Tuesday
  QTest::newRow("Monday") << QLocale(QLocale::German, QLocale::Germany) << u"Dezember 2026"_s << 1;
  QTest::newRow("Sunday") << QLocale(QLocale::English, QLocale::UnitedStates) << u"December 2026"_s << 2;
}

void TestMonthGrid::theWeekBeginsAsTheLocaleHasIt() {
  QFETCH(QLocale, locale);
  QFETCH(int, column);
  make(locale);
  m_grid->setDate(QDate(2026, 12, 1));
  QTEST(title(), "month");
  QCoreApplication::processEvents();
  const QWidget *first = day("2026-12-01");
  QCOMPARE(first->x() / (first->width() + 2), column);
}

void TestMonthGrid::eachDayIsNamedInFull() {
  QCOMPARE(day("2026-11-27")->accessibleName(), u"Friday, 27 November 2026"_s);
  QCOMPARE(day("2026-11-23")->accessibleName(), u"Monday, 23 November 2026, past"_s);
}

const strato::tests::Suite<TestMonthGrid, QApplication> suite;

}  // namespace tst_month_grid

#include "tst_month_grid.moc"
