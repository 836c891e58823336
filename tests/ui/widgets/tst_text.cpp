// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_block.h"

namespace tst_text {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestText final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aNumberStaysWithItsUnit_data();
  void aNumberStaysWithItsUnit();
  void whatIsNotAUnitMayStandAlone();
  void itGrowsDownWhereItIsNarrow();
  void whatDoesNotFitEndsInAnEllipsis();

 private:
  /// The lines when the last word has just no room beside the one before it.
  static QStringList brokenBeforeTheLastWord(const QString &text);
};

QStringList TestText::brokenBeforeTheLastWord(const QString &text) {
  TextBlock block;
  block.setText(text, QApplication::font(), 20);
  QStringList lines;
  const QTextLayout &layout = block.layoutFor(block.naturalWidth() - 1);
  for (int i = 0; i < layout.lineCount(); ++i)
    lines << text.mid(layout.lineAt(i).textStart(), layout.lineAt(i).textLength()).trimmed();
  return lines;
}

void TestText::aNumberStaysWithItsUnit_data() {
  QTest::addColumn<QString>("last");
  for (const QString &last :
       {u"10 s"_s, u"57 kB"_s, u"10,240 MB"_s, u"400 ms"_s, u"95 %"_s, u"2 vCPUs"_s, u"5 min"_s, u"4 GiB"_s})
    QTest::newRow(qPrintable(last)) << last;
}

void TestText::aNumberStaysWithItsUnit() {
  QFETCH(QString, last);
  QCOMPARE(brokenBeforeTheLastWord(u"Each function may gain more every "_s + last).constLast(), last);
}

void TestText::whatIsNotAUnitMayStandAlone() {
  QCOMPARE(brokenBeforeTheLastWord(u"It ends after 15 minutes"_s).constLast(), u"minutes"_s);
  QCOMPARE(brokenBeforeTheLastWord(u"It sweeps all of the 3 mines"_s).constLast(), u"mines"_s);
}

void TestText::itGrowsDownWhereItIsNarrow() {
  const Text text(u"You never see a server, and you pay for what runs."_s);
  const int one = text.sizeHint().height();
  QCOMPARE(text.heightForWidth(text.sizeHint().width()), one);
  QCOMPARE(text.heightForWidth(text.sizeHint().width() - 1), 2 * one);
}

void TestText::whatDoesNotFitEndsInAnEllipsis() {
  Text text(u"You never see a server, and you pay for what runs."_s);
  text.setMaxLines(1);
  text.resize(text.sizeHint());
  QVERIFY(!text.isElided());
  text.resize(text.width() / 2, text.height());
  QVERIFY(text.isElided());
  QCOMPARE(text.heightForWidth(text.width()), text.height());
  QCOMPARE(tests::spokenName(&text), text.text());  // read whole, whatever is shown
}

const strato::tests::Suite<TestText, QApplication> suite;

}  // namespace tst_text

#include "tst_text.moc"
