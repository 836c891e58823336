// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/suite.h"
#include "tests/ui/models/sample_concept.h"
#include "ui/models/concept_presenter.h"
#include "ui/pages/learn/concept_blocks.h"
#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/limit_tiles.h"
#include "ui/pages/learn/scaling_equation.h"
#include "ui/pages/learn/scrub_number.h"
#include "ui/pages/learn/study_aside.h"
#include "ui/pages/learn/study_outline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

namespace tst_scan_cards {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// The blocks that a concept's head becomes, each alone.
class TestScanCards final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();

  void theEquationCountsInTheConceptsOwnWords();
  void theEquationCountsAnew();
  void withoutNumbersThereAreWordsAlone();
  void theFirstTileHasARowOfItsOwnWhereTheOthersNeedOne();
  void aPriceSaysWhatItIsFor();
  void whatIsSaidOfAPriceIsShortenedInTheScanAlone();
  void theOutlineNamesTheConceptShortly();
  void aStopThatIsTooLongIsWholeInItsTooltip();

 private:
  [[nodiscard]] QWidget *show(QWidget *widget, QSize size);
  [[nodiscard]] static QString spoken(QWidget *widget) {
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
  }

  ConceptMaterial m_material;
  ConceptPage m_page;
  Theme m_theme;
  QWidget m_window;
  FactDesk m_desk{m_material, QDate(2026, 11, 20), &m_window};
};

void TestScanCards::init() {
  m_material = tests::sampleConcept();
  m_page = presentConcept(m_material, QDate(2026, 11, 20));
  qDeleteAll(m_window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

QWidget *TestScanCards::show(QWidget *widget, QSize size) {
  widget->setParent(&m_window);
  widget->setGeometry(QRect(QPoint(), size));
  m_window.resize(size);
  m_window.show();
  widget->show();
  QCoreApplication::processEvents();
  return widget;
}

void TestScanCards::theEquationCountsInTheConceptsOwnWords() {
  const QWidget *tile = show(scalingTile(m_page.scaling, m_desk), {500, 200});
  QCOMPARE(tile->findChild<Text *>(u"scalingUnit"_s)->text(), u"It scales in environments"_s);
  QCOMPARE(tile->findChild<Text *>(u"scalingText"_s)->text(), u"One each."_s);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingProduct"_s)), u"5 environments"_s);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingRate"_s)), u"Events per second"_s);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingTakes"_s)), u"Events at once in each environment"_s);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingCells"_s)), u"5 environments at once"_s);
}

void TestScanCards::theEquationCountsAnew() {
  m_page.scaling.ceiling = 6;
  const QWidget *tile = show(scalingTile(m_page.scaling, m_desk), {500, 200});
  tile->findChild<ScrubNumber *>(u"scalingTakes"_s)->setNumber(100);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingProduct"_s)), u"1 environment"_s);
  tile->findChild<ScrubNumber *>(u"scalingRate"_s)->setNumber(1500);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingProduct"_s)), u"8 environments"_s);
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingCells"_s)), u"6 environments at once, 2 more are refused"_s);
  m_page.scaling.flow->takes = 1;
  tile = show(scalingTile(m_page.scaling, m_desk), {500, 200});
  QVERIFY(!tile->findChild<QWidget *>(u"scalingTakes"_s));
  QCOMPARE(spoken(tile->findChild<QWidget *>(u"scalingProduct"_s)), u"50 environments"_s);
}

void TestScanCards::withoutNumbersThereAreWordsAlone() {
  m_page.scaling.flow.reset();
  const QWidget *tile = show(scalingTile(m_page.scaling, m_desk), {500, 200});
  QCOMPARE(tile->findChild<Text *>(u"scalingUnit"_s)->text(), u"It scales in environments"_s);
  QCOMPARE(tile->findChild<Text *>(u"scalingText"_s)->text(), u"One each."_s);
  QVERIFY(!tile->findChild<QWidget *>(u"scalingProduct"_s));
  QVERIFY(!tile->findChild<QWidget *>(u"scalingCells"_s));
}

void TestScanCards::theFirstTileHasARowOfItsOwnWhereTheOthersNeedOne() {
  const auto tops = [this](int width) {
    auto *strip = new TileStrip(TileStrip::First::Wide);
    for (int i = 0; i < 4; ++i) {
      auto *tile = new QWidget;
      tile->setObjectName(QString::number(i));
      auto *column = new QVBoxLayout(tile);
      column->addSpacerItem(new QSpacerItem(150, 60));
      strip->add(tile);
    }
    const QWidget *shown = show(strip, {width, 400});
    QList<int> rows;
    for (int i = 0; i < 4; ++i) {
      const int top = shown->findChild<QWidget *>(QString::number(i))->y();
      if (!rows.contains(top)) rows.append(top);
    }
    return QPair(rows.size(), shown->findChild<QWidget *>(u"0"_s)->width());
  };
  QCOMPARE(tops(1400).first, 1);
  QCOMPARE(tops(800), QPair(qsizetype(2), 800));
  QCOMPARE(tops(400).first, 3);
}

void TestScanCards::aPriceSaysWhatItIsFor() {
  PriceRow row({u"Requests"_s, u"$0.20"_s, u"per million"_s, u"counted per call"_s, {}}, PriceRow::Words::All);
  PriceRow silent({u"Requests"_s, u"$0.20"_s, u"per million"_s, {}, {}}, PriceRow::Words::All);
  QVERIFY(row.heightForWidth(300) > silent.heightForWidth(300));
  QCOMPARE(spoken(&row), u"Requests: $0.20 per million. counted per call"_s);
}

void TestScanCards::whatIsSaidOfAPriceIsShortenedInTheScanAlone() {
  const QString said = u"what the job asks for, in a few words too many to have room in a narrow card of the page"_s;
  const PriceTile price{u"Memory"_s, u"$0.20"_s, u"per GB-hour"_s, said, {}};
  auto *scan = new PriceRow(price, PriceRow::Words::TwoLines);
  auto *study = new PriceRow(price, PriceRow::Words::All);
  QVERIFY(study->heightForWidth(200) > scan->heightForWidth(200));
  QCOMPARE(show(scan, {200, 60})->toolTip(), said);
  QCOMPARE(show(scan, {600, 60})->toolTip(), QString());
  QCOMPARE(show(study, {200, 120})->toolTip(), QString());
}

void TestScanCards::theOutlineNamesTheConceptShortly() {
  m_page.title = u"Elastic Load Balancing"_s;
  m_page.shortName = u"Load balancing"_s;
  const QWidget *aside = show(new StudyAside(m_page), {216, 100});
  auto *title = aside->findChild<Text *>(u"asideTitle"_s);
  QCOMPARE(title->text(), u"Load balancing"_s);
  QCOMPARE(title->toolTip(), u"Elastic Load Balancing"_s);
  QCOMPARE(spoken(title), u"Elastic Load Balancing"_s);
  QVERIFY(title->geometry().right() <= 216);
}

void TestScanCards::aStopThatIsTooLongIsWholeInItsTooltip() {
  const QString title = u"Who manages what, and who does not"_s;
  auto *stop = new OutlineStop({u"manages"_s, title}, OutlineStop::Line::Middle);
  QCOMPARE(show(stop, {140, 36})->toolTip(), title);
  QCOMPARE(show(stop, {400, 36})->toolTip(), QString());
}

const strato::tests::Suite<TestScanCards, QApplication> suite;

}  // namespace tst_scan_cards

#include "tst_scan_cards.moc"
