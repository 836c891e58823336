// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "tests/app/journal/support/fixture.h"
#include "tests/support/suite.h"

namespace tst_damage {

namespace fs = std::filesystem;
using namespace strato::tests;
using strato::Rng;
using strato::journal::openJournal;
using strato::journal::Setting;

namespace {

constexpr int kRandomDamages = 300;

}  // namespace

class TestDamage final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void randomDamageIsReportedOrHarmless();
  void randomNoiseInTheLogIsHarmless();
};

void TestDamage::randomDamageIsReportedOrHarmless() {
  const Folder folder;
  ManualClock clock;
  const Setting setting(folder.home(), clock);
  Rng chance(7);
  liveThrough(200, chance, clock, *opened(setting));
  const std::string sound = readFile(setting.file());
  int reported = 0;
  int harmless = 0;
  for (int trial = 0; trial < kRandomDamages; ++trial) {
    std::string bytes = sound;
    const auto flips = 1 + chance.below(8);
    for (std::uint64_t i = 0; i < flips; ++i) {
      // Half of them hit the header, the schema and the roots, where it hurts.
      const auto place = chance.below(chance.below(2) == 0 ? 4096 : bytes.size());
      bytes[place] = static_cast<char>(static_cast<unsigned char>(bytes[place]) ^ (1U << chance.below(8)));
    }
    fs::remove(setting.file().string() + "-wal");
    writeFile(setting.file(), bytes);
    auto outcome = openJournal(setting);
    if (trouble(outcome)) {
      ++reported;
      QCOMPARE(readFile(setting.file()), bytes);
      continue;
    }
    ++harmless;
    const auto journal = opened(std::move(outcome));
    static_cast<void>(journal->events());
    static_cast<void>(journal->questions());
    static_cast<void>(journal->append(answerTo("after the damage")));
    static_cast<void>(journal->rebuild());
  }
  qInfo("flipped bits: %d files reported and left alone, %d opened, none crashed", reported, harmless);
  QVERIFY(reported > 0 && harmless > 0);  // most bytes of a small journal are unused
}

void TestDamage::randomNoiseInTheLogIsHarmless() {
  const Folder folder;
  const ManualClock clock;
  const Setting setting(folder.home(), clock);
  makeJournal(setting, 3);
  Rng chance(8);
  for (int trial = 0; trial < 50; ++trial) {
    std::string noise(chance.below(20000), '\0');
    for (char &byte : noise) byte = static_cast<char>(chance.below(256));
    writeFile(setting.file().string() + "-wal", noise);
    const auto journal = opened(setting);
    QVERIFY(journal);
    QCOMPARE(journal->events()->size(), 3U);
  }
}

const strato::tests::Suite<TestDamage, QCoreApplication> suite;

}  // namespace tst_damage

#include "tst_damage.moc"
