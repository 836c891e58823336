// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/layering/arrows.h"
#include "tests/support/places.h"

namespace {

QString contentsOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class TestLayering final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anUpwardArrowIsFound();
  void aForbiddenIncludeIsFound();
  void arrowsMakeNoCircle();
  void everyIncludeFollowsAnArrow();
  void noTwoHeadersGiveTheSameTypeName();
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
  const QDir root(strato::tests::sourceFile({}));
  const auto arrows = Arrows::read(contentsOf(root.filePath(QStringLiteral("tests/layering/arrows.txt"))));
  QStringList complaints;
  int files = 0;
  for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
    QDirIterator walk(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
      const QString path = walk.next();
      complaints += arrows.complaints(root.relativeFilePath(path), contentsOf(path));
      ++files;
    }
  }
  QVERIFY(files > 10);
  QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

// Two types of one name in one namespace are undefined behaviour: the linker silently keeps one destructor for both.
void TestLayering::noTwoHeadersGiveTheSameTypeName() {
  static const QRegularExpression space(QStringLiteral("^namespace ([\\w:]+) \\{"),
                                        QRegularExpression::MultilineOption);
  static const QRegularExpression type(QStringLiteral("^(?:struct|class|enum class) (\\w+)[^;]*?\\{"),
                                       QRegularExpression::MultilineOption);
  const QDir root(strato::tests::sourceFile({}));
  QMap<QString, QString> homes;
  QStringList complaints;
  for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
    QDirIterator walk(root.filePath(top), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
      const QString path = root.relativeFilePath(walk.next());
      const QString source = contentsOf(root.filePath(path));
      const QString name = space.match(source).captured(1);
      for (auto match = type.globalMatch(source); match.hasNext();) {
        const QString full = name + QStringLiteral("::") + match.next().captured(1);
        if (homes.contains(full))
          complaints << full + QStringLiteral(" in ") + homes[full] + QStringLiteral(", ") + path;
        homes[full] = path;
      }
    }
  }
  QVERIFY(homes.size() > 100);
  QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
