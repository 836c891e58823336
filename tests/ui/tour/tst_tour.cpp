// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/store.h"
#include "tests/support/lab_shelf.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"
#include "ui/shell/pages.h"
#include "ui/tour/scene.h"
#include "ui/tour/tour.h"

namespace tst_tour {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestTour final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void everyPageHasAScene();
  void everyConceptHasTwoScenes();
  void noTwoScenesShareAFile();
  void thePicturesAreTheSameEachTime();
  void theIndexShowsEachPicture();
  void aFolderThatCannotBeMadeIsExplained();

 private:
  std::unique_ptr<strato::catalog::Store> m_store;
};

void TestTour::initTestCase() {
  auto store = strato::catalog::Store::open(strato::tests::inBuild("share/stratoscope/content.sqlite"));
  QVERIFY2(store, store ? "" : store.error().english().c_str());
  m_store = std::make_unique<strato::catalog::Store>(std::move(*store));
}

void TestTour::everyPageHasAScene() {
  QStringList pages;
  for (const TourScene &scene : scenesOf(*m_store))
    if (!pages.contains(scene.page)) pages.append(scene.page);
  for (const PageEntry &page : pageTable()) QVERIFY2(pages.contains(page.name), qPrintable(page.name));
  QStringList known = scenePages();
  known.sort();
  pages.sort();
  QCOMPARE(known, pages);
}

void TestTour::everyConceptHasTwoScenes() {
  QStringList addresses;
  for (const TourScene &scene : scenesOf(*m_store)) addresses.append(scene.address.text());
  const auto concepts = m_store->concepts();
  QVERIFY(concepts);
  for (const auto &concept_ : *concepts) {
    const QString page = u"learn/"_s + QString::fromStdString(concept_.id.value);
    QVERIFY2(addresses.contains(page), qPrintable(page));
    QVERIFY2(addresses.contains(page + u"#picture"_s), qPrintable(page));
  }
}

void TestTour::noTwoScenesShareAFile() {
  QSet<QString> files;
  for (const TourScene &scene : scenesOf(*m_store)) {
    QVERIFY2(!files.contains(scene.fileName({})), qPrintable(scene.fileName({})));
    files.insert(scene.fileName({}));
    QVERIFY(!scene.title.isEmpty());
  }
}

void TestTour::thePicturesAreTheSameEachTime() {
  const QTemporaryDir folder;
  TourWish wish;
  wish.size = QSize(1024, 700);
  QList<QDir> folders;
  for (const QString &name : {u"a"_s, u"b"_s}) {
    wish.folder = folder.filePath(name);
    const auto shot = shootTour(wish, *m_store, strato::tests::shippedLab(), [](int, int, const QString &) {});
    QVERIFY2(shot, shot ? "" : shot.error().english().c_str());
    QCOMPARE(*shot, static_cast<int>(scenesOf(*m_store).size()) * 2);
    folders.append(QDir(wish.folder));
  }
  const QStringList names = folders[0].entryList(QDir::Files);
  QCOMPARE(names.size(), static_cast<qsizetype>(scenesOf(*m_store).size()) * 2 + 1);
  for (const QString &name : names) {
    QFile first(folders[0].filePath(name));
    QFile second(folders[1].filePath(name));
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY2(first.readAll() == second.readAll(), qPrintable(name));
  }
}

void TestTour::theIndexShowsEachPicture() {
  const QTemporaryDir folder;
  TourWish wish;
  wish.folder = folder.path();
  wish.page = u"progress"_s;
  QStringList told;
  QVERIFY(shootTour(wish, *m_store, strato::tests::shippedLab(),
                    [&told](int, int, const QString &file) { told.append(file); }));
  QFile index(folder.filePath(u"index.html"_s));
  QVERIFY(index.open(QIODevice::ReadOnly));
  const QString html = QString::fromUtf8(index.readAll());
  QCOMPARE(told.size(), 2);
  for (const QString &file : told) {
    QVERIFY(html.contains(u"src=\""_s + file + u'"'));
    QCOMPARE(QImage(folder.filePath(file)).size(), wish.size);
  }
  QVERIFY(!html.contains(u"http"_s));  // it works from a folder, without a network
}

void TestTour::aFolderThatCannotBeMadeIsExplained() {
  TourWish wish;
  wish.folder = u"/proc/none/tour"_s;
  const auto shot = shootTour(wish, *m_store, strato::tests::shippedLab(), [](int, int, const QString &) {});
  QVERIFY(!shot);
  QVERIFY(QString::fromStdString(shot.error().english()).contains(wish.folder));
}

const strato::tests::Suite<TestTour, QApplication> suite;

}  // namespace tst_tour

#include "tst_tour.moc"
