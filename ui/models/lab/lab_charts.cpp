// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

using simulator::LaneTimeline;
using simulator::Sample;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();
constexpr double shortestShownS = 0.01;

class ChartWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::LabCharts)
};

/// A point for each sample: `value` gets the sample and how long it is.
template <class Value>
std::vector<QPointF> pointsOf(const LaneTimeline &lane, Value value) {
  std::vector<QPointF> points;
  points.reserve(lane.samples().size());
  simulator::Tick before = 0;
  for (const Sample &sample : lane.samples()) {
    const double length = simulator::seconds(std::max<simulator::Tick>(sample.at - before, 1));
    points.emplace_back(simulator::seconds(sample.at), value(sample, length));
    before = sample.at;
  }
  return points;
}

double highest(const ChartStrip &strip) {
  double most = 0.0;
  for (const ChartLine &line : strip.lines) {
    for (const QPointF &point : line.points) {
      if (point.y() > most) most = point.y();
    }
  }
  return most;
}

void fitAxis(ChartStrip &strip) {
  strip.most = axisEnd(highest(strip) * 1.02);
  if (strip.scale == ChartStrip::Scale::Linear) return;
  double least = strip.most;
  for (const ChartLine &line : strip.lines) {
    for (const QPointF &point : line.points) {
      if (point.y() > 0 && point.y() < least) least = point.y();
    }
  }
  strip.least = std::max(shortestShownS, least / 1.5);
  strip.most = std::max(strip.most, strip.least * 10);
}

std::vector<QPointF> demandOf(const LabOutcome &outcome) {
  const auto &arrivals = outcome.scenario.workload.arrivals;
  const bool follows = arrivals.curve && arrivals.kind != simulator::Arrivals::Kind::Bursty &&
                       arrivals.kind != simulator::Arrivals::Kind::Trace;
  return pointsOf(outcome.run->lanes.front(), [&](const Sample &sample, double length) {
    return follows ? arrivals.curve->at(simulator::seconds(sample.at)) : static_cast<double>(sample.arrived) / length;
  });
}

ChartStrip capacityStrip(const LabOutcome &outcome) {
  ChartStrip strip{ChartStrip::What::Capacity, ChartWords::tr("Demand, capacity"), ChartWords::tr("rps"), {}, 0, 1, {}};
  strip.lines.push_back({ChartWords::tr("Demand"), -1, ChartLine::Kind::Area, 0, demandOf(outcome)});
  for (std::size_t i = 0; i < outcome.lanes.size(); ++i) {
    const double each = 1.0 / serviceSeconds(outcome, i);
    const auto capacity = [each](const Sample &sample, double) {
      return static_cast<double>(sample.capacity) * sample.pace * each;
    };
    strip.lines.push_back({QString::fromStdString(simulator::titleOf(outcome.lanes[i])), static_cast<int>(i),
                           ChartLine::Kind::Step, 0, pointsOf(outcome.run->lanes[i], capacity)});
  }
  return strip;
}

std::vector<QPointF> summedUp(std::vector<QPointF> points) {
  double sum = 0.0;
  for (QPointF &point : points) point.setY(sum += point.y());
  return points;
}

bool haveAllJobs(const LabOutcome &outcome) {
  return std::ranges::all_of(outcome.lanes, [](const simulator::LaneSettings &lane) {
    return std::holds_alternative<simulator::BatchSettings>(lane);
  });
}

/// A line for each lane: `value` of each sample, added up or as it stands.
template <class Value>
ChartStrip jobsStrip(const LabOutcome &outcome, const QString &title, const QString &unit, bool summed, Value value) {
  ChartStrip strip{ChartStrip::What::Jobs, title, unit, {}, 0, 1, {}};
  for (std::size_t i = 0; i < outcome.lanes.size(); ++i) {
    auto points = pointsOf(outcome.run->lanes[i],
                           [value](const Sample &sample, double) { return static_cast<double>(value(sample)); });
    strip.lines.push_back({QString::fromStdString(simulator::titleOf(outcome.lanes[i])), static_cast<int>(i),
                           summed ? ChartLine::Kind::Line : ChartLine::Kind::Step, 0,
                           summed ? summedUp(std::move(points)) : std::move(points)});
  }
  return strip;
}

ChartStrip latencyStrip(const LabOutcome &outcome) {
  ChartStrip strip{ChartStrip::What::Latency,
                   ChartWords::tr("Latency"),
                   ChartWords::tr("p50 – p99"),
                   ChartStrip::Scale::Log,
                   0.01,
                   1,
                   {}};
  constexpr double Sample::*quantiles[] = {&Sample::p99, &Sample::p95, &Sample::p50};
  for (std::size_t i = 0; i < outcome.lanes.size(); ++i) {
    for (int rank = 0; rank < 3; ++rank) {
      const auto value = [&](const Sample &sample, double) {
        return sample.completed == 0 ? gap : std::max(sample.*quantiles[rank], shortestShownS);
      };
      strip.lines.push_back({QString::fromStdString(simulator::titleOf(outcome.lanes[i])), static_cast<int>(i),
                             ChartLine::Kind::Line, rank, pointsOf(outcome.run->lanes[i], value)});
    }
  }
  return strip;
}

ChartStrip lostStrip(const LabOutcome &outcome) {
  ChartStrip strip{ChartStrip::What::Lost, ChartWords::tr("Lost, cold"), ChartWords::tr("per second"), {}, 0, 1, {}};
  for (std::size_t i = 0; i < outcome.lanes.size(); ++i) {
    const LaneTimeline &lane = outcome.run->lanes[i];
    const QString name = QString::fromStdString(simulator::titleOf(outcome.lanes[i]));
    strip.lines.push_back({ChartWords::tr("%1 lost").arg(name), static_cast<int>(i), ChartLine::Kind::Bars, 0,
                           pointsOf(lane, [](const Sample &sample, double length) {
                             return static_cast<double>(sample.refused) / length;
                           })});
    if (!std::holds_alternative<simulator::LambdaSettings>(outcome.lanes[i])) continue;
    strip.lines.push_back({ChartWords::tr("%1 cold").arg(name), static_cast<int>(i), ChartLine::Kind::Rings, 0,
                           pointsOf(lane, [](const Sample &sample, double length) {
                             return sample.coldStarts == 0 ? gap : static_cast<double>(sample.coldStarts) / length;
                           })});
  }
  return strip;
}

ChartStrip costStrip(const LabOutcome &outcome) {
  ChartStrip strip{ChartStrip::What::Cost, ChartWords::tr("Cost so far"), ChartWords::tr("US$"), {}, 0, 1, {}};
  for (std::size_t i = 0; i < outcome.lanes.size(); ++i) {
    strip.lines.push_back({QString::fromStdString(simulator::titleOf(outcome.lanes[i])), static_cast<int>(i),
                           ChartLine::Kind::Line, 0, outcome.dollarCurves[i]});
  }
  return strip;
}

}  // namespace

double axisEnd(double highest) {
  if (highest <= 0) return 1.0;
  const double power = std::pow(10.0, std::floor(std::log10(highest)));
  for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 9.0}) {
    if (highest <= step * power * (1 + 1e-9)) return step * power;
  }
  return 10.0 * power;
}

double ChartLine::at(double second) const {
  const auto right = std::ranges::lower_bound(points, second, {}, &QPointF::x);
  if (right == points.end()) return points.empty() ? gap : points.back().y();
  if (kind != Kind::Line && kind != Kind::Area) return right->y();
  if (right == points.begin() || std::isnan(right->y())) return right->y();
  const QPointF &left = *std::prev(right);
  if (std::isnan(left.y())) return right->y();
  const double part = (second - left.x()) / std::max(right->x() - left.x(), 1e-12);
  return left.y() + (right->y() - left.y()) * part;
}

double ChartStrip::heightOf(double value) const {
  if (scale == Scale::Linear) return std::clamp((value - least) / (most - least), 0.0, 1.0);
  return std::clamp(std::log(std::max(value, least) / least) / std::log(most / least), 0.0, 1.0);
}

QString ChartStrip::shortTitle() const {
  if (what == What::Capacity) return ChartWords::tr("Capacity");
  return what == What::Cost ? ChartWords::tr("Cost") : title;
}

QString ChartStrip::textOf(double value) const {
  if (std::isnan(value)) return what == What::Latency ? ChartWords::tr("no answer") : QStringLiteral("–");
  switch (what) {
    case What::Latency:
      return durationText(value);
    case What::Cost:
      return dollarText(value);
    case What::Jobs:
      return countText(value);
    default:
      return rateText(value);
  }
}

std::vector<ChartStrip> stripsOf(const LabOutcome &outcome) {
  std::vector<ChartStrip> strips{capacityStrip(outcome), latencyStrip(outcome), lostStrip(outcome), costStrip(outcome)};
  if (haveAllJobs(outcome)) {
    strips[0] = jobsStrip(outcome, ChartWords::tr("Jobs at work"), ChartWords::tr("now"), false,
                          [](const Sample &sample) { return sample.busy; });
    strips[1] = jobsStrip(outcome, ChartWords::tr("Jobs done"), ChartWords::tr("so far"), true,
                          [](const Sample &sample) { return sample.completed; });
    strips[2] = jobsStrip(outcome, ChartWords::tr("Jobs failed"), ChartWords::tr("so far"), true,
                          [](const Sample &sample) { return sample.refused; });
  }
  for (ChartStrip &strip : strips) fitAxis(strip);
  return strips;
}

void shareAxes(std::vector<ChartStrip> &one, std::vector<ChartStrip> &other) {
  for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
    one[i].least = other[i].least = std::min(one[i].least, other[i].least);
    one[i].most = other[i].most = std::max(one[i].most, other[i].most);
  }
}

}  // namespace strato::ui
