// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/sweep_run.h"

#include <algorithm>
#include <cmath>

#include "app/simulator/chance.h"
#include "app/simulator/cost.h"
#include "app/simulator/pricing/month.h"

namespace strato::ui {

namespace {

using simulator::Arrivals;
using simulator::News;
using simulator::RateCurve;

constexpr int mostValues = 60;
/// A run looks whether it is cancelled at each sample.
constexpr int samplesOfRun = 720;
constexpr double smallestCrowd = 0.1;

Arrivals scaledArrivals(Arrivals arrivals, double factor) {
  if (arrivals.curve) {
    std::vector<RateCurve::Point> points = arrivals.curve->points();
    for (RateCurve::Point &point : points) point.rate *= factor;
    arrivals.curve = std::make_shared<const RateCurve>(std::move(points));
  }
  arrivals.quietRate *= factor;
  arrivals.burstRate *= factor;
  return arrivals;
}

/// 1, 2 or 5 with zeros, as large as that or larger.
double roundStep(double rough) {
  if (rough <= 0) return 0;
  const double decade = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (decade * factor >= rough * 0.999) return decade * factor;
  }
  return decade * 10;
}

std::optional<double> firstOf(const std::vector<News> &news, std::initializer_list<News::Kind> kinds) {
  for (const News &one : news) {
    if (std::ranges::find(kinds, one.kind) != kinds.end()) return simulator::seconds(one.at);
  }
  return std::nullopt;
}

}  // namespace

SweepRange sweepRange(const LaneField &setting, const simulator::LaneSettings &lane) {
  constexpr int aboutValues = 10;
  const double now = setting.get(lane).value_or(setting.usual.value_or(setting.least));
  const bool small = now <= setting.step * aboutValues / 2;
  const auto rounded = [&](double value, double to) {
    return std::clamp(std::round(value / to) * to, setting.least, setting.most);
  };
  const double finest = finestStep(setting);
  SweepRange range;
  range.from = rounded(small ? now : now / 2, small ? finest : setting.step);
  range.to = rounded(small ? now + setting.step * aboutValues : now * 2, finest);
  range.step = std::max(finest, roundStep((range.to - range.from) / aboutValues));
  return range;
}

double finestStep(const LaneField &setting) { return std::pow(10.0, -setting.decimals); }

std::vector<double> sweepValues(double from, double to, double step) {
  std::vector<double> values;
  if (step <= 0) return {from};
  for (int i = 0; i < mostValues; ++i) {
    const double value = from + i * step;
    if (value > to + step * 1e-6) break;
    values.push_back(value);
  }
  return values;
}

double crowdSize(std::uint64_t seed, double sigmaPercent) {
  Rng rng = simulator::streamOf(seed, "sweep-crowd");
  return std::max(smallestCrowd, 1.0 + sigmaPercent / 100.0 * simulator::standardNormal(rng));
}

simulator::Scenario scenarioOf(const SweepPlan &plan, double value, std::uint64_t seed) {
  simulator::Scenario scenario = plan.scenario;
  simulator::LaneSettings lane = scenario.lanes[static_cast<std::size_t>(plan.lane)];
  plan.setting.set(lane, value);
  scenario.lanes = {std::move(lane)};
  scenario.seed = seed;
  scenario.workload.arrivals =
      scaledArrivals(std::move(scenario.workload.arrivals), crowdSize(seed, plan.sigmaPercent));
  return scenario;
}

SweepRun::SweepRun(SweepPlan plan, const pricing::PriceBook &book) : m_plan(std::move(plan)), m_book(book) {
  const int cores = static_cast<int>(std::max(2U, std::thread::hardware_concurrency()));
  m_workers = std::clamp(cores - 1, 1, std::max(1, m_plan.runs()));
  for (int i = m_workers; i > 0; --i) m_threads.emplace_back(&SweepRun::work, this);
}

SweepRun::~SweepRun() {
  cancel();
  for (std::thread &thread : m_threads) thread.join();
}

std::vector<SweepResult> SweepRun::takeNew() {
  const std::scoped_lock lock(m_mutex);
  return std::exchange(m_fresh, {});
}

std::optional<Error> SweepRun::trouble() const {
  const std::scoped_lock lock(m_mutex);
  return m_trouble;
}

void SweepRun::work() {
  const int values = static_cast<int>(m_plan.values.size());
  // All values with the first crowd, then with the next, so that the whole range shows up early.
  for (int index = m_next++; index < m_plan.runs() && !m_cancelled; index = m_next++) {
    const int value = index % values;
    const int seed = index / values;
    const auto outcome = runOne(m_plan.values[static_cast<std::size_t>(value)], static_cast<std::uint64_t>(seed) + 1);
    const std::scoped_lock lock(m_mutex);
    if (!outcome) {
      m_trouble = outcome.error();
      m_cancelled = true;
    } else if (*outcome) {
      m_fresh.push_back({value, seed, **outcome});
    }
  }
  --m_workers;
}

Result<std::optional<SweepOutcome>> SweepRun::runOne(double value, std::uint64_t seed) const {
  const simulator::Scenario scenario = scenarioOf(m_plan, value, seed);
  const auto done = simulator::run(scenario, {samplesOfRun, [this](double) { return !m_cancelled.load(); }});
  if (!done) return fail(done.error());
  if (!*done) return std::nullopt;
  const simulator::LaneReport &report = (*done)->reports.front();
  const auto bill = simulator::costOf(scenario, scenario.lanes.front(), report, m_book);
  if (!bill) return fail(bill.error());
  SweepOutcome outcome;
  const simulator::Counts &counts = report.counts;
  const double requests = std::max(1.0, static_cast<double>(counts.requests));
  outcome.requests = counts.requests;
  outcome.lostShare = static_cast<double>(counts.throttled + counts.timedOut + counts.failed) / requests;
  outcome.coldShare = static_cast<double>(counts.coldStarts) / requests;
  outcome.p99S = report.latency.p99;
  outcome.usd = std::stod(bill->total.text(6));
  const double hours = std::max(1e-6, (scenario.durationS - scenario.warmupS) / 3600);
  outcome.monthUsd = outcome.usd * pricing::kMonthHours / hours;
  const std::vector<News> &news = (*done)->lanes.front().news();
  outcome.firstAlarmS = firstOf(news, {News::Kind::HighAlarm});
  outcome.firstScaleOutS = firstOf(news, {News::Kind::ScaleOut, News::Kind::ContainersOut, News::Kind::VcpusOut});
  outcome.hash = report.hash;
  return outcome;
}

}  // namespace strato::ui
