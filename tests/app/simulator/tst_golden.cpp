// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include "app/simulator/bundles/bundles.h"
#include "app/simulator/file/scenario_file.h"
#include "app/simulator/run.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_golden {

using namespace strato;
using namespace strato::simulator;

/// The fingerprint of each built-in scenario: the same for every compiler and every optimisation. Where a model was
/// changed on purpose, the new one stands in what the test says.
class TestGolden final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aScenarioHasItsFingerprint_data();
  void aScenarioHasItsFingerprint();
  void everyBuiltInScenarioHasOne();
};

namespace {

struct Golden {
  const char *id;
  std::uint64_t hash;
};

constexpr Golden goldens[] = {
    {"batch", 0xdc31e3cc9f423b76},
    {"black-friday", 0xd7489f186f297cf7},
    {"burst-credits", 0x43fe2c361c53e3b0},
    {"bursts", 0x78690aff75a41591},
    {"daily", 0x838298902ac7899b},
    {"dependency", 0xdb9e496f00f602bb},
    {"dev-site", 0x2b75dfd68b9d7d1e},
    {"eks", 0xb394545c7b52bc93},
    {"fargate", 0x810c536f08aa1adc},
    {"flood", 0x8239641bc4892354},
    {"four", 0x9d0a3bd0465e9ca9},
    {"image-resize", 0xa54a4920c5527b15},
    {"lightsail", 0x847639c0fe43105d},
    {"lightsail-limit", 0x23c20584fae350bd},
    {"long-video", 0xd9446f1c103c4a81},
    {"monday-login", 0x6cd6ad95155d4df3},
    {"news-spike", 0x871dbb60c5c72827},
    {"night-batch", 0x211b66fbba793784},
    {"noisy-neighbour", 0x69f0a100e495d64f},
    {"placement", 0x1de5980cdf9795b8},
    {"queue", 0xd11d0b10e104a694},
    {"rare", 0xffb7e23e7917395b},
    {"ready", 0xfee1528bd8e81ca3},
    {"retries", 0xa090dcc1264fb553},
    {"retry-storm", 0x717960adb4cb3fd5},
    {"seven", 0x54d301df7f35df63},
    {"slow-api", 0xa5b31474e9dccf32},
    {"spike", 0x685f68a19ea756e7},
    {"steady", 0x3a6886508b748c74},
    {"steady-api", 0x699cae45c1adb926},
    {"throttle", 0xca56733095b2abd7},
    {"two-loops", 0x293f5d00b43f304b},
    {"warm-start", 0xf157ad84e4e8a3e4},
    {"zone", 0xdc64757b39f91dca},
    {"zone-placement", 0xe88d65475aa8f6e2},
};

std::string textOf(const std::string &id) {
  QFile file(tests::sourceFile("content/scenarios/" + id + ".json"));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace

void TestGolden::aScenarioHasItsFingerprint_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<quint64>("hash");
  for (const Golden &golden : goldens) {
    QTest::newRow(golden.id) << QString::fromLatin1(golden.id) << quint64{golden.hash};
  }
}

void TestGolden::aScenarioHasItsFingerprint() {
  QFETCH(QString, id);
  QFETCH(quint64, hash);
  const auto scenario = readScenario(textOf(id.toStdString()));
  QVERIFY(scenario.has_value());
  const auto done = run(bundled(*scenario, usualBundle(*scenario)));
  QVERIFY(done && *done);
  const QString found = QString::number((*done)->hash(), 16);
  QCOMPARE(found, QString::number(hash, 16));
}

void TestGolden::everyBuiltInScenarioHasOne() {
  const auto files = QDir(tests::sourceFile("content/scenarios")).entryInfoList({QStringLiteral("*.json")});
  QVERIFY(files.size() > 10);
  for (const QFileInfo &file : files) {
    const std::string id = file.baseName().toStdString();
    QVERIFY2(std::ranges::any_of(goldens, [&id](const Golden &golden) { return id == golden.id; }), id.c_str());
  }
}

const strato::tests::Suite<TestGolden> suite;

}  // namespace tst_golden

#include "tst_golden.moc"
