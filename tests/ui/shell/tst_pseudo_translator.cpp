// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "ui/shell/pseudo_translator.h"

namespace tst_pseudo_translator {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestPseudoTranslator final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void makesTextsLonger_data();
  void makesTextsLonger();
  void keepsWhatIsFilledIn_data();
  void keepsWhatIsFilledIn();
  void leavesAloneWhatHasNoWords();
  void translatesWithoutADictionary();
  void leavesDateFormatsToTheLocale();
};

void TestPseudoTranslator::makesTextsLonger_data() {
  QTest::addColumn<QString>("text");
  for (const QString &text :
       {u"Home"_s, u"Practice"_s, u"Search everything"_s, u"Go on from a backup, or start anew."_s, u"Pst"_s, u"I"_s,
        u"OK"_s, u"min"_s, u"vCPU"_s, u"AWS Lambda"_s, u"Right when"_s})
    QTest::newRow(qPrintable(text)) << text;
}

void TestPseudoTranslator::makesTextsLonger() {
  QFETCH(QString, text);
  const QString longer = pseudo(text);
  QVERIFY(longer != text);
  QVERIFY2(longer.size() * 10 >= text.size() * 14 && longer.size() * 10 < text.size() * 14 + 10, qPrintable(longer));
  QCOMPARE(longer.count(u' '), text.count(u' '));
}

void TestPseudoTranslator::keepsWhatIsFilledIn_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QStringList>("kept");
  QTest::newRow("numbers") << u"%1 of %2 after %L3 and %10"_s << QStringList{u"%1"_s, u"%2"_s, u"%L3"_s, u"%10"_s};
  QTest::newRow("plural") << u"%n answers"_s << QStringList{u"%n"_s};
  QTest::newRow("mnemonic") << u"&Open the file"_s << QStringList{u"&O"_s};
  QTest::newRow("markup") << u"a <b>bold</b> word &amp; more"_s << QStringList{u"<b>"_s, u"</b>"_s, u"&amp;"_s};
}

void TestPseudoTranslator::keepsWhatIsFilledIn() {
  QFETCH(QString, text);
  QFETCH(QStringList, kept);
  const QString longer = pseudo(text);
  for (const QString &piece : kept) QVERIFY2(longer.contains(piece), qPrintable(longer));
}

void TestPseudoTranslator::leavesAloneWhatHasNoWords() {
  for (const QString &text : {u"%1 / %2"_s, u"%L1 %"_s, u"·"_s, QString()}) QCOMPARE(pseudo(text), text);
}

void TestPseudoTranslator::translatesWithoutADictionary() {
  PseudoTranslator translator;
  QVERIFY(QCoreApplication::installTranslator(&translator));
  const QString text = QCoreApplication::translate("Any", "Theme: %1").arg(u"Dark"_s);
  QCoreApplication::removeTranslator(&translator);
  QVERIFY(text != u"Theme: Dark"_s);
  QVERIFY(text.contains(u"Dark"_s));
}

void TestPseudoTranslator::leavesDateFormatsToTheLocale() {
  const PseudoTranslator translator;
  QCOMPARE(translator.translate("Any", "MMM yyyy", "date format", -1), u"MMM yyyy"_s);
  QVERIFY(translator.translate("Any", "MMM yyyy", "a name", -1) != u"MMM yyyy"_s);
}

const strato::tests::Suite<TestPseudoTranslator, QCoreApplication> suite;

}  // namespace tst_pseudo_translator

#include "tst_pseudo_translator.moc"
