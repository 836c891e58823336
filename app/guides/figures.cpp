// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/figures.h"

#include <algorithm>
#include <charconv>

#include "app/base/nearest.h"
#include "app/simulator/cost.h"
#include "app/simulator/pricing/month.h"

namespace strato::guides {

namespace {

using simulator::LaneReport;
using simulator::LaneTimeline;
using simulator::Sample;

constexpr double kMonthS = pricing::kMonthHours * 3600.0;

/// All that the figures of one lane are made of.
struct Measured {
  const LaneReport &report;
  const LaneTimeline &timeline;
  double usd = 0.0;       ///< of the bill, whose lines are rounded to the cent
  double exactUsd = 0.0;  ///< the same before it was rounded
  double spanS = 0.0;     ///< that the bill is for
};

double ratio(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }
double number(std::uint64_t count) { return static_cast<double>(count); }

double lost(const Measured &lane) {
  const simulator::Counts &counts = lane.report.counts;
  return number(counts.throttled + counts.timedOut + counts.failed);
}

/// Requests of people, however often each was tried.
simulator::UserCounts usersOf(const Measured &lane) {
  if (lane.report.entrance) return lane.report.entrance->users;
  const simulator::Counts &counts = lane.report.counts;
  return {counts.requests, 0, counts.completed, counts.throttled + counts.timedOut + counts.failed};
}

double most(const Measured &lane, std::int64_t Sample::*curve) {
  std::int64_t found = 0;
  for (const Sample &sample : lane.timeline.samples()) found = std::max(found, sample.*curve);
  return static_cast<double>(found);
}

struct Figure {
  std::string_view name;
  Unit unit;
  double (*of)(const Measured &lane);
};

const std::vector<Figure> &known() {
  using M = const Measured &;
  static const std::vector<Figure> figures = {
      {"requests", Unit::Number, [](M lane) { return number(lane.report.counts.requests); }},
      {"completed", Unit::Number, [](M lane) { return number(lane.report.counts.completed); }},
      {"throttled", Unit::Number, [](M lane) { return number(lane.report.counts.throttled); }},
      {"timed_out", Unit::Number, [](M lane) { return number(lane.report.counts.timedOut); }},
      {"failed", Unit::Number, [](M lane) { return number(lane.report.counts.failed); }},
      {"lost", Unit::Number, lost},
      {"unfinished", Unit::Number, [](M lane) { return number(lane.report.counts.inSystem()); }},
      {"cold_starts", Unit::Number, [](M lane) { return number(lane.report.counts.coldStarts); }},
      {"lost_percent", Unit::Percent,
       [](M lane) { return 100.0 * ratio(lost(lane), number(lane.report.counts.requests)); }},
      {"completed_percent", Unit::Percent,
       [](M lane) { return 100.0 * ratio(number(lane.report.counts.completed), number(lane.report.counts.requests)); }},
      {"cold_percent", Unit::Percent,
       [](M lane) {
         return 100.0 * ratio(number(lane.report.counts.coldStarts), number(lane.report.counts.completed));
       }},
      {"mean", Unit::Seconds, [](M lane) { return lane.report.latency.mean; }},
      {"p50", Unit::Seconds, [](M lane) { return lane.report.latency.p50; }},
      {"p95", Unit::Seconds, [](M lane) { return lane.report.latency.p95; }},
      {"p99", Unit::Seconds, [](M lane) { return lane.report.latency.p99; }},
      {"slowest", Unit::Seconds, [](M lane) { return lane.report.latency.max; }},
      {"wait_mean", Unit::Seconds, [](M lane) { return lane.report.wait.mean; }},
      {"wait_p99", Unit::Seconds, [](M lane) { return lane.report.wait.p99; }},
      {"peak_capacity", Unit::Number, [](M lane) { return static_cast<double>(lane.report.capacityPeak); }},
      {"mean_capacity", Unit::Number, [](M lane) { return lane.report.capacityMean; }},
      {"mean_busy", Unit::Number, [](M lane) { return lane.report.busyMean; }},
      {"idle_percent", Unit::Percent,
       [](M lane) { return std::max(0.0, 100.0 - 100.0 * ratio(lane.report.busyMean, lane.report.capacityMean)); }},
      {"queue_peak", Unit::Number, [](M lane) { return most(lane, &Sample::queued); }},
      {"users", Unit::Number, [](M lane) { return number(usersOf(lane).offered); }},
      {"users_served", Unit::Number, [](M lane) { return number(usersOf(lane).served); }},
      {"users_served_percent", Unit::Percent,
       [](M lane) { return 100.0 * ratio(number(usersOf(lane).served), number(usersOf(lane).offered)); }},
      {"users_lost_percent", Unit::Percent,
       [](M lane) { return 100.0 * ratio(number(usersOf(lane).givenUp), number(usersOf(lane).offered)); }},
      {"retries", Unit::Number, [](M lane) { return number(usersOf(lane).retries); }},
      {"tries_per_user", Unit::Number,
       [](M lane) { return ratio(number(lane.report.counts.requests), number(usersOf(lane).offered)); }},
      {"cost", Unit::Usd, [](M lane) { return lane.usd; }},
      {"cost_month", Unit::Usd, [](M lane) { return lane.exactUsd * ratio(kMonthS, lane.spanS); }},
      {"cost_per_million", Unit::Usd,
       [](M lane) { return 1e6 * ratio(lane.exactUsd, number(lane.report.counts.completed)); }}};
  return figures;
}

struct Curve {
  std::string_view name;
  Unit unit;
  double (*of)(const Sample &sample);
};

const std::vector<Curve> &curves() {
  using S = const Sample &;
  static const std::vector<Curve> all = {
      {"capacity", Unit::Number, [](S sample) { return static_cast<double>(sample.capacity); }},
      {"busy", Unit::Number, [](S sample) { return static_cast<double>(sample.busy); }},
      {"queued", Unit::Number, [](S sample) { return static_cast<double>(sample.queued); }},
      {"arrived", Unit::Number, [](S sample) { return number(sample.arrived); }},
      {"completed", Unit::Number, [](S sample) { return number(sample.completed); }},
      {"lost", Unit::Number, [](S sample) { return number(sample.refused); }},
      {"cold_starts", Unit::Number, [](S sample) { return number(sample.coldStarts); }},
      {"p50", Unit::Seconds, [](S sample) { return sample.p50; }},
      {"p95", Unit::Seconds, [](S sample) { return sample.p95; }},
      {"p99", Unit::Seconds, [](S sample) { return sample.p99; }}};
  return all;
}

template <class Entry>
std::vector<std::string> namesOf(const std::vector<Entry> &entries) {
  std::vector<std::string> names;
  for (const Entry &entry : entries) names.emplace_back(entry.name);
  return names;
}

double numberOf(const Decimal &decimal) {
  const std::string text = decimal.text();
  double value = 0.0;
  (void)std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

Result<Figures> Figures::of(Setup setup, std::shared_ptr<const simulator::Run> run, const pricing::PriceBook &book) {
  Figures figures(std::move(setup));
  figures.m_run = std::move(run);
  const simulator::Scenario &scenario = figures.m_setup.scenario();
  for (std::size_t lane = 0; lane < figures.m_run->reports.size(); ++lane) {
    const auto bill = simulator::costOf(scenario, scenario.lanes[lane], figures.m_run->reports[lane], book);
    if (!bill) return fail(bill.error());
    double exact = 0.0;
    for (const pricing::Line &line : bill->lines) exact += numberOf(line.quantity) * numberOf(line.unitPrice);
    figures.m_costs.push_back({numberOf(bill->total), exact});
  }
  return figures;
}

std::vector<std::string> Figures::names() { return namesOf(known()); }

Unit Figures::unitOf(std::string_view name) {
  const auto found = std::ranges::find(known(), name, &Figure::name);
  return found == known().end() ? Unit::Number : found->unit;
}

Result<Value> Figures::figure(std::size_t lane, std::string_view name) const {
  const auto found = std::ranges::find(known(), name, &Figure::name);
  if (found == known().end()) {
    const std::string meant = nearest(std::string(name), names());
    return fail(Message("There is no figure \"%1\".", {std::string(name)}),
                meant.empty() ? Message("content/SCHEMA.md lists them.") : Message("Did you mean %1?", {meant}));
  }
  if (m_run == nullptr) return fail(Message("\"%1\" is known only after the run.", {std::string(name)}));
  const LaneReport &report = m_run->reports[lane];
  const double spanS = report.untilS - m_setup.scenario().warmupS;
  return Value{found->of({report, m_run->lanes[lane], m_costs[lane].usd, m_costs[lane].exactUsd, spanS}), found->unit};
}

std::vector<std::string> curveNames() { return namesOf(curves()); }

Value curveAt(const Sample &sample, std::string_view curve) {
  const auto found = std::ranges::find(curves(), curve, &Curve::name);
  return found == curves().end() ? Value::never(Unit::Number) : Value{found->of(sample), found->unit};
}

}  // namespace strato::guides
