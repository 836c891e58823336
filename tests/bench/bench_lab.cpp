// SPDX-License-Identifier: GPL-3.0-or-later
// How long the whole Lab holds its window, as a distribution: sixty times a second time goes on, what was found beside
// the window is taken in, and the window is painted; then it jumps to anywhere, and each time that it was held on the
// way counts. Beside that: how long it takes until the moment is there, and in the same minute a bare loop that copies
// a picture of the same size. Prints and never fails.
#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/models/lab/demand.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/stage/stage.h"
#include "ui/theme/theme.h"

namespace {

using namespace strato;
using namespace strato::ui;

constexpr int frames = 400;
constexpr int frameMs = 16;

double at(const std::vector<double> &sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class Work>
double timeOf(Work work) {
  const auto start = Clock::now();
  work();
  return msSince(start);
}

void print(const char *name, std::vector<double> samples, double bare) {
  std::ranges::sort(samples);
  std::printf("%-44s %7.2f %7.2f %7.2f %7.2f %8.1f\n", name, at(samples, 0.5), at(samples, 0.9), at(samples, 0.99),
              samples.back(), at(samples, 0.5) / bare);
}

double bareCopy(QSize size) {
  QImage picture(size, QImage::Format_ARGB32_Premultiplied);
  QImage other(size, QImage::Format_ARGB32_Premultiplied);
  other.fill(Qt::gray);
  std::vector<double> samples;
  for (int i = 0; i < frames; ++i) samples.push_back(timeOf([&] { QPainter(&picture).drawImage(0, 0, other); }));
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
  ec2.min = ec2.desired = 200;
  ec2.max = 900;
  return scenario;
}

struct Case {
  const char *name;
  simulator::Scenario scenario;
  int speed;
  double fromS;
};

void play(LiveView &view, Playhead &playhead, const char *name, double bare) {
  std::vector<double> held;
  for (int i = 0; i < frames; ++i) {
    if (!playhead.isPlaying()) playhead.play();
    const auto start = Clock::now();
    view.frame(frameMs);
    QApplication::processEvents();  // takes in what was found, and paints
    held.push_back(msSince(start));
    std::this_thread::sleep_until(start + std::chrono::milliseconds(frameMs));
  }
  print(name, std::move(held), bare);
}

void jump(LiveView &view, Playhead &playhead, double bare) {
  std::vector<double> held, there;
  std::uint32_t chance = 1;
  for (int i = 0; i < frames; ++i) {
    chance = chance * 1664525U + 1013904223U;
    const auto start = Clock::now();
    held.push_back(timeOf([&] {
      playhead.seek(playhead.end() / 1000 * (chance % 1000));
      QApplication::processEvents();
    }));
    while (view.shownTime() != playhead.now()) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
      held.push_back(timeOf([] { QApplication::processEvents(); }));
    }
    held.push_back(timeOf([] { QApplication::processEvents(); }));
    there.push_back(msSince(start));
    std::erase_if(held, [](double ms) { return ms < 0.2; });  // only looked
  }
  print("  a jump to anywhere: held", std::move(held), bare);
  print("  a jump to anywhere: until it is there", std::move(there), bare);
}

void run(const Case &what, QSize size) {
  LabSession session(tests::shippedPrices());
  LiveView view(session, [](const FactId &) { return QString(); });
  view.resize(size);
  session.document().load(what.scenario);
  session.finish();
  view.show();
  view.settle();
  QApplication::processEvents();
  const double bare = bareCopy(size);
  session.playhead().setSpeed(what.speed);
  session.playhead().seek(simulator::ticks(what.fromS));
  view.settle();
  play(view, session.playhead(), what.name, bare);
  session.playhead().pause();
  view.settle();
  jump(view, session.playhead(), bare);
}

}  // namespace

int main(int argc, char **argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  if (argc > 1) qputenv("QT_SCALE_FACTOR", argv[1]);
  const QApplication application(argc, argv);
  Theme theme;
  theme.setAppearance({ThemeId::Light, 1.0, false});
  std::printf("%-44s %7s %7s %7s %7s %8s\n", "milliseconds a frame", "p50", "p90", "p99", "max", "x bare");
  for (const QSize size : {QSize(1512, 944), QSize(1832, 1024)}) {
    std::printf("-- %d x %d\n", size.width(), size.height());
    run({"news site, 1x", tests::labScenario(QStringLiteral("news-spike")), 1, 500}, size);
    run({"news site, 60x", tests::labScenario(QStringLiteral("news-spike")), 60, 300}, size);
    run({"news site, 3600x", tests::labScenario(QStringLiteral("news-spike")), 3600, 0}, size);
    run({"four lanes, 10x", tests::labScenario(QStringLiteral("four")), 10, 450}, size);
    run({"20,000 environments, 900 machines, 1x", crowd(), 1, 70}, size);
    run({"20,000 environments, 900 machines, 10x", crowd(), 10, 50}, size);
    run({"20,000 environments, 900 machines, 60x", crowd(), 60, 0}, size);
  }
  return 0;
}
