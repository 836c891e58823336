// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <map>

#include "app/simulator/fleet/schedule.h"
#include "app/simulator/fleet/shared_cpu.h"
#include "tests/app/simulator/scenarios.h"
#include "tests/support/suite.h"

namespace tst_shared_cpu {

using namespace strato::simulator;
using namespace strato::tests;

class TestSharedCpu final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void requestsShareTheProcessor();
  void eachGetsAtMostOneProcessor();
  void speedChangesWhatIsLeft();
  void theWorkIsConserved();
  void anEntryMayMoveInTheSchedule();
  void aRunSharesAndWaits();
};

void TestSharedCpu::requestsShareTheProcessor() {
  SharedCpu cpu(1);
  cpu.join(0, 4 * kSecond, 1);
  cpu.join(2 * kSecond, kSecond, 2);
  // Alone for two seconds; then both at half speed, until the second has its one second after two.
  QCOMPARE(cpu.nextEndAt(), 4 * kSecond);
  QCOMPARE(cpu.leave(4 * kSecond), 2U);
  QCOMPARE(cpu.nextEndAt(), 5 * kSecond);
}

void TestSharedCpu::eachGetsAtMostOneProcessor() {
  SharedCpu cpu(2);
  cpu.join(0, kSecond, 1);
  QCOMPARE(cpu.nextEndAt(), kSecond);
  cpu.join(0, kSecond, 2);
  QCOMPARE(cpu.nextEndAt(), kSecond);
  cpu.join(0, kSecond, 3);
  QCOMPARE(cpu.nextEndAt(), kSecond * 3 / 2);
}

void TestSharedCpu::speedChangesWhatIsLeft() {
  SharedCpu cpu(1);
  cpu.join(0, 10 * kSecond, 1);
  cpu.setSpeed(4 * kSecond, 1, 5);
  QCOMPARE(cpu.nextEndAt(), 34 * kSecond);
  cpu.setSpeed(14 * kSecond, 1, 1);
  QCOMPARE(cpu.nextEndAt(), 18 * kSecond);
}

void TestSharedCpu::theWorkIsConserved() {
  // Whatever joins when: a busy processor ends all its work when the sum says so, to a nanosecond for each change.
  strato::Rng rng(3);
  SharedCpu cpu(1);
  Tick now = 0;
  Tick work = 100 * kSecond;
  int inside = 1;
  cpu.join(0, work, 0);
  for (std::uint32_t i = 1; i < 2000; ++i) {
    const Tick service = 1 + static_cast<Tick>(rng.below(10'000'000));
    cpu.join(now, service, i);
    work += service;
    ++inside;
    const Tick next = now + static_cast<Tick>(rng.below(3'000'000));
    while (inside > 1 && cpu.nextEndAt() <= next) {
      (void)cpu.leave(cpu.nextEndAt());
      --inside;
    }
    now = next;
  }
  while (inside > 0) {
    now = std::max(now, cpu.nextEndAt());
    (void)cpu.leave(now);
    --inside;
  }
  QVERIFY2(std::abs(now - work) < 4000, qPrintable(QString::number(now - work)));
}

void TestSharedCpu::anEntryMayMoveInTheSchedule() {
  strato::Rng rng(4);
  Schedule schedule;
  std::map<std::uint32_t, Tick> plain;
  for (int i = 0; i < 20000; ++i) {
    const auto number = static_cast<std::uint32_t>(rng.below(50));
    const Tick at = rng.below(4) == 0 ? kNever : static_cast<Tick>(rng.below(1000));
    schedule.set(number, at);
    plain.erase(number);
    if (at != kNever) plain[number] = at;
    const auto first = std::ranges::min_element(plain, {}, [](const auto &entry) { return entry.second; });
    QCOMPARE(schedule.nextAt(), first == plain.end() ? kNever : first->second);
    if (first != plain.end()) QCOMPARE(schedule.next(), first->first);
  }
}

void TestSharedCpu::aRunSharesAndWaits() {
  Ec2Settings group;
  group.sharing = Sharing::Processors;
  group.mostPerInstance = 2;
  // Two share from 1 to 3; the third waits until then.
  const LaneReport lane = reportOf(scenarioAt(group, {1, 1, 1}, 1.0, 10.0));
  QCOMPARE(lane.counts.completed, 3U);
  QCOMPARE(lane.latency.max, 3.0);
  QCOMPARE(lane.wait.max, 2.0);
}

const strato::tests::Suite<TestSharedCpu> suite;

}  // namespace tst_shared_cpu

#include "tst_shared_cpu.moc"
