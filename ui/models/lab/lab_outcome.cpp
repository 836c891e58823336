// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_outcome.h"

#include <algorithm>

#include "app/simulator/bundles/bundles.h"
#include "ui/models/lab/cost_words.h"

namespace strato::ui {

using simulator::LaneSettings;
using simulator::LaneTimeline;

namespace {

constexpr int samples = 720;
constexpr int samplesPerBill = 6;

/// Timelines that are still to be run to their end.
Result<std::vector<LaneTimeline>> begin(const LabTask &task, const simulator::Scenario &bundled) {
  std::vector<LaneTimeline> begun;
  for (std::size_t i = 0; i < bundled.lanes.size(); ++i) {
    const auto changed = task.changed.find(i);
    if (task.parent == nullptr) {
      begun.emplace_back(bundled, bundled.lanes[i], samples);
    } else if (changed == task.changed.end()) {
      begun.push_back(task.parent->run->lanes[i]);
    } else {
      auto forked = task.parent->run->lanes[i].fork(task.from, {changed->second, {}});
      if (!forked) return fail(forked.error());
      begun.push_back(std::move(*forked));
    }
  }
  return begun;
}

/// Runs one lane to its end and bills it on the way. False when it was stopped.
Result<bool> finish(LabOutcome &outcome, LaneTimeline &lane, std::size_t index, const pricing::PriceBook &book,
                    const simulator::Progress &tell) {
  auto &curve = outcome.dollarCurves[index];
  int until = 1;
  while (!lane.advance()) {
    if (tell && !tell(lane.progress())) return false;
    if (until++ % samplesPerBill != 0) continue;
    const auto usd = dollarsUntil(outcome, index, lane.last(), book);
    if (!usd) return fail(usd.error());
    curve.emplace_back(simulator::seconds(lane.last().now()), *usd);
  }
  const auto usd = dollarsUntil(outcome, index, lane.last(), book);
  if (!usd) return fail(usd.error());
  outcome.dollars[index] = *usd;
  curve.emplace_back(simulator::seconds(lane.end()), *usd);
  return true;
}

/// What the parent's curve says until the fork.
std::vector<QPointF> pastOf(const LabTask &task, std::size_t lane) {
  if (task.parent == nullptr) return {{0.0, 0.0}};
  std::vector<QPointF> past;
  for (const QPointF &point : task.parent->dollarCurves[lane]) {
    if (point.x() <= simulator::seconds(task.from)) past.push_back(point);
  }
  return past;
}

}  // namespace

double serviceSeconds(const LabOutcome &outcome, std::size_t lane) {
  constexpr double shortest = 1e-9;
  const double service = outcome.scenario.workload.meanServiceS();
  const auto *lambda = std::get_if<simulator::LambdaSettings>(&outcome.lanes[lane]);
  return std::max(lambda != nullptr ? service * lambda->durationFactor() : service, shortest);
}

double exactDollars(const pricing::Bill &bill) {
  double sum = 0.0;
  for (const pricing::Line &line : bill.lines) sum += asDouble(line.quantity * line.unitPrice);
  return sum;
}

Result<double> dollarsUntil(const LabOutcome &outcome, std::size_t lane, const simulator::LaneState &moment,
                            const pricing::PriceBook &book) {
  const LaneSettings &settings = outcome.lanes[lane];
  const auto bill = simulator::costOf(outcome.scenario, settings, simulator::reportOf(settings, moment), book);
  if (!bill) return fail(bill.error());
  return exactDollars(*bill);
}

Result<std::shared_ptr<const LabOutcome>> outcomeOf(const LabTask &task, const pricing::PriceBook &book,
                                                    const simulator::Progress &progress) {
  if (const Message reason = simulator::tooLarge(task.scenario); !reason.isEmpty()) {
    return fail(reason, Message("Make it shorter, or lower the rate."));
  }
  auto outcome = std::make_shared<LabOutcome>();
  outcome->scenario = task.scenario;
  outcome->lanes = task.parent ? task.parent->lanes : task.scenario.lanes;
  for (const auto &[lane, settings] : task.changed) outcome->lanes[lane] = settings;
  outcome->bundle = simulator::usualBundle(task.scenario);
  auto lanes = begin(task, simulator::bundled(task.scenario, outcome->bundle));
  if (!lanes) return fail(lanes.error());

  const std::size_t count = lanes->size();
  outcome->dollars.resize(count);
  outcome->dollarCurves.resize(count);
  auto run = std::make_shared<simulator::Run>();
  for (std::size_t i = 0; i < count; ++i) {
    LaneTimeline &lane = (*lanes)[i];
    if (task.parent != nullptr && !task.changed.contains(i)) {
      outcome->dollars[i] = task.parent->dollars[i];
      outcome->dollarCurves[i] = task.parent->dollarCurves[i];
    } else {
      outcome->dollarCurves[i] = pastOf(task, i);
      const auto tell = [&](double share) {
        return progress((static_cast<double>(i) + share) / static_cast<double>(count));
      };
      const auto finished = finish(*outcome, lane, i, book, progress ? simulator::Progress(tell) : nullptr);
      if (!finished) return fail(finished.error());
      if (!*finished) return nullptr;
    }
    run->reports.push_back(simulator::reportOf(outcome->lanes[i], lane.last()));
    run->lanes.push_back(std::move(lane));
  }
  outcome->run = std::move(run);
  return outcome;
}

}  // namespace strato::ui
