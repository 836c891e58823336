// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QRawFont>
#include <QTest>

#include "tests/support/suite.h"
#include "ui/theme/fonts.h"
#include "ui/theme/look.h"

namespace tst_fonts {

using namespace strato::ui;

class TestFonts final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void everyDigitIsAsWide();
  void strongTextIsAFaceOfItsOwn();
  void ourOwnCharactersAreThere();
  void sizesGrowWithTheTextSize();

 private:
  Look m_look{ThemeId::Light, shippedTokens(ThemeId::Light), 1.0, false};
};

void TestFonts::initTestCase() {
  (void)QFontDatabase::families();  // so that what is measured is ours alone
  QElapsedTimer clock;
  clock.start();
  const QStringList families = registerFonts();
  qInfo("registering the fonts took %.2f ms", static_cast<double>(clock.nsecsElapsed()) / 1e6);
  QVERIFY(families.contains(QStringLiteral("Stratoscope Sans")));
  QVERIFY(families.contains(QStringLiteral("Stratoscope Mono")));
}

void TestFonts::everyDigitIsAsWide() {
  for (const TextSize size : {TextSize::Note, TextSize::Body, TextSize::Display})
    for (const Weight weight : {Weight::Regular, Weight::Strong}) {
      const QFontMetricsF metrics(m_look.font(size, weight));
      for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }
}

void TestFonts::strongTextIsAFaceOfItsOwn() {
  QVERIFY(QFontDatabase::styles(QStringLiteral("Stratoscope Sans")).contains(QStringLiteral("SemiBold")));
  const QRawFont strong = QRawFont::fromFont(m_look.font(TextSize::Body, Weight::Strong));
  QCOMPARE(strong.styleName(), QStringLiteral("SemiBold"));
  QCOMPARE(QFontInfo(m_look.font(TextSize::Body)).family(), QStringLiteral("Stratoscope Sans"));
  QVERIFY(QFontInfo(m_look.font(TextSize::Body, Weight::Regular, Face::Code)).fixedPitch());
}

void TestFonts::ourOwnCharactersAreThere() {
  for (const Face face : {Face::Text, Face::Code}) {
    const QRawFont font = QRawFont::fromFont(m_look.font(TextSize::Body, Weight::Regular, face));
    for (const QChar character : QStringLiteral("aZ09äßéłŞ“”„–—…·•×−≈≠≤≥→←↑↓€½²\u2009\u202f\u2011"))
      QVERIFY2(font.supportsCharacter(character), qPrintable(QString::number(character.unicode(), 16)));
  }
}

void TestFonts::sizesGrowWithTheTextSize() {
  Look large = m_look;
  large.textScale = 1.5;
  QCOMPARE(large.font(TextSize::Display).pixelSize(), 48);
  QCOMPARE(large.lineHeight(TextSize::Body), 33);
  QCOMPARE(large.scaled(34), 52);
  QCOMPARE(m_look.scaled(34), 34);
}

const strato::tests::Suite<TestFonts, QApplication> suite;

}  // namespace tst_fonts

#include "tst_fonts.moc"
