// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/charts/callout_places.h"
#include "ui/charts/plot.h"
#include "ui/charts/plot_ticks.h"

namespace tst_plot {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestPlot final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLogarithmicAxisHasEqualDecades();
  void theLineIsPaintedWhereTheAxesSay();
  void arrowsGoFromStopToStop();
  void pointingReadsAndLeavingForgets();
  void aClickChooses();
  void coloursFollowTheTheme();
  void ticksAreRound();
  void calloutsKeepClear();
  void namesArePushedApart();
};

namespace {

PlotContent powers() {
  PlotContent content;
  content.across = {1, 1000, true, {{1, u"1"_s}, {10, u"10"_s}, {100, u"100"_s}, {1000, u"1000"_s}}, u"x"_s};
  content.up = {1, 1000, true, {{1, u"1"_s}, {1000, u"1000"_s}}, {}};
  content.lines.push_back({{}, {}, {{1, 1}, {1000, 1000}}, [](const Tokens &t) { return t.accent; }, 6});
  return content;
}

struct Shown {
  explicit Shown(Plot::Hand hand = Plot::Hand::Reads) : window({500, 320}), plot(u"Powers"_s, hand, &window) {
    plot.resize(500, 320);
    plot.setContent(powers());
    plot.setStops({1, 10, 100, 1000}, [](int stop) {
      return PlotReading{u"stop %1"_s.arg(stop), {{u"value"_s, QString::number(stop * 2)}}};
    });
    window.open();
  }
  [[nodiscard]] QPoint at(double x) const { return plot.placeOf({x, 10}); }

  tests::ShownWindow window;
  Plot plot;
};

}  // namespace

void TestPlot::aLogarithmicAxisHasEqualDecades() {
  const Shown shown;
  const int first = shown.at(10).x() - shown.at(1).x();
  QVERIFY(std::abs(shown.at(100).x() - shown.at(10).x() - first) <= 1);
  QVERIFY(shown.plot.placeOf({1, 1000}).y() < shown.plot.placeOf({1, 1}).y());
}

void TestPlot::theLineIsPaintedWhereTheAxesSay() {
  Shown shown;
  QApplication::processEvents();
  const QImage picture = shown.plot.grab().toImage();
  const QColor accent = lookOf(&shown.plot).tokens.accent;
  for (const double value : {3.0, 31.6, 300.0})
    QCOMPARE(picture.pixelColor(shown.plot.placeOf({value, value})), accent);
  QVERIFY(picture.pixelColor(shown.plot.placeOf({3, 300})) != accent);
}

void TestPlot::arrowsGoFromStopToStop() {
  Shown shown;
  QSignalSpy moved(&shown.plot, &Plot::guideMoved);
  shown.plot.setFocus();
  QTest::keyClick(&shown.plot, Qt::Key_Right);
  QTest::keyClick(&shown.plot, Qt::Key_Right);
  QCOMPARE(shown.plot.guide(), 1);
  QCOMPARE(tests::spokenName(&shown.plot), u"Powers: stop 1, value 2"_s);
  QTest::keyClick(&shown.plot, Qt::Key_End);
  QTest::keyClick(&shown.plot, Qt::Key_Right);
  QCOMPARE(shown.plot.guide(), 3);
  QCOMPARE(moved.size(), 3);
}

void TestPlot::pointingReadsAndLeavingForgets() {
  Shown shown;
  QTest::mouseMove(shown.plot.viewport(), shown.at(95));
  QCOMPARE(shown.plot.guide(), 2);
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(&shown.plot, &leave);
  QCOMPARE(shown.plot.guide(), -1);
}

void TestPlot::aClickChooses() {
  Shown shown;
  QSignalSpy chosen(&shown.plot, &Plot::chosen);
  QTest::mouseClick(shown.plot.viewport(), Qt::LeftButton, {}, shown.at(10));
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.front().front().toInt(), 1);
  Shown grasped(Plot::Hand::Grasps);
  QSignalSpy none(&grasped.plot, &Plot::chosen);
  QTest::mouseClick(grasped.plot.viewport(), Qt::LeftButton, {}, grasped.at(10));
  QCOMPARE(none.size(), 0);
}

void TestPlot::coloursFollowTheTheme() {
  Shown shown;
  shown.window.theme().setAppearance({ThemeId::Dark, 1.0, true});
  QApplication::processEvents();
  QCOMPARE(shown.plot.grab().toImage().pixelColor(shown.plot.placeOf({31.6, 31.6})),
           shippedTokens(ThemeId::Dark).accent);
}

void TestPlot::ticksAreRound() {
  QCOMPARE(roundTicks(29, 3), (std::vector<double>{0, 10, 20, 30}));
  QCOMPARE(roundTicks(42, 2), (std::vector<double>{0, 50}));
  QCOMPARE(roundTicks(0.9, 4), (std::vector<double>{0, 0.5, 1}));
  QCOMPARE(roundTicks(0, 4), (std::vector<double>{0, 1}));
}

void TestPlot::calloutsKeepClear() {
  const QRectF area(0, 0, 800, 260);
  const std::vector<CalloutWish> wishes{{{300, 130}, {180, 50}}, {{340, 120}, {180, 50}}, {{420, 120}, {180, 50}}};
  const auto places = calloutPlaces(wishes, area, {});
  for (std::size_t i = 0; i < places.size(); ++i) {
    QVERIFY(area.contains(places[i]) && !places[i].contains(wishes[i].at));
    for (std::size_t j = 0; j < i; ++j) {
      QVERIFY(!places[i].intersects(places[j]));
      QPointF where;
      QVERIFY(leaderOf(places[i], wishes[i].at).intersects(leaderOf(places[j], wishes[j].at), &where) !=
              QLineF::BoundedIntersection);
    }
  }
  QVERIFY(calloutPlaces({{{10, 10}, {90, 50}}}, {0, 0, 60, 60}, {}).front().isEmpty());
}

void TestPlot::namesArePushedApart() {
  const auto tops = pushedApart({50, 52, 54, 10}, {16, 30, 16, 16}, 100);
  QVERIFY(tops[3] == 10 && tops[1] - tops[0] >= 16 && tops[2] - tops[1] >= 30 && tops[2] <= 84);
}

const strato::tests::Suite<TestPlot, QApplication> suite;

}  // namespace tst_plot

#include "tst_plot.moc"
