// SPDX-License-Identifier: GPL-3.0-or-later
// Eight states of the Lab and every concept against pictures that somebody looked at. What changed on purpose is taken
// over with STRATOSCOPE_GOLDEN=write, and then looked at again.
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

#include "app/catalog/store.h"
#include "tests/support/lab_shelf.h"
#include "tests/support/suite.h"
#include "ui/theme/theme.h"
#include "ui/tour/neutral_place.h"
#include "ui/tour/scene.h"
#include "ui/tour/studio.h"

namespace tst_golden_pictures {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(1024, 700);
constexpr int nearly = 24;               ///< of 255: what another processor may round differently
constexpr int mostCompressed = 0;        ///< the "quality" of a PNG
constexpr double mostDiffering = 0.002;  ///< of all pixels

double differing(const QImage &a, const QImage &b) {
  qsizetype count = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
      const bool differs = std::abs(qRed(one) - qRed(other)) > nearly ||
                           std::abs(qGreen(one) - qGreen(other)) > nearly ||
                           std::abs(qBlue(one) - qBlue(other)) > nearly;
      count += differs ? 1 : 0;
    }
  }
  return static_cast<double>(count) / static_cast<double>(a.width() * a.height());
}

QImage smaller(const QImage &picture) { return picture.convertToFormat(QImage::Format_RGB32); }

}  // namespace

class TestGoldenPictures final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void looksAsItDid_data();
  void looksAsItDid();

 private:
  void expect(const TourScene &scene, ThemeId theme, const QString &file) const;

  std::unique_ptr<catalog::Store> m_store;
};

void TestGoldenPictures::initTestCase() {
  auto store = catalog::Store::open(tests::inBuild("share/stratoscope/content.sqlite"));
  QVERIFY2(store, store ? "" : store.error().english().c_str());
  m_store = std::make_unique<catalog::Store>(std::move(*store));
}

void TestGoldenPictures::looksAsItDid_data() {
  QTest::addColumn<QString>("page");
  QTest::addColumn<QString>("name");
  QTest::addColumn<ThemeId>("theme");
  QTest::addColumn<QString>("file");
  for (const char *name : {"start", "spike", "fork", "follow", "four-lanes", "batch", "break-even", "memory"}) {
    QTest::newRow(name) << u"lab"_s << QString::fromLatin1(name) << ThemeId::Light
                        << u"lab-"_s + QString::fromLatin1(name) + u".png"_s;
  }
  const auto concepts = m_store->concepts();
  QVERIFY(concepts);
  for (const auto &concept_ : *concepts) {
    const QString id = QString::fromStdString(concept_.id.value);
    for (const QString &name : {id, id + u"-picture"_s}) {
      for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark}) {
        const QString file = u"learn-%1-%2.png"_s.arg(name, nameOf(theme));
        QTest::newRow(qPrintable(file)) << u"learn"_s << name << theme << file;
      }
    }
  }
}

void TestGoldenPictures::looksAsItDid() {
  QFETCH(QString, page);
  QFETCH(QString, name);
  QFETCH(ThemeId, theme);
  QFETCH(QString, file);
  const auto scenes = scenesOf(*m_store);
  const auto scene = std::ranges::find_if(scenes, [&](const TourScene &s) { return s.page == page && s.name == name; });
  QVERIFY(scene != scenes.end());
  expect(*scene, theme, file);
}

void TestGoldenPictures::expect(const TourScene &scene, ThemeId themeId, const QString &file) const {
  const NeutralPlace place(TourLanguage::English);
  Theme theme;
  theme.setAppearance({themeId, 1.0, true});
  Studio studio(*m_store, tests::shippedLab(), theme, size);
  const QImage taken = smaller(studio.shoot(scene));
  const QString path = QString::fromStdString(tests::inSource("tests/ui/tour/golden/")) + file;
  if (qEnvironmentVariable("STRATOSCOPE_GOLDEN") == u"write") QVERIFY(taken.save(path, nullptr, mostCompressed));
  const QImage golden = smaller(QImage(path));
  QVERIFY2(!golden.isNull(), "STRATOSCOPE_GOLDEN=write makes the picture");
  QCOMPARE(taken.size(), golden.size());
  const double share = differing(taken, golden);
  if (share > mostDiffering) {
    const QString seen = QDir::temp().filePath(u"now-"_s + file);
    taken.save(seen);
    QFAIL(qPrintable(u"%1 % of the pixels differ; what it looks like now: %2"_s.arg(share * 100).arg(seen)));
  }
}

const strato::tests::Suite<TestGoldenPictures, QApplication> suite;

}  // namespace tst_golden_pictures

#include "tst_golden_pictures.moc"
