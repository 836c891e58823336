// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/traffic_fields.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace strato::ui {

using namespace Qt::StringLiterals;
using simulator::ClientSettings;
using simulator::Distribution;
using simulator::Scenario;
using simulator::Workload;

namespace {

class TrafficWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::TrafficField)
};

constexpr double minuteS = 60.0;
constexpr double mostMinutes = 24 * 60;
constexpr double mostSeed = 999'999'999;

QString seconds() { return TrafficWords::tr("s"); }

TrafficField lengthField(const LabState &state) {
  // No future may begin behind the end.
  double leastS = std::max(1.0, state.scenario.warmupS + 1.0);
  for (const LabBranch &branch : state.branches) leastS = std::max(leastS, simulator::seconds(branch.from) + 1.0);
  return {{.id = u"length"_s,
           .name = TrafficWords::tr("Length of the run"),
           .unit = TrafficWords::tr("min"),
           .least = std::ceil(leastS / minuteS * 100.0) / 100.0,
           .most = mostMinutes,
           .step = 1,
           .decimals = 2,
           .hasUsual = false},
          [](const Scenario &of) { return of.durationS / minuteS; },
          [](Scenario &of, Field::Value minutes) {
            of.durationS = *minutes * minuteS;
            // A day's wave goes on as long as the run.
            auto &curve = of.workload.arrivals.curve;
            if (!curve || !curve->wave()) return;
            curve = std::make_shared<const simulator::RateCurve>(*curve->wave(), of.durationS);
          }};
}

TrafficField seedField() {
  return {{.id = u"seed"_s,
           .name = TrafficWords::tr("Seed: which crowd comes"),
           .brief = TrafficWords::tr("Seed"),
           .most = mostSeed,
           .hasUsual = false},
          [](const Scenario &of) { return static_cast<double>(of.seed); },
          [](Scenario &of, Field::Value seed) { of.seed = static_cast<std::uint64_t>(*seed); }};
}

/// Of all kinds of requests alike, so that a mean changes and the mix does not.
void stretchWork(Workload &workload, double factor) {
  workload.serviceTime = workload.serviceTime.times(factor);
  if (!workload.classes) return;
  auto classes = *workload.classes;
  for (simulator::RequestClass &each : classes) each.serviceTime = each.serviceTime.times(factor);
  workload.classes = std::make_shared<const std::vector<simulator::RequestClass>>(std::move(classes));
}

TrafficField workField(bool jobs) {
  return {{.id = u"work"_s,
           .name = jobs ? TrafficWords::tr("Work of a job") : TrafficWords::tr("Work of a request"),
           .unit = seconds(),
           .least = 0.001,
           .most = 36'000,
           .step = 0.05,
           .decimals = 3,
           .hasUsual = false},
          [](const Scenario &of) { return of.workload.meanServiceS(); },
          [](Scenario &of, Field::Value mean) {
            const double before = of.workload.meanServiceS();
            if (before > 0) return stretchWork(of.workload, *mean / before);
            of.workload.serviceTime = Distribution::constant(*mean);
          }};
}

/// Measured times have a spread of their own, and each kind of requests has one too.
bool canSpread(const Workload &workload) {
  return !workload.classes && workload.serviceTime.kind() != Distribution::Kind::Empirical &&
         workload.serviceTime.mean() > 0;
}

TrafficField spreadField() {
  return {{.id = u"spread"_s,
           .name = TrafficWords::tr("Spread of the work"),
           .unit = TrafficWords::tr("%"),
           .most = 500,
           .step = 10,
           .hasUsual = false},
          [](const Scenario &of) { return of.workload.serviceTime.cv() * 100.0; },
          [](Scenario &of, Field::Value percent) {
            const Distribution before = of.workload.serviceTime;
            const double cv = *percent / 100.0;
            const bool gamma = before.kind() == Distribution::Kind::Gamma;
            of.workload.serviceTime = cv <= 0 ? Distribution::constant(before.mean())
                                      : gamma ? Distribution::gamma(before.mean(), cv)
                                              : Distribution::logNormal(before.mean(), cv);
          }};
}

TrafficField clientTimeField(const QString &id, const QString &name, double most, double ClientSettings::*place) {
  return {{.id = id,
           .name = name,
           .unit = seconds(),
           .least = 0.01,
           .most = most,
           .step = 0.1,
           .decimals = 2,
           .hasUsual = false},
          [place](const Scenario &of) { return of.workload.clients.*place; },
          [place](Scenario &of, Field::Value value) { of.workload.clients.*place = *value; }};
}

std::vector<TrafficField> clientFields(const ClientSettings &clients) {
  std::vector<TrafficField> all{
      {{.id = u"timeout"_s,
        .name = TrafficWords::tr("Patience of a client"),
        .unit = seconds(),
        .least = 0.1,
        .most = 3600,
        .decimals = 1,
        .mayLift = true,
        .lifted = TrafficWords::tr("never"),
        .hasUsual = false},
       [](const Scenario &of) { return of.workload.clients.timeoutS; },
       [](Scenario &of, Field::Value value) { of.workload.clients.timeoutS = value; }},
      {{.id = u"retries"_s,
        .name = TrafficWords::tr("Retries of a client"),
        .unit = TrafficWords::tr("times"),
        .most = 20,
        .hasUsual = false},
       [](const Scenario &of) { return of.workload.clients.retries; },
       [](Scenario &of, Field::Value value) { of.workload.clients.retries = static_cast<int>(*value); }}};
  if (clients.retries == 0) return all;
  all.push_back(clientTimeField(u"pause"_s, TrafficWords::tr("First pause"), 60, &ClientSettings::backoffS));
  all.push_back(
      clientTimeField(u"longestPause"_s, TrafficWords::tr("Longest pause"), 600, &ClientSettings::longestBackoffS));
  all.push_back({{.id = u"jitter"_s,
                  .name = TrafficWords::tr("Pauses of a client"),
                  .most = 1,
                  .choices = {TrafficWords::tr("all alike"), TrafficWords::tr("by chance")},
                  .hasUsual = false},
                 [](const Scenario &of) { return of.workload.clients.jitter ? 1.0 : 0.0; },
                 [](Scenario &of, Field::Value value) { of.workload.clients.jitter = *value > 0; }});
  return all;
}

}  // namespace

std::vector<TrafficField> trafficFieldsOf(const LabState &state) {
  const Workload &workload = state.scenario.workload;
  const bool jobs = std::ranges::any_of(state.scenario.lanes, [](const simulator::LaneSettings &lane) {
    return std::holds_alternative<simulator::BatchSettings>(lane);
  });
  std::vector<TrafficField> all{lengthField(state), seedField()};
  if (!workload.arrivals.services) {
    all.push_back(workField(jobs));
    if (canSpread(workload)) all.push_back(spreadField());
  }
  if (jobs) return all;  // nobody waits for a job, and Batch knows its own attempts
  for (TrafficField &field : clientFields(workload.clients)) all.push_back(std::move(field));
  return all;
}

std::vector<FieldValue> valuesOf(const std::vector<TrafficField> &fields, const Scenario &scenario) {
  std::vector<FieldValue> values;
  for (const TrafficField &field : fields) values.push_back({static_cast<const Field &>(field), field.get(scenario)});
  return values;
}

}  // namespace strato::ui
