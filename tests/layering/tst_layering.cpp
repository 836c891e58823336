// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/layering/arrows.h"
#include "tests/layering/type_names.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_layering {

namespace {

QString contentsOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Calls back with each source of app and ui: its path from the root, and its text.
template <class Visit>
int forEachSource(Visit &&visit) {
  const QDir root(strato::tests::sourceFile({}));
  int files = 0;
  for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
    QDirIterator walk(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    for (; walk.hasNext(); ++files) {
      const QString path = walk.next();
      visit(root.relativeFilePath(path), contentsOf(path));
    }
  }
  return files;
}

}  // namespace

class TestLayering final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anUpwardArrowIsFound();
  void aForbiddenIncludeIsFound();
  void arrowsMakeNoCircle();
  void everyIncludeFollowsAnArrow();
  void twoTypesOfOneNameAreFound();
  void noTwoTypesShareAName();
  void noTextLeavesThePluralToTheReader();
};

void TestLayering::anUpwardArrowIsFound() {
  const auto arrows = Arrows::read(QStringLiteral("app/base:\nui/shell: app/base\n"));
  QCOMPARE(arrows.complaints(QStringLiteral("ui/shell/window.h"), QStringLiteral("#include \"app/base/id.h\"\n")),
           QStringList());
  QCOMPARE(
      arrows.complaints(QStringLiteral("app/base/id.h"), QStringLiteral("  # include \"ui/shell/window.h\"\n")).size(),
      1);
  QCOMPARE(arrows.complaints(QStringLiteral("app/base/id.h"), QStringLiteral("#include \"id.h\"\n")).size(), 1);
  QCOMPARE(arrows.complaints(QStringLiteral("app/attic/id.h"), QString()).size(), 1);
}

void TestLayering::aForbiddenIncludeIsFound() {
  const auto arrows = Arrows::read(QStringLiteral("app/base:\nui/shell: app/base\nnever ui: <QtSql\n"));
  QCOMPARE(arrows.complaints(QStringLiteral("ui/shell/a.cpp"), QStringLiteral("#include <QtSql/QSqlQuery>\n")).size(),
           1);
  QCOMPARE(arrows.complaints(QStringLiteral("app/base/a.cpp"), QStringLiteral("#include <QtSql/QSqlQuery>\n")).size(),
           0);
}

void TestLayering::arrowsMakeNoCircle() {
  // Taking away, again and again, the rooms that use none of the rest must leave nothing.
  auto rest = Arrows::read(contentsOf(strato::tests::sourceFile("tests/layering/arrows.txt"))).allowed;
  bool shrinking = true;
  while (shrinking) {
    shrinking = false;
    const QStringList rooms = rest.keys();
    for (const QString &room : rooms) {
      const QStringList uses = rest.value(room);
      if (std::any_of(uses.begin(), uses.end(), [&rest](const QString &used) { return rest.contains(used); })) continue;
      rest.remove(room);
      shrinking = true;
    }
  }
  QCOMPARE(rest.keys(), QStringList());
}

void TestLayering::everyIncludeFollowsAnArrow() {
  const auto arrows = Arrows::read(contentsOf(strato::tests::sourceFile("tests/layering/arrows.txt")));
  QStringList complaints;
  const int files =
      forEachSource([&](const QString &path, const QString &source) { complaints += arrows.complaints(path, source); });
  QVERIFY(files > 10);
  QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestLayering::twoTypesOfOneNameAreFound() {
  const QString type =
      QStringLiteral("namespace strato {\nclass Scene final : public A {\n};\n}  // namespace strato\n");
  TypeNames names;
  names.read(QStringLiteral("ui/a.h"), type);
  names.read(QStringLiteral("ui/b.cpp"), QStringLiteral("namespace {\n") + type + QStringLiteral("}  // namespace\n"));
  names.read(QStringLiteral("ui/c.h"),
             QStringLiteral("namespace other {\nstruct Scene {\n};\n}  // namespace other\n"));
  names.read(QStringLiteral("ui/d.h"), QStringLiteral("namespace strato {\nclass Scene;\n}  // namespace strato\n"));
  QCOMPARE(names.complaints(), QStringList());
  names.read(QStringLiteral("ui/e.h"), type);
  QCOMPARE(names.complaints(), QStringList(QStringLiteral("strato::Scene is defined in ui/a.h and ui/e.h")));
}

void TestLayering::noTwoTypesShareAName() {
  TypeNames names;
  forEachSource([&names](const QString &path, const QString &source) { names.read(path, source); });
  QVERIFY2(names.complaints().isEmpty(), qPrintable(names.complaints().join(u'\n')));
}

void TestLayering::noTextLeavesThePluralToTheReader() {
  // Without a translation Qt shows "%n hit(s)" as it stands. Write: n == 1 ? tr("1 hit") : tr("%Ln hits", nullptr, n).
  static const QRegularExpression both(QStringLiteral(R"(\btr\("[^"\n]*\(s\))"));
  QVERIFY(both.match(QStringLiteral("tr(\"%n hit(s)\", nullptr, n)")).hasMatch());
  QStringList found;
  forEachSource([&found](const QString &path, const QString &source) {
    if (both.match(source).hasMatch()) found += path;
  });
  QCOMPARE(found, QStringList());
}

const strato::tests::Suite<TestLayering> suite;

}  // namespace tst_layering

#include "tst_layering.moc"
