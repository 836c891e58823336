// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/base/nearest.h"
#include "tests/support/suite.h"

namespace tst_nearest {

class TestNearest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsWhatWasMeant_data();
  void findsWhatWasMeant();
};

void TestNearest::findsWhatWasMeant_data() {
  QTest::addColumn<QString>("word");
  QTest::addColumn<QString>("meant");
  const auto row = [](const char *word, const char *meant) {
    QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(meant);
  };
  row("refresh", "refresh");
  row("refresch", "refresh");
  row("refrehs", "refresh");
  row("refrsh", "refresh");
  row("tiltes", "title");
  row("elephant", "");
  row("x", "");
  row("", "");
}

void TestNearest::findsWhatWasMeant() {
  QFETCH(QString, word);
  QFETCH(QString, meant);
  const std::string found = strato::nearest(word.toStdString(), {"title", "text", "refresh", "trust"});
  QCOMPARE(QString::fromStdString(found), meant);
}

const strato::tests::Suite<TestNearest> suite;

}  // namespace tst_nearest

#include "tst_nearest.moc"
