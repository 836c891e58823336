// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/count_words.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QTest>

#include "tests/support/suite.h"

namespace tst_count_words {

using namespace strato;
using namespace strato::ui;

class TestCountWords final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aNumberIsShortenedBeforeItsWordGoes();
  void numbersBelowEachOtherAreShortenedTogether();
  void whatIsShownFitsAndHasItsWord();
  void numbersAreCutOff_data();
  void numbersAreCutOff();

 private:
  [[nodiscard]] static StageLook look() {
    return stageLook({ThemeId::Light, shippedTokens(ThemeId::Light), 1.0, false}, Platform::Ec2, false, 1.0);
  }
};

void TestCountWords::aNumberIsShortenedBeforeItsWordGoes() {
  QStringList seen;
  for (int room = 300; room > 0; --room) {
    const CountWords count = countThatFits(117'455, QStringLiteral("came"), look(), room);
    const QString text = QStringLiteral("%1 %2").arg(count.number, count.word);
    if (seen.isEmpty() || seen.last() != text) seen << text;
  }
  QCOMPARE(seen, (QStringList{QStringLiteral("117,455 came"), QStringLiteral("117k came"), QStringLiteral(" ")}));
}

void TestCountWords::numbersBelowEachOtherAreShortenedTogether() {
  const std::vector<std::pair<qint64, QString>> counts{{117'465, QStringLiteral("came")},
                                                       {117'455, QStringLiteral("went in")}};
  bool sawBrief = false;
  for (int room = 300; room > 0; --room) {
    const auto words = countsThatFit(counts, look(), room);
    const bool whole = words[0].number == QStringLiteral("117,465");
    QCOMPARE(words[1].number == QStringLiteral("117,455"), whole);
    sawBrief = sawBrief || words[1].number == QStringLiteral("117k");
  }
  QVERIFY(sawBrief);
}

void TestCountWords::whatIsShownFitsAndHasItsWord() {
  const QFontMetricsF strong(look().note(Weight::Strong));
  const QFontMetricsF plain(look().note());
  for (const double rate : {0.0, 0.4, 7.25, 282.0, 12'345.0, 1e6, 2'345'678.0}) {
    for (int room = 0; room < 200; ++room) {
      const CountWords count = rateThatFits(rate, QStringLiteral("give up"), look(), room);
      QCOMPARE(count.number.isEmpty(), count.word.isEmpty());
      if (count.word.isEmpty()) continue;
      QVERIFY(strong.horizontalAdvance(count.number) + countGap + plain.horizontalAdvance(count.word) <= room);
    }
  }
}

void TestCountWords::numbersAreCutOff_data() {
  QTest::addColumn<qint64>("number");
  QTest::addColumn<QString>("words");
  QTest::newRow("small") << qint64{999} << QStringLiteral("999");
  QTest::newRow("a thousand") << qint64{1000} << QStringLiteral("1.0k");
  QTest::newRow("thousands") << qint64{9876} << QStringLiteral("9.8k");
  QTest::newRow("ten thousand") << qint64{10'999} << QStringLiteral("10k");
  QTest::newRow("nearly a million") << qint64{999'949} << QStringLiteral("999k");
  QTest::newRow("millions") << qint64{2'390'000} << QStringLiteral("2.3M");
  QTest::newRow("many millions") << qint64{123'900'000} << QStringLiteral("123M");
}

void TestCountWords::numbersAreCutOff() {
  QFETCH(qint64, number);
  QFETCH(QString, words);
  const QString full = QLocale().toString(number);
  const QString word(40, u'w');
  const double narrow = QFontMetricsF(look().note()).horizontalAdvance(word) + countGap +
                        QFontMetricsF(look().note(Weight::Strong)).horizontalAdvance(full) - 0.5;
  const QString shown = countThatFits(number, word, look(), narrow + (full == words ? 1 : 0)).number;
  QCOMPARE(shown, words);
}

const strato::tests::Suite<TestCountWords, QApplication> suite;

}  // namespace tst_count_words

#include "tst_count_words.moc"
