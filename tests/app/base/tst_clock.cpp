// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <ctime>

#include "app/base/clock.h"
#include "tests/support/suite.h"

namespace tst_clock {

using namespace std::chrono_literals;

namespace {

constexpr auto kOctober24 = std::chrono::sys_days{std::chrono::year{2026} / 10 / 24};

/// Written out, so that the test needs no table of time zones on the machine.
void moveTo(const char *zone) {
  qputenv("TZ", zone);
  tzset();
}

}  // namespace

class TestClock final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theOffsetFollowsDaylightSaving();
  void aHalfHourZoneKeepsItsMinutes();
  void theLocalDayChangesAtLocalMidnight();
};

void TestClock::theOffsetFollowsDaylightSaving() {
  moveTo("CET-1CEST,M3.5.0,M10.5.0/3");
  const strato::SystemClock clock;
  QVERIFY(clock.offsetAt(kOctober24 + 24h + 59min) == 120min);
  QVERIFY(clock.offsetAt(kOctober24 + 25h) == 60min);
}

void TestClock::aHalfHourZoneKeepsItsMinutes() {
  moveTo("NST3:30");
  QVERIFY(strato::SystemClock().offsetAt(kOctober24) == -210min);
}

void TestClock::theLocalDayChangesAtLocalMidnight() {
  moveTo("CET-1CEST,M3.5.0,M10.5.0/3");
  const strato::SystemClock clock;
  QVERIFY(clock.localDay(kOctober24 + 21h + 59min + 59s) == kOctober24);
  QVERIFY(clock.localDay(kOctober24 + 22h) == kOctober24 + std::chrono::days(1));
  // The day has 25 hours.
  QVERIFY(clock.localDay(kOctober24 + 46h + 59min) == kOctober24 + std::chrono::days(1));
  QVERIFY(clock.localDay(kOctober24 + 47h) == kOctober24 + std::chrono::days(2));
}

const strato::tests::Suite<TestClock> suite;

}  // namespace tst_clock

#include "tst_clock.moc"
