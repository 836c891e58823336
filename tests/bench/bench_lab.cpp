// SPDX-License-Identifier: GPL-3.0-or-later
// How long a frame of the whole Lab takes, as a distribution: time goes on, the lanes are simulated up to it, the
// stages get their scenes, and the window is painted. And how long a jump to anywhere takes. Beside it, in the same
// minute, a bare loop that copies a picture of the same size. Prints and never fails.
#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
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

template <class Work>
std::vector<double> timed(Work work) {
  std::vector<double> samples;
  for (int frame = 0; frame < frames; ++frame) {
    const auto start = std::chrono::steady_clock::now();
    work(frame);
    samples.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::ranges::sort(samples);
  return samples;
}

void print(const char *name, const std::vector<double> &samples, double bare) {
  std::printf("%-44s %7.2f %7.2f %7.2f %7.2f %8.1f\n", name, at(samples, 0.5), at(samples, 0.9), at(samples, 0.99),
              samples.back(), at(samples, 0.5) / bare);
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

void run(const Case &what, QSize size) {
  LabSession session(tests::shippedPrices());
  LiveView view(session, [](const FactId &) { return QString(); });
  view.resize(size);
  session.document().load(what.scenario);
  session.finish();
  view.show();
  QApplication::processEvents();
  QImage picture(size, QImage::Format_ARGB32_Premultiplied);
  QImage other(size, QImage::Format_ARGB32_Premultiplied);
  other.fill(Qt::gray);
  auto bare = timed([&](int) { QPainter(&picture).drawImage(0, 0, other); });
  session.playhead().setSpeed(what.speed);
  session.playhead().seek(simulator::ticks(what.fromS));
  session.playhead().play();
  print(what.name, timed([&](int) {
          view.frame(frameMs);
          view.repaint();
        }),
        at(bare, 0.5));
  session.playhead().pause();
  std::uint32_t chance = 1;
  print("  a jump to anywhere", timed([&](int) {
          chance = chance * 1664525U + 1013904223U;
          session.playhead().seek(session.playhead().end() / 1000 * (chance % 1000));
          view.repaint();
        }),
        at(bare, 0.5));
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
  }
  return 0;
}
