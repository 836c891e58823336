// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QSlider>
#include <QTest>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/charts/plot.h"
#include "ui/pages/lab/break_even_view.h"
#include "ui/pages/lab/labelled_slider.h"
#include "ui/widgets/text.h"

namespace tst_break_even_view {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestBreakEvenView final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void keysMoveTheCursorAndTheFirstSlider();
  void theCursorIsDragged();
  void pointingReadsWithoutMoving();
  void aSliderChangesTheNumbersAtOnce();
  void aPurchaseIsChosenByClick();
  void assumptionsAreHiddenWhereThereIsNoRoom();
};

namespace {

struct Shown {
  explicit Shown(const QSize &size = {968, 560}) : window(size), view(tests::shippedPrices(), &window) {
    view.resize(size);
    window.open();
    plot = view.findChild<Plot *>(u"breakEvenPlot"_s);
  }
  [[nodiscard]] double x(double requests) const { return plot->placeOf({requests, 100}).x(); }

  tests::ShownWindow window;
  BreakEvenView view;
  Plot *plot = nullptr;
};

}  // namespace

void TestBreakEvenView::keysMoveTheCursorAndTheFirstSlider() {
  Shown shown;
  shown.plot->setFocus();
  QTest::keyClick(shown.plot, Qt::Key_Right);
  QCOMPARE(shown.view.wish().requests, std::int64_t{220'000'000});
  QTest::keyClick(shown.plot, Qt::Key_Left);
  QTest::keyClick(shown.plot, Qt::Key_Left);
  QCOMPARE(shown.view.wish().requests, std::int64_t{180'000'000});
  QVERIFY(tests::spokenName(shown.plot).contains(u"180 M requests a month, Lambda $1,116"_s));
  QTest::keyClick(shown.plot, Qt::Key_End);
  QCOMPARE(shown.view.wish().requests, std::int64_t{5'000'000'000});
}

void TestBreakEvenView::theCursorIsDragged() {
  Shown shown;
  const auto at = [&](double requests) { return QPoint(static_cast<int>(shown.x(requests)), 150); };
  QTest::mousePress(shown.plot->viewport(), Qt::LeftButton, {}, at(1e7));
  QCOMPARE(shown.view.wish().requests, std::int64_t{10'000'000});
  QTest::mouseMove(shown.plot->viewport(), at(4e7));
  QCOMPARE(shown.view.wish().requests, std::int64_t{40'000'000});
  QTest::mouseRelease(shown.plot->viewport(), Qt::LeftButton, {}, at(4e7));
  QTest::mouseMove(shown.plot->viewport(), at(1e8));
  QCOMPARE(shown.view.wish().requests, std::int64_t{40'000'000});
}

void TestBreakEvenView::pointingReadsWithoutMoving() {
  Shown shown;
  QTest::mouseMove(shown.plot->viewport(), {static_cast<int>(shown.x(1e6)), 150});
  QVERIFY(shown.plot->guide() >= 0);
  QVERIFY(tests::spokenName(shown.plot).contains(u"1 M requests a month, Lambda $6.20"_s));
  QCOMPARE(shown.view.wish().requests, std::int64_t{200'000'000});
}

void TestBreakEvenView::aSliderChangesTheNumbersAtOnce() {
  Shown shown;
  auto *runTime = shown.view.findChild<LabelledSlider *>(u"runTime"_s);
  auto *words = shown.view.findChild<Text *>(u"inWords"_s);
  const QString before = words->text();
  QElapsedTimer timer;
  timer.start();
  QTest::keyClick(runTime->slider(), Qt::Key_Home);
  const qint64 took = timer.elapsed();
  QCOMPARE(shown.view.wish().runMs, 5);
  QVERIFY(words->text() != before);
  QVERIFY(runTime->slider()->accessibleName().startsWith(u"Run time: 5 ms"));
  qInfo("a slider's step took %lld ms", static_cast<long long>(took));
}

void TestBreakEvenView::aPurchaseIsChosenByClick() {
  Shown shown;
  auto *purchase = shown.view.findChild<QWidget *>(u"purchase"_s);
  QTest::mouseClick(purchase->findChildren<QAbstractButton *>().at(2), Qt::LeftButton);
  QVERIFY(shown.view.wish().purchase == Purchase::Spot);
  QVERIFY(shown.plot->content().lines[2].note.contains(u"obs"));
}

void TestBreakEvenView::assumptionsAreHiddenWhereThereIsNoRoom() {
  Shown small;
  auto *words = small.view.findChild<Text *>(u"assumptionWords"_s);
  QVERIFY(!words->isVisible());
  QTest::mouseClick(small.view.findChild<QAbstractButton *>(u"assumptions"_s), Qt::LeftButton);
  QVERIFY(words->isVisible());
  Shown large({1800, 950});
  QVERIFY(large.view.findChild<Text *>(u"assumptionWords"_s)->isVisible());
}

const strato::tests::Suite<TestBreakEvenView, QApplication> suite;

}  // namespace tst_break_even_view

#include "tst_break_even_view.moc"
