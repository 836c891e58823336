// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QMimeData>

#include "tests/support/suite.h"
#include "tests/ui/pages/lab/papers_bench.h"
#include "ui/pages/lab/live_view.h"

namespace tst_lab_papers {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

/// What one has in hand in the Lab is not lost: by opening, by dropping, by a crash.
class TestLabPapers final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void editsAreToldBesideTheTitle();
  void openingAnotherKeepsADraftAndUndoBringsItBack();
  void aDraftThatWasPutAsideIsInTheMenu();
  void whatIsLeftAtACrashIsThereAgain();
  void anAddressDoesNotHideWhatWasLeft();
  void forksAreSavedAndOpenedAgain();
  void recentFilesAreInTheMenu();
  void scenariosAreInTheMenuByWhatTheyCompare();
  void badDropsGetASentenceAndNothingIsLost_data();
  void badDropsGetASentenceAndNothingIsLost();
  void aGoodDropOpens();
};

namespace {

void write(const QString &path, const QByteArray &bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

void drop(QWidget *onto, const QList<QUrl> &urls) {
  QMimeData data;
  data.setUrls(urls);
  QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(onto, &enter);
  QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(onto, &event);
}

QStringList wordsOf(const QMenu *menu) {
  QStringList words;
  for (const QAction *action : menu->actions()) words.append(action->text());
  return words;
}

}  // namespace

void TestLabPapers::editsAreToldBesideTheTitle() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const QString title = bench.title();
  QCOMPARE(bench.crumb(), title);
  bench.rename(u"Mine"_s);
  QCOMPARE(bench.crumb(), u"Mine · not saved"_s);
  bench.page->saveTo(bench.inFolder(u"mine.stratoscenario"_s));
  QCOMPARE(bench.crumb(), u"Mine"_s);
  bench.rename(u"Ours"_s);
  QCOMPARE(bench.crumb(), u"Ours · edited"_s);
  bench.page->session()->document().history().undo();
  QCOMPARE(bench.crumb(), u"Mine"_s);
}

void TestLabPapers::openingAnotherKeepsADraftAndUndoBringsItBack() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.rename(u"Mine"_s);
  bench.page->settle();
  bench.page->session()->playhead().seek(simulator::ticks(100));
  bench.page->live()->fork();
  bench.page->settle();
  write(bench.inFolder(u"other.stratoscenario"_s), [] {
    QFile shipped(tests::sourceFile("content/scenarios/spike.json"));
    return shipped.open(QIODevice::ReadOnly) ? shipped.readAll() : QByteArray();
  }());
  bench.page->openFile(bench.inFolder(u"other.stratoscenario"_s));
  QVERIFY(bench.title() != u"Mine"_s);
  QCOMPARE(bench.said.last(), u"\"Mine\" was not saved, and was kept as a draft."_s);
  bench.undo();
  QCOMPARE(bench.title(), u"Mine"_s);
  QCOMPARE(bench.crumb(), u"Mine · not saved"_s);
  QCOMPARE(bench.page->session()->state().branches.size(), std::size_t{2});
  QCOMPARE(bench.page->session()->branch(), 1);
  bench.page->session()->finish();
  QVERIFY(LabDrafts(bench.folder.path()).aside().empty());
}

void TestLabPapers::aDraftThatWasPutAsideIsInTheMenu() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.rename(u"Mine"_s);
  bench.page->settle();
  const QMenu *menu = bench.openMenu();
  const QMenu *jobs = tests::PapersBench::entry(menu, u"Batch"_s)->menu();
  jobs->actions().front()->trigger();
  bench.page->settle();
  QVERIFY(bench.title() != u"Mine"_s);
  const auto *recent = bench.openMenu()->findChild<QMenu *>(u"labRecentMenu"_s);
  QAction *draft = tests::PapersBench::entry(recent, u"Mine · not saved"_s);
  QVERIFY2(draft != nullptr, qPrintable(wordsOf(recent).join(u'|')));
  draft->trigger();
  QCOMPARE(bench.crumb(), u"Mine · not saved"_s);
  QVERIFY(LabDrafts(bench.folder.path()).aside().empty());
}

void TestLabPapers::whatIsLeftAtACrashIsThereAgain() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.page->saveTo(bench.inFolder(u"mine.stratoscenario"_s));
  bench.rename(u"Mine"_s);
  QTest::qWait(1200);  // the pause after which a draft is kept
  QVERIFY(QFile::exists(bench.inFolder(u"lab-draft.stratoscenario"_s)));
  static_cast<void>(bench.page.release());  // a crash says no goodbye NOLINT(bugprone-unused-return-value)
  bench.startProgram();
  bench.open({});
  QCOMPARE(bench.title(), u"Mine"_s);
  QCOMPARE(bench.crumb(), u"Mine · edited"_s);
  // It stays one until it is saved.
  QTest::qWait(1200);
  QVERIFY(QFile::exists(bench.inFolder(u"lab-draft.stratoscenario"_s)));
  bench.page->saveTo(bench.inFolder(u"mine.stratoscenario"_s));
  QVERIFY(!QFile::exists(bench.inFolder(u"lab-draft.stratoscenario"_s)));
}

void TestLabPapers::anAddressDoesNotHideWhatWasLeft() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.rename(u"Mine"_s);
  bench.startProgram();
  bench.open(u"spike"_s);  // where the window was
  QCOMPARE(bench.title(), u"Mine"_s);
}

void TestLabPapers::forksAreSavedAndOpenedAgain() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.page->session()->playhead().seek(simulator::ticks(340));
  bench.page->live()->fork();
  LabDocument &document = bench.page->session()->document();
  auto fewer = std::get<simulator::LambdaSettings>(document.state().laneOf(0, 1));
  fewer.reservedConcurrency = 40;
  document.editLane(u"Fewer"_s, 0, 1, fewer);
  bench.page->settle();
  const auto hash = bench.page->session()->outcomeOf(1)->run->hash();
  bench.page->saveTo(bench.inFolder(u"forked.stratoscenario"_s));
  QVERIFY(bench.said.last().contains(u"fingerprint"_s));
  bench.startProgram();
  bench.page->openFile(bench.inFolder(u"forked.stratoscenario"_s));
  bench.page->settle();
  QCOMPARE(bench.page->session()->state().branches.size(), std::size_t{2});
  QCOMPARE(bench.page->session()->outcomeOf(1)->run->hash(), hash);
}

void TestLabPapers::recentFilesAreInTheMenu() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.page->saveTo(bench.inFolder(u"one.stratoscenario"_s));
  bench.page->saveTo(bench.inFolder(u"two.stratoscenario"_s));
  QVERIFY(QFile::remove(bench.inFolder(u"one.stratoscenario"_s)));
  auto *recent = bench.openMenu()->findChild<QMenu *>(u"labRecentMenu"_s);
  QCOMPARE(wordsOf(recent), (QStringList{u"two.stratoscenario"_s, u"one.stratoscenario"_s, u"Clear this list"_s}));
  QVERIFY(recent->actions()[0]->isEnabled());
  QVERIFY(!recent->actions()[1]->isEnabled());
  QVERIFY(recent->actions()[1]->toolTip().startsWith(u"It is no longer there"_s));
  recent->actions()[2]->trigger();
  recent = bench.openMenu()->findChild<QMenu *>(u"labRecentMenu"_s);
  QVERIFY(!recent->menuAction()->isEnabled());
}

void TestLabPapers::scenariosAreInTheMenuByWhatTheyCompare() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const QMenu *menu = bench.openMenu();
  const QStringList words = wordsOf(menu);
  for (const QString &group :
       {u"Batch"_s, u"Containers"_s, u"EC2"_s, u"Lambda"_s, u"Lambda and EC2"_s, u"Lightsail"_s, u"Many platforms"_s}) {
    QCOMPARE(words.count(group), 1);
  }
  const QMenu *batch = tests::PapersBench::entry(menu, u"Batch"_s)->menu();
  tests::PapersBench::entry(batch, u"Ten thousand jobs in one night"_s)->trigger();
  bench.page->settle();
  QCOMPARE(bench.title(), u"Ten thousand jobs in one night"_s);
}

void TestLabPapers::badDropsGetASentenceAndNothingIsLost_data() {
  QTest::addColumn<QStringList>("names");
  QTest::addColumn<QString>("sentence");
  QTest::newRow("not JSON") << QStringList{u"broken.stratoscenario"_s} << u"\"broken.stratoscenario\" is no scenario"_s;
  QTest::newRow("a text") << QStringList{u"notes.txt"_s} << u"\"notes.txt\" is no scenario"_s;
  QTest::newRow("20 MB") << QStringList{u"large.stratoscenario"_s}
                         << u"The file \"large.stratoscenario\" is too large"_s;
  QTest::newRow("a folder") << QStringList{u"folder"_s} << u"\"folder\" is a folder."_s;
  QTest::newRow("two files") << QStringList{u"notes.txt"_s, u"broken.stratoscenario"_s}
                             << u"These are several files."_s;
  QTest::newRow("gone") << QStringList{u"gone"_s} << u"The file \"gone\" cannot be opened."_s;
}

void TestLabPapers::badDropsGetASentenceAndNothingIsLost() {
  QFETCH(QStringList, names);
  QFETCH(QString, sentence);
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.rename(u"Mine"_s);
  write(bench.inFolder(u"broken.stratoscenario"_s), R"({"format": "stratoscope-scenario/1", "lanes": [)");
  write(bench.inFolder(u"notes.txt"_s), "Milk\nBread\n");
  if (names.contains(u"large.stratoscenario"_s)) {
    write(bench.inFolder(u"large.stratoscenario"_s), QByteArray(20'000'000, ' '));
  }
  QVERIFY(QDir(bench.folder.path()).mkpath(u"folder"_s));
  QList<QUrl> urls;
  for (const QString &name : names) urls.append(QUrl::fromLocalFile(bench.inFolder(name)));
  drop(bench.page.get(), urls);
  QCOMPARE(bench.said.size(), 1);
  QVERIFY2(bench.said.last().startsWith(sentence), qPrintable(bench.said.last()));
  QCOMPARE(bench.title(), u"Mine"_s);
  QVERIFY(bench.page->session()->document().history().canUndo());
}

void TestLabPapers::aGoodDropOpens() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.rename(u"Mine"_s);
  bench.page->saveTo(bench.inFolder(u"mine.stratoscenario"_s));
  bench.page->open({u"lab"_s, u"spike"_s, {}});
  QVERIFY(bench.title() != u"Mine"_s);
  drop(bench.page.get(), {QUrl::fromLocalFile(bench.inFolder(u"mine.stratoscenario"_s))});
  QCOMPARE(bench.crumb(), u"Mine"_s);
}

const strato::tests::Suite<TestLabPapers, QApplication> suite;

}  // namespace tst_lab_papers

#include "tst_lab_papers.moc"
