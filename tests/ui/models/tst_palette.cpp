// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDate>
#include <QGuiApplication>
#include <QLocale>
#include <QTest>

#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"
#include "ui/models/palette_list_model.h"
#include "ui/models/palette_presenter.h"
#include "ui/models/palette_preview.h"

namespace tst_palette {

using namespace strato::ui;
using namespace Qt::StringLiterals;
namespace catalog = strato::catalog;

namespace {

/// "Facts: [Long]est run of a function" for each row, so that a test can be read.
QStringList drawn(const PaletteResults &results) {
  QStringList lines;
  for (const PaletteSection &section : results.sections)
    for (const PaletteRow &row : section.rows) {
      QString line = titleOf(section.group) + u": "_s;
      for (const PalettePiece &piece : row.title) line += piece.matched ? u'[' + piece.text + u']' : piece.text;
      lines.append(line);
    }
  return lines;
}

std::vector<PaletteCommand> commands() {
  return {{PaletteGroup::Pages, u"page:learn"_s, u"learn"_s, u"Learn"_s, u"Concepts in depth"_s, u"Ctrl+2"_s},
          {PaletteGroup::Pages, u"page:lab"_s, u"lab"_s, u"Lab"_s, u"Learn by trying"_s, {}},
          {PaletteGroup::Settings, u"theme:dark"_s, u"contrast"_s, u"Theme: Dark"_s, u"Colours"_s, {}},
          {PaletteGroup::Actions, u"quit"_s, u"door"_s, u"Quit"_s, u"Window"_s, u"Ctrl+Q"_s}};
}

}  // namespace

class TestPalette final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void nothingTypedShowsPagesPlacesAndActions();
  void wordsAreFoundWhereTheyBegin();
  void allWordsMustBeFound();
  void hitsInTheNameComeFirst();
  void contentIsFoundInItsGroups();
  void aBracketLimitsItToActions();
  void oneGroupAloneKeepsTheCountsOfAll();
  void strangeInputIsHarmless_data();
  void strangeInputIsHarmless();
  void hitsLeadToTheirPlaces();
  void aSectionNamesItsConceptOnce();
  void theModelHasHeadingsThatCannotBeChosen();
  void theNextHitSkipsHeadingsAndGoesRound();
  void aFactIsShownWithValueSourceAndPlace();
  void aQuestionIsShownWithoutItsAnswer();
  void countsSayWhatIsLeftOut();

 private:
  [[nodiscard]] PaletteView look(const QString &typed, std::optional<PaletteGroup> only = {}) const {
    return PalettePresenter(*m_store, commands()).view(typed, only, {});
  }
  [[nodiscard]] PaletteRow firstOf(const QString &typed, PaletteGroup group) const {
    const PaletteView view = look(typed, group);
    return view.results.sections.empty() ? PaletteRow() : view.results.sections.front().rows.front();
  }

  strato::tests::SmallContent m_content;
  std::unique_ptr<catalog::Store> m_store;
};

void TestPalette::initTestCase() {
  const auto file = m_content.folder() / "content.sqlite";
  const auto built = catalog::buildStore(m_content.folder(), file);
  QVERIFY2(built, built ? "" : built.error().english().c_str());
  m_store = std::make_unique<catalog::Store>(std::move(*catalog::Store::open(file)));
}

void TestPalette::nothingTypedShowsPagesPlacesAndActions() {
  PaletteRow recent;
  recent.group = PaletteGroup::Recent;
  recent.title = {{u"AWS Lambda"_s, false}};
  const PaletteView view = PalettePresenter(*m_store, commands()).view(u"  "_s, {}, {recent});
  const QStringList expected{u"Pages: Learn"_s, u"Pages: Lab"_s, u"Where you were: AWS Lambda"_s, u"Actions: Quit"_s};
  QCOMPARE(drawn(view.results), expected);
}

void TestPalette::wordsAreFoundWhereTheyBegin() {
  QCOMPARE(*matchWords(u"Theme: Dark"_s, {}, {u"da"_s}),
           (PaletteText{{u"Theme: "_s, false}, {u"Da"_s, true}, {u"rk"_s, false}}));
  QVERIFY(!matchWords(u"Theme: Dark"_s, {}, {u"ark"_s}));
  QVERIFY(matchWords(u"Theme: Dark"_s, u"Colours"_s, {u"colo"_s}));
}

void TestPalette::allWordsMustBeFound() {
  QCOMPARE(drawn(look(u"dark the"_s).results), QStringList{u"Settings: [The]me: [Dark]"_s});
  QVERIFY(look(u"dark zeppelin"_s).results.sections.empty());
}

void TestPalette::hitsInTheNameComeFirst() {
  const QStringList lines = drawn(look(u"learn"_s).results);
  QCOMPARE(lines.value(0), u"Pages: [Learn]"_s);
  QCOMPARE(lines.value(1), u"Pages: Lab"_s);
}

void TestPalette::contentIsFoundInItsGroups() {
  const PaletteView view = look(u"lambda"_s);
  QVERIFY(!view.trouble);
  std::vector<PaletteGroup> groups;
  for (const PaletteSection &section : view.results.sections) groups.push_back(section.group);
  QVERIFY(std::is_sorted(groups.begin(), groups.end()));
  QVERIFY(std::ranges::count(groups, PaletteGroup::Concepts) == 1);
  QVERIFY(std::ranges::count(groups, PaletteGroup::Figures) == 1);
  QCOMPARE(view.tabs.front().total, view.results.total());
}

void TestPalette::aBracketLimitsItToActions() {
  const PaletteView view = look(u"> q"_s);
  QVERIFY(view.actionsOnly);
  QCOMPARE(drawn(view.results), QStringList{u"Actions: [Q]uit"_s});
  const QStringList everything{u"Settings: Theme: Dark"_s, u"Actions: Quit"_s};
  QCOMPARE(drawn(look(u">"_s).results), everything);
}

void TestPalette::oneGroupAloneKeepsTheCountsOfAll() {
  const PaletteView all = look(u"lambda"_s);
  const PaletteView alone = look(u"lambda"_s, PaletteGroup::Concepts);
  QCOMPARE(alone.tabs, all.tabs);
  QCOMPARE(alone.results.sections.size(), std::size_t(1));
  QCOMPARE(alone.results.sections.front().group, PaletteGroup::Concepts);
}

void TestPalette::strangeInputIsHarmless_data() {
  QTest::addColumn<QString>("typed");
  QTest::newRow("quotes") << u"\"'; DROP TABLE"_s;
  QTest::newRow("operators") << u"NEAR( OR AND * ^ -"_s;
  QTest::newRow("surrogate") << QString(QChar(0xD800));
  QTest::newRow("long") << QString(5000, u'a');
  QTest::newRow("only brackets") << u">>>"_s;
}

void TestPalette::strangeInputIsHarmless() {
  QFETCH(QString, typed);
  QVERIFY(!look(typed).trouble);
}

void TestPalette::hitsLeadToTheirPlaces() {
  QCOMPARE(destinationOf(firstOf(u"longest run"_s, PaletteGroup::Facts), *m_store).text().section(u'#', 0, 0),
           u"learn/lambda"_s);
  QCOMPARE(firstOf(u"20 minutes"_s, PaletteGroup::Questions).address.text(), u"practice/lambda-one"_s);
  QCOMPARE(firstOf(u"how lambda works"_s, PaletteGroup::Figures).address.item, u"lambda"_s);
  QCOMPARE(firstOf(u"cold start"_s, PaletteGroup::Words).address.item, u"lambda"_s);
}

void TestPalette::aSectionNamesItsConceptOnce() {
  const PaletteRow row = firstOf(u"idea"_s, PaletteGroup::Concepts);
  QCOMPARE(plain(row.title), u"The idea"_s);
  QVERIFY(plain(row.detail).startsWith(u"AWS Lambda · "_s));
  PaletteListModel model;
  model.setResults(look(u"idea"_s, PaletteGroup::Concepts).results);
  QCOMPARE(model.data(model.index(1), Qt::AccessibleTextRole).toString().count(u"AWS Lambda"_s), 1);
}

void TestPalette::theModelHasHeadingsThatCannotBeChosen() {
  PaletteListModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setResults(look({}).results);
  QVERIFY(model.headingAt(model.index(0)));
  QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
  QVERIFY(model.hitAt(model.index(1)));
  QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
  QCOMPARE(model.data(model.index(1), Qt::AccessibleTextRole).toString(), u"Learn, Ctrl+2, Concepts in depth"_s);
  model.setResults({});
  QCOMPARE(model.rowCount(), 0);
}

void TestPalette::theNextHitSkipsHeadingsAndGoesRound() {
  PaletteListModel model;
  QVERIFY(!model.hitAfter({}, 1).isValid());
  model.setResults(look({}).results);  // heading, Learn, Lab, heading, Quit
  QModelIndex index = model.hitAfter({}, 1);
  QList<int> rows{index.row()};
  for (int i = 0; i < 3; ++i) rows.append((index = model.hitAfter(index, 1)).row());
  QCOMPARE(rows, (QList<int>{1, 2, 4, 1}));
  QCOMPARE(model.hitAfter(model.index(1), -1).row(), 4);
}

void TestPalette::aFactIsShownWithValueSourceAndPlace() {
  const PaletteRow row = firstOf(u"longest run"_s, PaletteGroup::Facts);
  QCOMPARE(row.figure, u"15 min"_s);
  const PalettePreview preview = previewOf(row, *m_store, QLocale::c(), QDate(2026, 11, 24));
  QCOMPARE(preview.id, u"LAM-05"_s);
  QCOMPARE(preview.value, u"15 min"_s);
  QVERIFY(!preview.source.isEmpty());
  QVERIFY(!preview.asOf.isEmpty());
  QVERIFY(!preview.places.empty());
  QCOMPARE(preview.action, u"Open in Lambda"_s);
  QVERIFY(preview.copyText.contains(u"15"_s));
}

void TestPalette::aQuestionIsShownWithoutItsAnswer() {
  const PalettePreview preview =
      previewOf(firstOf(u"20 minutes"_s, PaletteGroup::Questions), *m_store, QLocale::c(), QDate(2026, 11, 24));
  QCOMPARE(preview.title, u"What happens to it on Lambda?"_s);
  QCOMPARE(preview.lines.size(), 3);
  const QString text = QString::fromStdString(preview.text.plain()) + preview.lines.join(u' ');
  QVERIFY(!text.contains(u"A call may run for 15 minutes"_s));
}

void TestPalette::countsSayWhatIsLeftOut() {
  PaletteSection section;
  section.rows.resize(4);
  section.total = 4;
  QCOMPARE(countOf(section), u"4"_s);
  section.total = 9;
  QCOMPARE(countOf(section), u"4 of 9"_s);
  section.atLeast = true;
  section.total = 1000;
  QCOMPARE(countOf(section), u"4 of more than 1,000"_s);
}

const strato::tests::Suite<TestPalette, QGuiApplication> suite;

}  // namespace tst_palette

#include "tst_palette.moc"
