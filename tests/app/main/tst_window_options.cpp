// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/main/window_options.h"
#include "tests/support/suite.h"

namespace tst_window_options {

using namespace strato;
using namespace Qt::StringLiterals;

class TestWindowOptions final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void takesOnePage();
  void takesTheHiddenOptions();
  void explainsWhatIsWrong_data();
  void explainsWhatIsWrong();
  void knowsWhenThereIsNoDisplay_data();
  void knowsWhenThereIsNoDisplay();
};

void TestWindowOptions::takesOnePage() {
  QCOMPARE(*parseWindowOptions({}), WindowOptions());
  QCOMPARE(parseWindowOptions({u"learn/lambda"_s})->address, u"learn/lambda"_s);
}

void TestWindowOptions::takesTheHiddenOptions() {
  const auto options =
      parseWindowOptions({u"--content"_s, u"a.sqlite"_s, u"--language"_s, u"pseudo"_s, u"lab"_s, u"--time-start"_s});
  QCOMPARE(*options, (WindowOptions{u"lab"_s, u"a.sqlite"_s, true, true}));
}

void TestWindowOptions::explainsWhatIsWrong_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QString>("named");
  QTest::newRow("unknown option") << QStringList{u"--fast"_s} << u"--fast"_s;
  QTest::newRow("no value") << QStringList{u"--content"_s} << u"--content"_s;
  QTest::newRow("two pages") << QStringList{u"home"_s, u"lab"_s} << u"lab"_s;
}

void TestWindowOptions::explainsWhatIsWrong() {
  QFETCH(QStringList, arguments);
  QFETCH(QString, named);
  const auto options = parseWindowOptions(arguments);
  QVERIFY(!options);
  QVERIFY(QString::fromStdString(options.error().english()).contains(named));
  QVERIFY(!options.error().remedy.isEmpty());
}

void TestWindowOptions::knowsWhenThereIsNoDisplay_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<QString>("platform");
  QTest::addColumn<bool>("hasDisplay");
  QTest::addColumn<bool>("lacks");
  const QStringList none;
  QTest::newRow("a terminal") << none << QString() << false << true;
  QTest::newRow("a desktop") << none << QString() << true << false;
  QTest::newRow("xcb alone") << none << u"xcb"_s << false << true;
  QTest::newRow("offscreen") << none << u"offscreen"_s << false << false;
  QTest::newRow("chosen") << QStringList{u"-platform"_s, u"vnc"_s} << QString() << false << false;
}

void TestWindowOptions::knowsWhenThereIsNoDisplay() {
  QFETCH(QStringList, arguments);
  QFETCH(QString, platform);
  QFETCH(bool, hasDisplay);
  QTEST(lacksDisplay(arguments, platform, hasDisplay), "lacks");
}

const strato::tests::Suite<TestWindowOptions> suite;

}  // namespace tst_window_options

#include "tst_window_options.moc"
