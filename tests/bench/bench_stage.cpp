// SPDX-License-Identifier: GPL-3.0-or-later
// How long a frame of the Lab's stage takes, as a distribution: a new scene, the dots moved, everything painted into an
// image. Beside it, in the same minute, a bare loop that fills the same area with one drawPixmap: the least that a
// frame of this size can cost. Prints and never fails.
#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

#include "tests/ui/stage/sample_scenes.h"
#include "ui/stage/outside_painter.h"
#include "ui/stage/stage.h"
#include "ui/theme/theme.h"

namespace {

using namespace strato;
using namespace strato::ui;

constexpr int frames = 600;
constexpr int frameMs = 16;

using Samples = std::vector<double>;

template <class Work>
Samples timed(Work work) {
  Samples samples;
  samples.reserve(frames);
  for (int frame = 0; frame < frames; ++frame) {
    const auto start = std::chrono::steady_clock::now();
    work(frame);
    samples.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(samples.begin(), samples.end());
  return samples;
}

/// The time that the machine worked for this program, which others hardly change.
double processorMs() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double at(const Samples &sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

struct Lane {
  Platform platform;
  StageScene scene;
  int perFrame;  ///< requests that arrive in a frame
};

struct Case {
  const char *name;
  std::vector<Lane> lanes;
  QSize size;        ///< of each lane
  int moreDots = 0;  ///< painted besides those that the traffic of the lane allows
  double zoom = 1;
};

/// Dots all along the ways, as many as a stage never lets be under way at once.
void paintMoreDots(QImage &target, const Stage &stage, int count) {
  if (count == 0) return;
  static const StageShapes shapes(stageLook(lookOf(&stage), Platform::Lambda, false, stage.devicePixelRatioF()), 3);
  std::vector<MovingDot> dots;
  for (int dot = 0; dot < count; ++dot) dots.push_back({DotWay::Straight, dot, 1, (outsideMs + entryMs) * dot / count});
  QPainter painter(&target);
  OutsidePainter(painter, stage.frame(), shapes).paintDots(stage.scene(), dots, 1, {stage.frame().content.center()});
}

std::size_t dotsOf(const std::vector<std::unique_ptr<Stage>> &stages) {
  std::size_t dots = 0;
  for (const auto &stage : stages) dots += stage->traffic().dots().size();
  return dots;
}

void run(Case what, qreal dpr) {
  std::vector<std::unique_ptr<Stage>> stages;
  for (const Lane &lane : what.lanes) {
    stages.push_back(std::make_unique<Stage>(lane.platform, QString()));
    stages.back()->resize(what.size);
    stages.back()->setScene(lane.scene);
    stages.back()->zoomBy(what.zoom, stages.back()->plan().area.center());
  }
  QImage target(what.size * dpr, QImage::Format_RGB32);
  target.setDevicePixelRatio(dpr);
  std::size_t mostDots = 0;
  const auto frame = [&] {
    for (std::size_t index = 0; index < stages.size(); ++index) {
      Lane &lane = what.lanes[index];
      stages[index]->setScene(lane.scene);
      stages[index]->advance(frameMs);
      stages[index]->render(&target, QPoint(), QRegion(), QWidget::RenderFlags());
      paintMoreDots(target, *stages[index], what.moreDots);
    }
    mostDots = std::max(mostDots, dotsOf(stages) + static_cast<std::size_t>(what.moreDots));
  };
  // Making the next scene is not the stage's work, so it is done between the frames.
  Samples samples, processor;
  samples.reserve(frames);
  for (int number = -30; number < frames; ++number) {
    for (Lane &lane : what.lanes) tests::moveOn(lane.scene, number + 31, 0.05, lane.perFrame);
    const double worked = processorMs();
    const auto start = std::chrono::steady_clock::now();
    frame();
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    if (number < 0) continue;
    samples.push_back(ms);
    processor.push_back(processorMs() - worked);
  }
  std::sort(samples.begin(), samples.end());
  std::sort(processor.begin(), processor.end());

  QPixmap bare(what.size * dpr);
  bare.setDevicePixelRatio(dpr);
  bare.fill(Qt::white);
  const Samples least = timed([&](int) {
    for (std::size_t index = 0; index < what.lanes.size(); ++index) {
      QPainter painter(&target);
      painter.drawPixmap(0, 0, bare);
    }
  });
  std::printf("%-20s %4dx%-4d %.0fx %4zu dots  p50 %6.2f  p90 %6.2f  p99 %6.2f  max %6.2f ms", what.name,
              what.size.width(), what.size.height(), dpr, mostDots, at(samples, 0.5), at(samples, 0.9),
              at(samples, 0.99), samples.back());
  std::printf("  processor p99 %6.2f  bare p50 %5.2f  ratio %6.1f\n", at(processor, 0.99), at(least, 0.5),
              at(samples, 0.5) / at(least, 0.5));
}

void runAll(qreal dpr) {
  using namespace strato::tests;
  const QSize lane(540, 228), large(1400, 600), four(532, 160);
  run({"Field 1,000", {{Platform::Lambda, fieldOf(1000), 400}}, lane}, dpr);
  run({"Field 20,000, bars", {{Platform::Lambda, fieldOf(20'000), 400}}, lane}, dpr);
  run({"Field 20,000, cells", {{Platform::Lambda, fieldOf(20'000), 400}}, large, 420}, dpr);
  run({"Field 20,000, near", {{Platform::Lambda, fieldOf(20'000), 400}}, large, 420, 3}, dpr);
  run({"Machines 12", {{Platform::Ec2, machinesOf(11, 2, 1), 60}}, lane}, dpr);
  run({"Machines 200", {{Platform::Ec2, machinesOf(200, 150, 0), 60}}, lane}, dpr);
  run({"four lanes",
       {{Platform::Lambda, fieldOf(300), 200},
        {Platform::Fargate, tests::tasks(), 60},
        {Platform::Eks, hosts(), 60},
        {Platform::Ec2, machinesOf(11, 2, 1), 60}},
       four},
      dpr);
}

}  // namespace

int main(int argc, char **argv) {
  // Once with each scale: the scale is fixed when the application starts.
  const bool doubled = argc > 1 && qstrcmp(argv[1], "2") == 0;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_SCALE_FACTOR", doubled ? "2" : "1");
  QApplication application(argc, argv);
  Theme theme;
  theme.setAppearance({ThemeId::Light, 1.0, false});
  runAll(doubled ? 2 : 1);
  return 0;
}
