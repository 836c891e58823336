// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLocale>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/interval_bar.h"

namespace tst_interval_bar {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestIntervalBar final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itSaysARangeAndNeverANumberWithoutData();
  void wordsAreWholePerCentInTheLanguage();
  void theRangeIsPaintedWhereItLies();
};

void TestIntervalBar::itSaysARangeAndNeverANumberWithoutData() {
  IntervalBar bar(u"Right on Lambda"_s);
  QCOMPARE(tests::spokenName(&bar), u"Right on Lambda: not enough data yet"_s);
  bar.setInterval(Interval{0.671, 0.74, 0.796});
  QCOMPARE(tests::spokenName(&bar), u"Right on Lambda: 67–80 %"_s);
  bar.setInterval(std::nullopt);
  QVERIFY(tests::spokenName(&bar).endsWith(u"not enough data yet"_s));
}

void TestIntervalBar::wordsAreWholePerCentInTheLanguage() {
  QCOMPARE(rangeWords({0, 0.5, 1}, QLocale(QLocale::English)), u"0–100 %"_s);
  QCOMPARE(rangeWords({0.496, 0.5, 0.504}, QLocale(QLocale::English)), u"50–50 %"_s);
  QCOMPARE(rangeWords({0.1, 0.2, 0.3}, QLocale(QLocale::Arabic, QLocale::Egypt)), u"١٠–٣٠ %"_s);
}

void TestIntervalBar::theRangeIsPaintedWhereItLies() {
  tests::ShownWindow window(QSize(400, 40));
  IntervalBar bar(u"Right on Lambda"_s, &window);
  bar.resize(200, 18);
  bar.setInterval(Interval{0.8, 0.9, 1.0});
  window.open();
  const auto markedAt = [&bar](double share) {
    // Above the track there is only the range, which is higher.
    return bar.grab().toImage().pixelColor(static_cast<int>(199 * share), 4) != bar.grab().toImage().pixelColor(0, 0);
  };
  QVERIFY(markedAt(0.9) && !markedAt(0.1));
  bar.setLayoutDirection(Qt::RightToLeft);
  QVERIFY(markedAt(0.1) && !markedAt(0.9));
  bar.setInterval(std::nullopt);
  QVERIFY(!markedAt(0.1) && !markedAt(0.9));
}

const strato::tests::Suite<TestIntervalBar, QApplication> suite;

}  // namespace tst_interval_bar

#include "tst_interval_bar.moc"
