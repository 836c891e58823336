// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

#include "tests/support/places.h"
#include "tests/support/suite.h"
#include "ui/theme/icons.h"

namespace tst_icons {

using namespace strato::ui;

class TestIcons final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyIconIsDrawnOnOurGrid();
  void anIconHasItsColourAndSize();
  void aMissingIconIsSeen();
  void everyNameInContentAndCodeExists_data();
  void everyNameInContentAndCodeExists();
};

static QString contentsOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestIcons::everyIconIsDrawnOnOurGrid() {
  const QDir folder(QStringLiteral(":/icons"));
  const QStringList files = folder.entryList();
  QVERIFY(files.size() > 80);
  for (const QString &file : files) {
    const QString svg = contentsOf(folder.filePath(file));
    QVERIFY2(svg.contains(QStringLiteral("viewBox=\"0 0 24 24\"")), qPrintable(file));
    QVERIFY2(svg.contains(QStringLiteral("stroke-width=\"1.75\"")), qPrintable(file));
    QVERIFY2(!svg.contains(u'#'), qPrintable(file + QStringLiteral(" has a colour of its own")));
    QVERIFY2(QSvgRenderer(folder.filePath(file)).isValid(), qPrintable(file));
    const QImage picture = iconPixmap(file.chopped(4), 24, Qt::red, 2).toImage();
    int inked = 0;
    for (int y = 0; y < picture.height(); ++y)
      for (int x = 0; x < picture.width(); ++x) inked += qAlpha(picture.pixel(x, y)) > 128;
    QVERIFY2(inked > 20 && inked < 48 * 48 / 2, qPrintable(file));
    // Nothing may touch the edge of the grid, or it would be cut.
    for (int i = 0; i < picture.width(); ++i) {
      QVERIFY2(qAlpha(picture.pixel(i, 0)) == 0 && qAlpha(picture.pixel(i, 47)) == 0, qPrintable(file));
      QVERIFY2(qAlpha(picture.pixel(0, i)) == 0 && qAlpha(picture.pixel(47, i)) == 0, qPrintable(file));
    }
  }
}

void TestIcons::anIconHasItsColourAndSize() {
  const QPixmap pixmap = iconPixmap(QStringLiteral("contrast"), 20, QColor(0x12, 0x34, 0x56), 1.5);
  QCOMPARE(pixmap.size(), QSize(30, 30));
  QCOMPARE(pixmap.devicePixelRatio(), 1.5);
  QCOMPARE(pixmap.toImage().pixelColor(19, 15), QColor(0x12, 0x34, 0x56));
  QCOMPARE(iconPixmap(QStringLiteral("contrast"), 20, QColor(0x12, 0x34, 0x56), 1.5).cacheKey(), pixmap.cacheKey());
}

void TestIcons::aMissingIconIsSeen() {
  QVERIFY(!hasIcon(QStringLiteral("unicorn")));
  QVERIFY(!hasIcon(QString()));
  QTest::ignoreMessage(QtWarningMsg, "There is no icon \"unicorn\".");
  const QImage shown = iconPixmap(QStringLiteral("unicorn"), 24, Qt::black, 1).toImage();
  QCOMPARE(shown, iconPixmap(QStringLiteral("missing"), 24, Qt::black, 1).toImage());
}

void TestIcons::everyNameInContentAndCodeExists_data() {
  QTest::addColumn<QString>("folder");
  QTest::addColumn<QStringList>("suffixes");
  QTest::addColumn<QString>("pattern");
  const QStringList code{QStringLiteral("*.cpp"), QStringLiteral("*.h")};
  const QStringList texts{QStringLiteral("*.yaml"), QStringLiteral("*.md")};
  QTest::addRow("content") << "content" << texts << QStringLiteral("\\bicon:\\s*\"?([a-z][a-z0-9-]*)");
  QTest::addRow("code") << "ui" << code
                        << QStringLiteral("[Ii]con[A-Za-z]*\\b[^;\"]{0,120}QStringLiteral\\(\"([a-z][a-z0-9-]*)\"\\)");
}

void TestIcons::everyNameInContentAndCodeExists() {
  QFETCH(QString, folder);
  QFETCH(QStringList, suffixes);
  QFETCH(QString, pattern);
  const QRegularExpression icon(pattern);
  QDirIterator files(strato::tests::sourceFile({}) + folder, suffixes, QDir::Files, QDirIterator::Subdirectories);
  QStringList missing;
  int found = 0;
  while (files.hasNext()) {
    const QString path = files.next();
    if (path.endsWith(QStringLiteral("SCHEMA.md"))) continue;
    const QString text = contentsOf(path);
    for (auto match = icon.globalMatch(text); match.hasNext(); ++found)
      if (const QString name = match.next().captured(1); !hasIcon(name)) missing += path + u' ' + name;
  }
  QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
  qInfo("%d names", found);
  QVERIFY(found > 5);
}

const strato::tests::Suite<TestIcons, QApplication> suite;

}  // namespace tst_icons

#include "tst_icons.moc"
