// SPDX-License-Identifier: GPL-3.0-or-later
// How long the whole Lab holds its window, as a distribution: while it plays, jumps, is pulled through time, and is
// edited; each turn of the event loop counts, with what it takes in and paints. Beside that: how long it takes until a
// moment is there, and in the same minute a bare loop that copies a picture of the same size. Prints and never fails.
#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/demand.h"
#include "ui/pages/lab/live_view.h"
#include "ui/theme/theme.h"

namespace {

using namespace strato;
using namespace strato::ui;

constexpr int frames = 400;
constexpr int jumps = 100;
constexpr int edits = 5;
constexpr double onlyLookedMs = 0.2;
constexpr int frameMs = 16;

double at(const std::vector<double> &sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The time that the machine worked for this thread, which other programs hardly change.
double processorMs() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

/// Each time that the window was held.
struct Held {
  std::vector<double> ms;
  std::vector<double> processorMs;
};

void print(const char *name, std::vector<double> ms) {
  std::ranges::sort(ms);
  std::printf("%-40s %7.2f %7.2f %7.2f %7.2f", name, at(ms, 0.5), at(ms, 0.9), at(ms, 0.99), ms.back());
}

void print(const std::string &name, Held held, double bare) {
  std::ranges::sort(held.processorMs);
  print(name.c_str(), held.ms);
  std::printf("  %9.2f %7.2f  %7.1f\n", at(held.processorMs, 0.99), held.processorMs.back(),
              at(held.processorMs, 0.5) / bare);
}

double bareCopy(QSize size) {
  QImage picture(size, QImage::Format_ARGB32_Premultiplied);
  QImage other(size, QImage::Format_ARGB32_Premultiplied);
  other.fill(Qt::gray);
  std::vector<double> samples;
  for (int i = 0; i < frames; ++i) {
    const double start = processorMs();
    QPainter(&picture).drawImage(0, 0, other);
    samples.push_back(processorMs() - start);
  }
  std::ranges::sort(samples);
  return at(samples, 0.5);
}

/// Twenty thousand environments and a fleet that serves as much.
simulator::Scenario crowd() {
  simulator::Scenario scenario = tests::labScenario(QStringLiteral("spike"));
  scenario.durationS = 120;
  setDemand(scenario, {{0, 30000}, {60, 55000}, {120, 55000}});
  auto &lambda = std::get<simulator::LambdaSettings>(scenario.lanes[0]);
  lambda.accountConcurrency = 30000;
  lambda.growthPer10s = std::nullopt;
  auto &ec2 = std::get<simulator::Ec2Settings>(scenario.lanes[1]);
  ec2.min = ec2.desired = 900;
  ec2.max = 900;
  return scenario;
}

struct Pace {
  int speed;
  double fromS;
};

struct Case {
  const char *name;
  simulator::Scenario scenario;
  std::vector<Pace> paces;
};

/// The Lab in a window, worked as the event loop does it. Keeps how long the window was held each time.
class Desk final {
 public:
  Desk(const simulator::Scenario &scenario, QSize size)
      : m_session(tests::shippedPrices()),
        m_view(m_session, [](const FactId &) { return QString(); }),
        m_bare(bareCopy(size)) {
    m_view.resize(size);
    m_session.document().load(scenario);
    m_session.finish();
    m_view.show();
    m_view.settle();
    QApplication::processEvents();
  }

  void play(const Pace &pace) {
    playhead().setSpeed(pace.speed);
    playhead().seek(simulator::ticks(pace.fromS));
    settle();
    for (int i = 0; i < frames; ++i) {
      if (!playhead().isPlaying()) playhead().play();
      const auto start = Clock::now();
      hold([this] { m_view.frame(frameMs); });
      std::this_thread::sleep_until(start + std::chrono::milliseconds(frameMs));
    }
    playhead().pause();
    settle();
    tell("playing at " + std::to_string(pace.speed) + "x");
  }

  void jump() {
    std::vector<double> there;
    std::uint32_t chance = 1;
    for (int i = 0; i < jumps; ++i) {
      chance = chance * 1664525U + 1013904223U;
      const auto start = Clock::now();
      hold([&] { playhead().seek(playhead().end() / 1000 * (chance % 1000)); });
      waitUntil([this] { return m_view.shownTime() == playhead().now(); });
      there.push_back(msSince(start));
    }
    tell("jumping to anywhere");
    print("  until it is there", std::move(there));
    std::printf("\n");
  }

  /// Pulls at the time, as a hand at the mouse does.
  void scrub() {
    for (int i = 0; i < frames; ++i) {
      const auto start = Clock::now();
      hold([&] { playhead().seek(playhead().end() / frames * (i * 7 % frames)); });
      std::this_thread::sleep_until(start + std::chrono::milliseconds(frameMs));
    }
    settle();
    tell("scrubbing");
  }

  void edit() {
    for (int i = 0; i < edits; ++i) {
      const auto before = m_session.shown();
      hold([&] { m_session.document().editScenario({}, [](simulator::Scenario &scenario) { scenario.seed += 1; }); });
      waitUntil([&] { return m_session.shown() != before && m_view.shownTime() == playhead().now(); });
    }
    tell("another seed, until it is there");
  }

 private:
  Playhead &playhead() { return m_session.playhead(); }

  void settle() {
    m_view.settle();
    QApplication::processEvents();
  }

  /// Does it, takes in what was found, and paints.
  template <class Work>
  void hold(Work work) {
    const auto start = Clock::now();
    const double processor = processorMs();
    work();
    QApplication::processEvents();
    m_held.ms.push_back(msSince(start));
    m_held.processorMs.push_back(processorMs() - processor);
  }

  template <class Done>
  void waitUntil(Done done) {
    while (!done()) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
      hold([] {});
      if (m_held.ms.back() < onlyLookedMs) forget();
    }
    hold([] {});
  }

  void forget() {
    m_held.ms.pop_back();
    m_held.processorMs.pop_back();
  }

  void tell(const std::string &what) { print(what, std::exchange(m_held, {}), m_bare); }

  LabSession m_session;
  LiveView m_view;
  double m_bare;
  Held m_held;
};

void run(const Case &what, QSize size) {
  std::printf("-- %s, %d x %d\n", what.name, size.width(), size.height());
  Desk desk(what.scenario, size);
  for (const Pace &pace : what.paces) desk.play(pace);
  desk.jump();
  desk.scrub();
  desk.edit();
}

}  // namespace

int main(int argc, char **argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  if (argc > 1) qputenv("QT_SCALE_FACTOR", argv[1]);
  const QApplication application(argc, argv);
  Theme theme;
  theme.setAppearance({ThemeId::Light, 1.0, false});
  std::printf("%-40s %7s %7s %7s %7s  processor %7s  %7s\n", "milliseconds that the window was held", "p50", "p90",
              "p99", "max", "p99 max", "x bare");
  for (const QSize size : {QSize(1512, 944), QSize(1832, 1024)}) {
    run({"news site", tests::labScenario(QStringLiteral("news-spike")), {{1, 500}, {60, 300}, {3600, 0}}}, size);
    run({"four lanes", tests::labScenario(QStringLiteral("four")), {{10, 450}}}, size);
    run({"20,000 environments, 900 machines", crowd(), {{1, 70}, {10, 50}, {60, 0}}}, size);
  }
  return 0;
}
