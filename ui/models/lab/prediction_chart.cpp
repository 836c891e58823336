// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/prediction_chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/lab_charts.h"
#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

namespace {

constexpr int gapSteps = 400;
constexpr double headroom = 1.15;
constexpr double mostOverDemand = 3;
constexpr double smallestShift = 0.02;  ///< of the time shown
constexpr double smallestMiss = 0.04;   ///< of the height shown

struct GapWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::PredictionGap)
};

double roundAbove(double value) {
  if (value <= 0) return 10.0;
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0, 10.0}) {
    if (value <= step * power) return step * power;
  }
  return value;
}

double highest(const guides::Drawing &line, double fromS, double toS) {
  double most = 0;
  for (const auto &point : line) {
    if (point.at >= fromS && point.at <= toS) most = std::max(most, point.rate);
  }
  return most;
}

guides::Drawing between(const ChartLine &line, double fromS, double toS) {
  guides::Drawing points;
  for (const QPointF &point : line.points) {
    if (!std::isnan(point.y()) && point.x() >= fromS && point.x() <= toS) points.push_back({point.x(), point.y()});
  }
  return points;
}

/// Jobs that come all at once have no rate; how many are at work says more.
void takeJobs(PredictionChart &chart, const ChartStrip &strip) {
  chart.countsJobs = true;
  double most = 0;
  for (const ChartLine &line : strip.lines) {
    if (line.lane < 0) continue;
    guides::Drawing points = between(line, chart.fromS, chart.toS);
    most = std::max(most, highest(points, chart.fromS, chart.toS));
    chart.real.push_back({static_cast<std::size_t>(line.lane), line.name, std::move(points)});
  }
  chart.most = roundAbove(most * headroom);
}

/// When a line first is above a rate.
std::optional<double> reaches(const guides::Drawing &line, double rate, double fromS, double toS) {
  for (int i = 0; i <= gapSteps; ++i) {
    const double second = fromS + (toS - fromS) * i / gapSteps;
    if (lineAt(line, second) >= rate) return second;
  }
  return std::nullopt;
}

std::optional<PredictionGap::Shift> shiftOf(const PredictionChart &chart, const guides::Drawing &drawn) {
  const guides::Drawing &real = chart.real.front().points;
  const double base = lineAt(real, chart.fromS);
  const double top = std::min(highest(real, chart.fromS, chart.toS), highest(drawn, chart.fromS, chart.toS));
  if (top - base < chart.most * smallestMiss) return std::nullopt;
  const double rate = base + (top - base) / 2;
  const auto mine = reaches(drawn, rate, chart.fromS, chart.toS);
  const auto its = reaches(real, rate, chart.fromS, chart.toS);
  if (!mine || !its || std::abs(*mine - *its) < (chart.toS - chart.fromS) * smallestShift) return std::nullopt;
  return PredictionGap::Shift{*mine, *its, rate};
}

}  // namespace

double lineAt(const guides::Drawing &line, double second) {
  if (line.empty()) return 0.0;
  const auto behind = std::ranges::upper_bound(line, second, {}, &simulator::RateCurve::Point::at);
  if (behind == line.begin()) return line.front().rate;
  if (behind == line.end()) return line.back().rate;
  const auto &left = *std::prev(behind);
  return left.rate + (second - left.at) / (behind->at - left.at) * (behind->rate - left.rate);
}

PredictionChart predictionChartOf(const LabOutcome &outcome, const catalog::Guide &guide,
                                  const guides::Figures &figures) {
  PredictionChart chart;
  chart.fromS = guide.drawing ? guide.drawing->fromS : 0.0;
  chart.toS = guide.drawing ? guide.drawing->toS : outcome.scenario.durationS;
  const ChartStrip strip = stripsOf(outcome).front();
  if (strip.what == ChartStrip::What::Jobs) {
    takeJobs(chart, strip);
    return chart;
  }
  chart.demand = between(strip.lines.front(), chart.fromS, chart.toS);
  const auto drawn = guide.drawing ? figures.setup().placeOf(guide.drawing->lane) : std::nullopt;
  chart.canDraw = drawn.has_value();
  double most = highest(chart.demand, chart.fromS, chart.toS);
  for (std::size_t lane = 0; lane < outcome.lanes.size(); ++lane) {
    if (drawn && *drawn != lane) continue;
    guides::Drawing points = guides::servable(figures, lane);
    // Lines that nobody draws may leave the chart rather than flatten the demand.
    const double top = highest(points, chart.fromS, chart.toS);
    most = std::max(most, drawn ? top : std::min(top, most * mostOverDemand));
    chart.real.push_back({lane, QString::fromStdString(simulator::titleOf(outcome.lanes[lane])), std::move(points)});
  }
  if (chart.canDraw) chart.wait = firstWaitOf(outcome, chart.real.front().lane, chart.fromS, chart.toS);
  chart.most = roundAbove(most * headroom);
  return chart;
}

std::optional<PredictionGap> gapOf(const PredictionChart &chart, const guides::Drawing &drawn) {
  if (drawn.empty() || chart.real.empty()) return std::nullopt;
  PredictionGap gap;
  for (int i = 0; i <= gapSteps; ++i) {
    const double second = chart.fromS + (chart.toS - chart.fromS) * i / gapSteps;
    const double mine = lineAt(drawn, second);
    const double its = lineAt(chart.real.front().points, second);
    if (std::abs(mine - its) <= std::abs(gap.drawn - gap.real)) continue;
    gap.atS = second;
    gap.drawn = mine;
    gap.real = its;
  }
  gap.shift = shiftOf(chart, drawn);
  if (std::abs(gap.drawn - gap.real) < chart.most * smallestMiss && !gap.shift) return std::nullopt;
  return gap;
}

QString shiftWords(const PredictionGap::Shift &shift) {
  const auto seconds = static_cast<int>(std::lround(std::abs(shift.drawnS - shift.realS)));
  const QString length = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
  return shift.drawnS < shift.realS ? GapWords::tr("%1 too early").arg(length)
                                    : GapWords::tr("%1 too late").arg(length);
}

QString missWords(const PredictionGap &gap) {
  const QString much = rateText(std::round(std::abs(gap.drawn - gap.real)));
  const QString when = clockOf(simulator::ticks(std::round(gap.atS)));
  return gap.drawn > gap.real ? GapWords::tr("%1 too high at %2").arg(much, when)
                              : GapWords::tr("%1 too low at %2").arg(much, when);
}

}  // namespace strato::ui
