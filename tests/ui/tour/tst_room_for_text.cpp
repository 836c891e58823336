// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include "app/catalog/store.h"
#include "tests/support/lab_shelf.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"
#include "tests/ui/tour/room_for_text.h"
#include "ui/theme/theme.h"
#include "ui/tour/neutral_place.h"
#include "ui/tour/studio.h"

namespace tst_room_for_text {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestRoomForText final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsWhatIsTooNarrow();
  void findsWhatIsPaintedInPart();
  void findsWhatIsCutOff();
  void everySceneHasRoomForLongerWords_data();
  void everySceneHasRoomForLongerWords();
};

void TestRoomForText::findsWhatIsTooNarrow() {
  QWidget window;
  QLabel label(u"A text that is too long"_s, &window);
  label.setGeometry(0, 0, 20, 20);
  window.resize(300, 100);
  window.show();
  QVERIFY(!whatDoesNotFit(window).isEmpty());
  label.resize(label.sizeHint());
  QCOMPARE(whatDoesNotFit(window), QStringList());
}

void TestRoomForText::findsWhatIsPaintedInPart() {
  struct Painted final : QWidget {
    using QWidget::QWidget;
    QString text;
    void paintEvent(QPaintEvent *) override { QPainter(this).drawText(2, 15, text); }
  };
  QWidget window;
  Painted painted(&window);
  painted.setGeometry(0, 0, 100, 20);
  window.resize(300, 100);
  window.show();
  painted.text = u"Short"_s;
  QCOMPARE(whatDoesNotFit(window), QStringList());
  painted.text = u"Shor…"_s;
  QCOMPARE(whatDoesNotFit(window).size(), 1);
  painted.setToolTip(u"Shortened"_s);
  QCOMPARE(whatDoesNotFit(window), QStringList());
  painted.text = u"As long as it takes to leave its widget at the right"_s;
  QCOMPARE(whatDoesNotFit(window).size(), 1);
}

void TestRoomForText::findsWhatIsCutOff() {
  QWidget window;
  QWidget box(&window);
  box.setGeometry(0, 0, 50, 50);
  QPushButton button(u"Press"_s, &box);
  button.resize(button.sizeHint());
  button.move(30, 0);
  window.resize(300, 100);
  window.show();
  QCOMPARE(whatDoesNotFit(window).size(), 1);
  button.hide();
  QCOMPARE(whatDoesNotFit(window), QStringList());
}

void TestRoomForText::everySceneHasRoomForLongerWords_data() {
  QTest::addColumn<double>("textScale");
  QTest::addColumn<QSize>("size");
  QTest::newRow("100 %, small window") << 1.0 << QSize(1024, 700);
  QTest::newRow("150 %, small window") << 1.5 << QSize(1024, 700);
  QTest::newRow("100 %, usual window") << 1.0 << QSize(1600, 1000);
  QTest::newRow("150 %, usual window") << 1.5 << QSize(1600, 1000);
}

void TestRoomForText::everySceneHasRoomForLongerWords() {
  QFETCH(double, textScale);
  QFETCH(QSize, size);
  auto store = strato::catalog::Store::open(strato::tests::inBuild("share/stratoscope/content.sqlite"));
  QVERIFY2(store, store ? "" : store.error().english().c_str());
  const NeutralPlace place(TourLanguage::Pseudo);
  Theme theme;
  theme.setAppearance({ThemeId::Light, textScale, true});
  Studio studio(*store, strato::tests::shippedLab(), theme, size);
  QStringList complaints;
  for (const TourScene &scene : scenesOf(*store)) {
    for (const QString &line : whatDoesNotFit(studio.show(scene)))
      complaints.append(u"%1-%2: %3"_s.arg(scene.page, scene.name, line));
  }
  complaints.removeDuplicates();
  for (const QString &line : complaints) qWarning("%s", qPrintable(line));
  QCOMPARE(complaints.size(), 0);
}

const strato::tests::Suite<TestRoomForText, QApplication> suite;

}  // namespace tst_room_for_text

#include "tst_room_for_text.moc"
