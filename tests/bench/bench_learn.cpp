// SPDX-License-Identifier: GPL-3.0-or-later
// How long a page of Learn takes from its address to the painted page, for the course and for each concept, scanned and
// studied. Needs no display. Prints and never fails.
#include <QApplication>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

#include "app/catalog/store.h"
#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/places.h"
#include "ui/models/concept_page.h"
#include "ui/models/concept_path.h"
#include "ui/models/study_wish.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

namespace {

using namespace strato;
using namespace strato::ui;

constexpr int times = 11;
constexpr double target = 100;
constexpr QSize size(1600, 1000);

/// The time that the machine worked for this thread, which other programs hardly change.
double processorMs() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

using SteadyClock = std::chrono::steady_clock;

struct Took {
  double ms = 0;
  double processorMs = 0;
};

/// From the course, which forgets the concept that was open; the course itself from a concept.
Took open(MainWindow &window, const Address &address) {
  const auto rest = [] {
    for (int round = 0; round < 4; ++round) {
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QCoreApplication::processEvents();
    }
  };
  const bool toCourse = address.item.isEmpty();
  window.go(toCourse ? conceptAddress(ConceptId{"lambda"}, scanPlace) : Address{QStringLiteral("learn"), {}, {}});
  rest();
  const auto start = SteadyClock::now();
  const double worked = processorMs();
  window.go(address);
  QCoreApplication::processEvents();
  static_cast<void>(window.grab());
  const Took took{std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count(),
                  processorMs() - worked};
  rest();
  return took;
}

double middleOf(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

double measure(const char *name, MainWindow &window, const Address &address) {
  std::vector<double> ms;
  std::vector<double> worked;
  for (int i = 0; i < times; ++i) {
    const Took took = open(window, address);
    ms.push_back(took.ms);
    worked.push_back(took.processorMs);
  }
  const double processor = middleOf(worked);
  std::printf("%-34s %7.1f %7.1f %9.1f  %6.2f\n", name, middleOf(ms), *std::ranges::max_element(ms), processor,
              processor / target);
  return processor;
}

}  // namespace

int main(int argc, char **argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  const auto store = catalog::Store::open(tests::inBuild("share/stratoscope/content.sqlite"));
  if (!store) {
    std::fprintf(stderr, "bench_learn: %s\n", store.error().english().c_str());
    return 1;
  }
  tests::ManualClock clock;
  learning::MemoryRecord record(clock);
  Theme theme;
  MainWindow window(Desk{*store, record, clock, theme});
  window.resize(size);
  window.show();
  std::printf("page, ms at %dx%d                  middle    most processor  of %.0f ms\n", size.width(), size.height(),
              target);
  measure("the course", window, {QStringLiteral("learn"), {}, {}});
  double worst = 0;
  const auto concepts = store->concepts();
  if (!concepts) return 1;
  for (const auto &concept_ : *concepts) {
    const auto look = [&](const char *how, const QString &place) {
      const std::string name = concept_.id.value + ", " + how;
      worst = std::max(worst, measure(name.c_str(), window, conceptAddress(concept_.id, place)));
    };
    look("scan", scanPlace);
    look("study", QStringLiteral("costs"));
  }
  std::printf("slowest of all: %.1f ms of processor\n", worst);
  return 0;
}
