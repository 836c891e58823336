// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/suite.h"
#include "ui/tour/tour_wish.h"

namespace tst_tour_wish {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestTourWish final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFolderIsEnough();
  void everyOptionIsUnderstoodInBothSpellings();
  void whatIsWrongIsExplained_data();
  void whatIsWrongIsExplained();
};

void TestTourWish::aFolderIsEnough() {
  const auto wish = parseTourWish({u"out"_s}, {u"home"_s});
  QVERIFY(wish);
  QCOMPARE(wish->folder, u"out"_s);
  QCOMPARE(wish->size, QSize(1600, 1000));
  QCOMPARE(wish->themes, (std::vector{ThemeId::Light, ThemeId::Dark}));
}

void TestTourWish::everyOptionIsUnderstoodInBothSpellings() {
  TourWish expected;
  expected.folder = u"out"_s;
  expected.size = QSize(1024, 700);
  expected.scale = 1.5;
  expected.textScale = 1.25;
  expected.themes = {ThemeId::Projector};
  expected.page = u"home"_s;
  expected.pseudo = true;
  QCOMPARE(*parseTourWish({u"--size"_s, u"1024x700"_s, u"out"_s, u"--scale"_s, u"1.5"_s, u"--text"_s, u"125"_s,
                           u"--theme"_s, u"projector"_s, u"--page"_s, u"home"_s, u"--language"_s, u"pseudo"_s},
                          {u"home"_s}),
           expected);
  QCOMPARE(*parseTourWish({u"out"_s, u"--size=1024x700"_s, u"--scale=1.5"_s, u"--text=125"_s, u"--theme=projector"_s,
                           u"--page=home"_s, u"--language=pseudo"_s},
                          {u"home"_s}),
           expected);
}

void TestTourWish::whatIsWrongIsExplained_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QString>("says");
  QTest::newRow("no folder") << QStringList{} << u"folder"_s;
  QTest::newRow("two folders") << QStringList{u"a"_s, u"b"_s} << u"b"_s;
  QTest::newRow("no value") << QStringList{u"a"_s, u"--size"_s} << u"--size"_s;
  QTest::newRow("odd size") << QStringList{u"a"_s, u"--size"_s, u"big"_s} << u"1600x1000"_s;
  QTest::newRow("tiny size") << QStringList{u"a"_s, u"--size"_s, u"10x10"_s} << u"640x480"_s;
  QTest::newRow("scale") << QStringList{u"a"_s, u"--scale"_s, u"0"_s} << u"--scale"_s;
  QTest::newRow("theme") << QStringList{u"a"_s, u"--theme"_s, u"pink"_s} << u"highContrast"_s;
  QTest::newRow("page") << QStringList{u"a"_s, u"--page"_s, u"moon"_s} << u"home, lab"_s;
  QTest::newRow("language") << QStringList{u"a"_s, u"--language"_s, u"de"_s} << u"pseudo"_s;
  QTest::newRow("unknown") << QStringList{u"a"_s, u"--fast=1"_s} << u"--fast"_s;
}

void TestTourWish::whatIsWrongIsExplained() {
  QFETCH(QStringList, arguments);
  QFETCH(QString, says);
  const auto wish = parseTourWish(arguments, {u"home"_s, u"lab"_s});
  QVERIFY(!wish);
  const QString words = QString::fromStdString(wish.error().english());
  QVERIFY2(words.contains(says), qPrintable(words));
}

const strato::tests::Suite<TestTourWish> suite;

}  // namespace tst_tour_wish

#include "tst_tour_wish.moc"
