// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/journal/data_folder.h"
#include "app/journal/files.h"
#include "tests/support/suite.h"

namespace tst_data_folder {

using strato::journal::dataFolder;
using strato::journal::instantOf;
using strato::journal::stampOf;

namespace {

strato::journal::Environment environment(const QString &xdg, const QString &home) {
  return [xdg, home](const char *name) -> std::optional<std::string> {
    const QString value = QLatin1String(name) == QLatin1String("XDG_DATA_HOME") ? xdg : home;
    return value.isNull() ? std::nullopt : std::optional(value.toStdString());
  };
}

}  // namespace

class TestDataFolder final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onlyFullPathsCount_data();
  void onlyFullPathsCount();
  void aStampIsReadBack();
  void whatIsNoStampIsRefused();
};

void TestDataFolder::onlyFullPathsCount_data() {
  QTest::addColumn<QString>("xdg");
  QTest::addColumn<QString>("home");
  QTest::addColumn<QString>("folder");
  QTest::newRow("home alone") << QString() << "/home/ada"
                              << "/home/ada/.local/share/stratoscope";
  QTest::newRow("chosen") << "/data"
                          << "/home/ada"
                          << "/data/stratoscope";
  QTest::newRow("chosen, no home") << "/data" << QString() << "/data/stratoscope";
  QTest::newRow("a relative choice is ignored") << "data"
                                                << "/home/ada"
                                                << "/home/ada/.local/share/stratoscope";
  QTest::newRow("an empty choice is ignored") << ""
                                              << "/home/ada"
                                              << "/home/ada/.local/share/stratoscope";
  QTest::newRow("nothing") << QString() << QString() << QString();
  QTest::newRow("a relative home") << QString() << "ada" << QString();
}

void TestDataFolder::onlyFullPathsCount() {
  QFETCH(QString, xdg);
  QFETCH(QString, home);
  QFETCH(QString, folder);
  const auto found = dataFolder(environment(xdg, home));
  QCOMPARE(found.has_value(), !folder.isNull());
  if (found) QCOMPARE(QString::fromStdString(found->string()), folder);
  if (!found) QVERIFY(!found.error().remedy.isEmpty());
}

void TestDataFolder::aStampIsReadBack() {
  const auto moment = strato::Instant(strato::Milliseconds(1763629200123));
  QCOMPARE(stampOf(moment), std::string("2025-11-20T090000.123Z"));
  QVERIFY(instantOf(stampOf(moment)) == moment);
  const auto early = strato::Instant(strato::Milliseconds(-1));
  QVERIFY(instantOf(stampOf(early)) == early);
}

void TestDataFolder::whatIsNoStampIsRefused() {
  for (const char *text : {"", "2025-11-20", "2025-13-20T090000.123Z", "2025-02-30T090000.123Z",
                           "2025-11-20T250000.123Z", "2025-11-20T090000.123Zx", "2025-11-20T 9 0 0.123Z"}) {
    QVERIFY2(!instantOf(text), text);
  }
}

const strato::tests::Suite<TestDataFolder> suite;

}  // namespace tst_data_folder

#include "tst_data_folder.moc"
