// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/support/suite.h"
#include "tests/ui/pages/lab/papers_bench.h"
#include "ui/models/lab/lab_outcome.h"
#include "ui/models/lab/report_data.h"
#include "ui/pages/lab/event_words.h"
#include "ui/pages/lab/lab_export.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/report_page.h"

namespace tst_lab_export {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;
using What = LabExport::What;

/// What leaves the Lab: pictures, tables, the report.
class TestLabExport final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void picturesHaveTwiceThePixels_data();
  void picturesHaveTwiceThePixels();
  void drawingsAreVectors_data();
  void drawingsAreVectors();
  void theTableHasARowForEachSample();
  void theReportIsOnePage_data();
  void theReportIsOnePage();
  void theReportIsDarkOnWhiteInEveryTheme();
  void theMenuCopiesPictureAndTable();
  void whatIsNotComputedYetIsNotExported();
  void aFolderThatIsNotThereGetsASentence();
};

namespace {

QByteArray bytesOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Drawing {
  bool isWhole = false;
  int paths = 0, texts = 0, images = 0;
};

Drawing drawingIn(const QByteArray &bytes) {
  Drawing drawing;
  QXmlStreamReader reader(bytes);
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    if (reader.name() == u"path"_s || reader.name() == u"polyline"_s) ++drawing.paths;
    if (reader.name() == u"text"_s) ++drawing.texts;
    if (reader.name() == u"image"_s) ++drawing.images;
  }
  drawing.isWhole = !reader.hasError();
  return drawing;
}

qsizetype pagesIn(const QByteArray &pdf) {
  static const QRegularExpression page(u"/Type\\s*/Page[^s]"_s);
  return QString::fromLatin1(pdf).count(page);
}

}  // namespace

void TestLabExport::initTestCase() {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  QCoreApplication::setApplicationVersion(u"9.8"_s);
}

void TestLabExport::picturesHaveTwiceThePixels_data() {
  QTest::addColumn<int>("what");
  QTest::newRow("lanes") << int(What::Lanes);
  QTest::newRow("charts") << int(What::Charts);
}

void TestLabExport::picturesHaveTwiceThePixels() {
  QFETCH(int, what);
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const QString path = bench.inFolder(u"picture.png"_s);
  QVERIFY(bench.page->exporter()->save(What(what), path).has_value());
  const QImage image(path);
  QVERIFY(!image.isNull());
  QVERIFY2(image.width() > 1600 && image.height() > 500,
           qPrintable(u"%1 x %2"_s.arg(image.width()).arg(image.height())));
  QSet<QRgb> colours;
  for (int x = 0; x < image.width(); x += 3) {
    for (int y = 0; y < image.height(); y += 3) colours.insert(image.pixel(x, y));
  }
  QVERIFY(colours.size() > 30);
}

void TestLabExport::drawingsAreVectors_data() { picturesHaveTwiceThePixels_data(); }

void TestLabExport::drawingsAreVectors() {
  QFETCH(int, what);
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const QString path = bench.inFolder(u"drawing.svg"_s);
  QVERIFY(bench.page->exporter()->save(What(what), path).has_value());
  const Drawing drawing = drawingIn(bytesOf(path));
  QVERIFY(drawing.isWhole);
  QVERIFY(drawing.paths > 10);
  QVERIFY(drawing.texts > 10);
  if (What(what) == What::Charts) QCOMPARE(drawing.images, 0);
}

void TestLabExport::theTableHasARowForEachSample() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const QString path = bench.inFolder(u"series.csv"_s);
  QVERIFY(bench.page->exporter()->save(What::Series, path).has_value());
  const auto outcome = bench.page->session()->outcomeOf(0);
  const QList<QByteArray> lines = bytesOf(path).split('\n');
  QCOMPARE(lines.size() - 2, std::ssize(outcome->run->lanes.front().samples()));
  double arrived = 0;
  for (qsizetype i = 1; i + 1 < lines.size(); ++i) arrived += lines[i].split(',')[2].toDouble();
  QCOMPARE(arrived, static_cast<double>(outcome->run->reports.front().counts.requests));
}

void TestLabExport::theReportIsOnePage_data() {
  QTest::addColumn<QString>("scenario");
  for (const char *name : {"spike", "batch", "two-loops", "retries"}) {
    QTest::newRow(name) << QString::fromUtf8(name);
  }
}

void TestLabExport::theReportIsOnePage() {
  QFETCH(QString, scenario);
  tests::PapersBench bench;
  bench.open(scenario);
  const QString path = bench.inFolder(u"report.pdf"_s);
  QVERIFY(bench.page->exporter()->save(What::Report, path).has_value());
  const QByteArray pdf = bytesOf(path);
  QVERIFY(pdf.startsWith("%PDF"));
  QVERIFY(pdf.trimmed().endsWith("%%EOF"));
  QCOMPARE(pagesIn(pdf), 1);
}

void TestLabExport::theReportIsDarkOnWhiteInEveryTheme() {
  tests::PapersBench bench;
  bench.theme.setAppearance({ThemeId::Dark, 1.5, true});
  bench.open(u"spike"_s);
  LabSession &session = *bench.page->session();
  const auto outcome = session.outcomeOf(0);
  const ReportData report = reportData(session.state(), 0, *outcome, session.prices(), {}, eventWords);
  QImage page(820, 1160, QImage::Format_RGB32);
  page.fill(Qt::white);
  QPainter painter(&page);
  paintReport(painter, page.size(), report, outcome->lanes, 1.0);
  painter.end();
  qint64 light = 0;
  for (int x = 0; x < page.width(); x += 2) {
    for (int y = 0; y < page.height(); y += 2) light += qGray(page.pixel(x, y)) > 200 ? 1 : 0;
  }
  QVERIFY(light > page.width() * page.height() / 4 * 8 / 10);
}

void TestLabExport::theMenuCopiesPictureAndTable() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const QMenu *exports = bench.openMenu()->findChild<QMenu *>(u"labExportMenu"_s);
  QVERIFY(exports != nullptr);
  const QClipboard *clipboard = QGuiApplication::clipboard();
  tests::PapersBench::entry(exports, u"copyLanes"_s)->trigger();
  QVERIFY(clipboard->mimeData()->hasImage() && !clipboard->image().isNull());
  QCOMPARE(bench.said.last(), u"The picture is on the clipboard."_s);
  tests::PapersBench::entry(exports, u"copySeries"_s)->trigger();
  QVERIFY(clipboard->text().startsWith(u"time [s]\tdemand"_s));
  QVERIFY(clipboard->mimeData()->data(u"text/csv"_s).startsWith("time [s],demand"));
}

void TestLabExport::whatIsNotComputedYetIsNotExported() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  bench.page->session()->document().editScenario(u"Another crowd"_s, [](simulator::Scenario &each) { ++each.seed; });
  const auto saved = bench.page->exporter()->save(What::Report, bench.inFolder(u"report.pdf"_s));
  QVERIFY(!saved.has_value());
  QVERIFY(!QFile::exists(bench.inFolder(u"report.pdf"_s)));
}

void TestLabExport::aFolderThatIsNotThereGetsASentence() {
  tests::PapersBench bench;
  bench.open(u"spike"_s);
  const auto saved = bench.page->exporter()->save(What::Series, bench.inFolder(u"no/series.csv"_s));
  QVERIFY(!saved.has_value());
  QVERIFY(saved.error().english().starts_with("\"series.csv\" could not be saved"));
}

const strato::tests::Suite<TestLabExport, QApplication> suite;

}  // namespace tst_lab_export

#include "tst_lab_export.moc"
