// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/play.h"

namespace strato::guides {

namespace {

using simulator::LaneTimeline;
using simulator::Run;
using simulator::RunOptions;
using simulator::Scenario;

/// A half of the whole way: the first run, or the changed one.
RunOptions half(const RunOptions &options, double from) {
  RunOptions part{options.samples, {}};
  if (options.progress) {
    part.progress = [whole = options.progress, from](double progress) { return whole(from + progress / 2.0); };
  }
  return part;
}

/// One lane of the first run with another future, or the whole of it.
Result<std::optional<LaneTimeline>> forked(const LaneTimeline &before, const simulator::Tick at,
                                           const simulator::Change &change, const RunOptions &options) {
  auto lane = before.fork(at, change);
  if (!lane) return fail(lane.error());
  while (!lane->advance()) {
    if (options.progress && !options.progress(lane->progress())) return std::nullopt;
  }
  return std::optional(std::move(*lane));
}

Result<std::optional<Run>> forkedRun(const Evidence &plan, const Run &first, const RunOptions &options) {
  const Scenario &scenario = plan.after.setup().scenario();
  const auto changed = plan.after.setup().placeOf(plan.change.lane);
  Run run;
  for (std::size_t place = 0; place < scenario.lanes.size(); ++place) {
    if (changed && *changed != place) {
      run.lanes.push_back(first.lanes[place]);
      run.reports.push_back(first.reports[place]);
      continue;
    }
    simulator::Change change;
    if (changed) change.lane = scenario.lanes[place];
    if (!changed) change.workload = scenario.workload;
    auto lane = forked(first.lanes[place], simulator::ticks(*plan.change.atS), change, options);
    if (!lane) return fail(lane.error());
    if (!*lane) return std::nullopt;
    run.reports.push_back(simulator::reportOf(scenario.lanes[place], (*lane)->last()));
    run.lanes.push_back(std::move(**lane));
  }
  return std::optional(std::move(run));
}

}  // namespace

Result<Evidence> planned(const catalog::Guide &guide, std::string scenarioText) {
  auto setup = Setup::read(std::move(scenarioText));
  if (!setup) return fail(setup.error());
  auto changed = setup->with(guide.change);
  if (!changed) return fail(changed.error());
  return Evidence{Figures(std::move(*setup)), Figures(std::move(*changed)), guide.change};
}

Result<std::optional<Run>> runChanged(const Evidence &plan, const Run &first, const RunOptions &options) {
  if (plan.change.atS) return forkedRun(plan, first, options);
  return simulator::run(plan.after.setup().scenario(), options);
}

Result<std::optional<Evidence>> played(const catalog::Guide &guide, std::string scenarioText,
                                       const pricing::PriceBook &book, const RunOptions &options) {
  const auto plan = planned(guide, std::move(scenarioText));
  if (!plan) return fail(plan.error());
  auto first = simulator::run(plan->first.setup().scenario(), half(options, 0.0));
  if (!first) return fail(first.error());
  if (!*first) return std::nullopt;
  auto after = runChanged(*plan, **first, half(options, 0.5));
  if (!after) return fail(after.error());
  if (!*after) return std::nullopt;
  const auto measured = [&book](const Figures &figures, Run run) {
    return Figures::of(figures.setup(), std::make_shared<const Run>(std::move(run)), book);
  };
  auto before = measured(plan->first, std::move(**first));
  if (!before) return fail(before.error());
  auto changed = measured(plan->after, std::move(**after));
  if (!changed) return fail(changed.error());
  return std::optional(Evidence{std::move(*before), std::move(*changed), guide.change});
}

}  // namespace strato::guides
