// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/demand.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace strato::ui {

using namespace Qt::StringLiterals;
using simulator::RateCurve;

namespace {

class DemandWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::Demand)
};

constexpr double highestRate = 1e6;
constexpr double surgeRiseS = 2.0;
constexpr double surgeFactor = 2.0;

DemandPoints steady(double durationS, double peak) { return {{0, peak}, {durationS, peak}}; }

DemandPoints ramp(double durationS, double peak) {
  return {{0, peak / 10}, {durationS / 6, peak / 10}, {durationS * 5 / 6, peak}, {durationS, peak}};
}

DemandPoints spike(double durationS, double peak) {
  return {{0, peak / 10},          {durationS / 4, peak / 10},   {durationS * 0.28, peak},
          {durationS * 0.5, peak}, {durationS * 0.6, peak / 10}, {durationS, peak / 10}};
}

DemandPoints newsSite(double durationS, double peak) {
  return {{0, peak * 0.045},
          {durationS / 6, peak * 0.045},
          {durationS * 0.19, peak * 0.52},
          {durationS * 0.26, peak * 0.58},
          {durationS * 0.296, peak},
          {durationS * 0.32, peak},
          {durationS * 0.34, peak * 0.16},
          {durationS * 0.383, peak * 0.045},
          {durationS, peak * 0.045}};
}

DemandPoints wave(double durationS, double peak, int waves) {
  DemandPoints points;
  const int steps = 12 * waves;
  for (int i = 0; i <= steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    const double height = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * waves * part);
    points.push_back({durationS * part, peak * (0.1 + 0.9 * height)});
  }
  return points;
}

DemandPoints day(double durationS, double peak) { return wave(durationS, peak, 1); }
DemandPoints waves(double durationS, double peak) { return wave(durationS, peak, 3); }

DemandPoints stairs(double durationS, double peak) {
  DemandPoints points;
  constexpr int steps = 4;
  for (int i = 0; i < steps; ++i) {
    const double rate = peak * (i + 1) / steps;
    points.push_back({durationS * i / steps, rate});
    points.push_back({durationS * (i + 1) / steps, rate});
  }
  return points;
}

}  // namespace

DemandPoints demandOf(const simulator::Scenario &scenario) {
  const auto &arrivals = scenario.workload.arrivals;
  using Kind = simulator::Arrivals::Kind;
  if (!arrivals.curve || arrivals.kind == Kind::Trace || arrivals.kind == Kind::Bursty) return {};
  DemandPoints points{{0.0, arrivals.curve->at(0.0)}};
  for (const RateCurve::Point &point : arrivals.curve->points()) {
    if (point.at > 0.0 && point.at < scenario.durationS) points.push_back(point);
  }
  points.push_back({scenario.durationS, arrivals.curve->at(scenario.durationS)});
  return points;
}

void setDemand(simulator::Scenario &scenario, DemandPoints points) {
  auto &arrivals = scenario.workload.arrivals;
  arrivals = {};
  arrivals.kind = simulator::Arrivals::Kind::Poisson;
  arrivals.curve = std::make_shared<const RateCurve>(std::move(points));
}

void movePoint(DemandPoints &points, std::size_t place, double second, double rate) {
  points[place].rate = std::clamp(rate, 0.0, highestRate);
  if (place == 0 || place + 1 == points.size()) return;
  points[place].at = std::clamp(second, points[place - 1].at, points[place + 1].at);
}

std::size_t addPoint(DemandPoints &points, double second, double rate) {
  const double at = std::clamp(second, points.front().at, points.back().at);
  const auto behind = std::ranges::upper_bound(points, at, {}, &RateCurve::Point::at);
  const auto place = std::clamp<std::ptrdiff_t>(behind - points.begin(), 1, std::ssize(points) - 1);
  points.insert(points.begin() + place, {at, std::clamp(rate, 0.0, highestRate)});
  return static_cast<std::size_t>(place);
}

void removePoint(DemandPoints &points, std::size_t place) {
  if (place > 0 && place + 1 < points.size()) points.erase(points.begin() + static_cast<std::ptrdiff_t>(place));
}

void surge(DemandPoints &points, double second, double length) {
  const RateCurve before(points);
  const double end = points.back().at;
  const double from = std::clamp(second, 0.0, end);
  const double full = std::min(from + surgeRiseS, end);
  const double until = std::min(from + length, end);
  const double over = std::min(until + surgeRiseS, end);
  DemandPoints after;
  for (const RateCurve::Point &point : points) {
    if (point.at <= from) after.push_back(point);
  }
  after.push_back({from, before.at(from)});
  after.push_back({full, before.at(full) * surgeFactor});
  for (const RateCurve::Point &point : points) {
    if (point.at > full && point.at < until) after.push_back({point.at, point.rate * surgeFactor});
  }
  after.push_back({until, before.at(until) * surgeFactor});
  after.push_back({over, before.at(over)});
  for (const RateCurve::Point &point : points) {
    if (point.at > over) after.push_back(point);
  }
  points = std::move(after);
}

std::vector<DemandPreset> demandPresets() {
  return {{u"steady"_s, DemandWords::tr("Steady"), steady}, {u"ramp"_s, DemandWords::tr("Ramp"), ramp},
          {u"spike"_s, DemandWords::tr("Spike"), spike},    {u"news"_s, DemandWords::tr("News site"), newsSite},
          {u"day"_s, DemandWords::tr("A day"), day},        {u"waves"_s, DemandWords::tr("Three waves"), waves},
          {u"stairs"_s, DemandWords::tr("Stairs"), stairs}};
}

}  // namespace strato::ui
