// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scoreboard.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/simulator/pricing/month.h"
#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

namespace {

constexpr double monthS = pricing::kMonthHours * 3600.0;

class ScoreWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::Scoreboard)
};

enum class Better { Low, High };
using Texts = QString (*)(double);

struct ScoreWish {
  QString name, brief, tip;
  double LaneFigures::*value;
  Better better;
  Texts text;
  bool ofDone = false;  ///< says nothing where nothing is done
};

/// "2.9"; nothing where they are as good as equal, or one of them is none at all.
QString timesApart(double low, double high) {
  const QString factor = low > 0 ? factorText(high / low) : QString();
  return factor == factorText(1.0) ? QString() : factor;
}

/// Nothing where nobody wins alone.
QString leadIn(const ScoreRow &row, const std::vector<double> &values, const std::vector<LaneFigures> &lanes) {
  if (std::ranges::count(row.best, true) != 1) return {};
  const auto first = static_cast<std::size_t>(std::ranges::find(row.best, true) - row.best.begin());
  std::size_t second = lanes.size();
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (i == first || std::isnan(values[i])) continue;
    const auto behind = [&](std::size_t lane) { return std::abs(values[lane] - values[first]); };
    if (second == lanes.size() || behind(i) < behind(second)) second = i;
  }
  if (second == lanes.size()) return {};
  const auto [low, high] = std::ranges::minmax({values[first], values[second]});
  const QString factor = timesApart(low, high);
  if (factor.isEmpty()) {
    return ScoreWords::tr("%1 leads, ahead of %2.").arg(lanes[first].name, lanes[second].name);
  }
  return ScoreWords::tr("%1 leads, %2× ahead of %3.").arg(lanes[first].name, factor, lanes[second].name);
}

ScoreRow rowOf(const ScoreWish &wish, const std::vector<LaneFigures> &lanes) {
  const auto &[name, brief, tip, value, better, text, ofDone] = wish;
  ScoreRow row{name, brief, tip, {}, {}, {}, {}};
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> values, known;
  for (const LaneFigures &lane : lanes) {
    values.push_back(ofDone && lane.done <= 0 ? nothing : lane.*value);
    if (!std::isnan(values.back())) known.push_back(values.back());
  }
  const auto [low, high] = known.empty() ? std::ranges::minmax_result<double>{0.0, 0.0} : std::ranges::minmax(known);
  const double best = better == Better::Low ? low : high;
  // What looks the same is the same.
  const bool apart = text(low) != text(high);
  for (const double each : values) {
    row.texts.push_back(std::isnan(each) ? QStringLiteral("–") : text(each));
    row.best.push_back(apart && row.texts.back() == text(best));
  }
  const QString factor = lanes.size() == 2 && apart ? timesApart(low, high) : QString();
  if (!factor.isEmpty()) row.factor = ScoreWords::tr("%1×").arg(factor);
  row.lead = leadIn(row, values, lanes);
  return row;
}

QString coldText(double share) { return share <= 0 ? ScoreWords::tr("none") : percentText(share); }
QString rpsText(double rate) { return ScoreWords::tr("%1 rps").arg(rateText(rate)); }

using Words = ScoreWords;

std::vector<ScoreWish> requestWishes() {
  return {
      {Words::tr("p99 latency"), Words::tr("p99"), Words::tr("99 of 100 good answers came within this time."),
       &LaneFigures::p99S, Better::Low, durationText, true},
      {Words::tr("Lost"), Words::tr("Lost"), Words::tr("Requests that were refused, failed or gave up."),
       &LaneFigures::lostShare, Better::Low, percentText},
      {Words::tr("Cold starts"), Words::tr("Cold"), Words::tr("Requests that waited for a new environment."),
       &LaneFigures::coldShare, Better::Low, coldText},
      {Words::tr("Peak capacity"), Words::tr("Peak"), Words::tr("Requests a second that its most units could serve."),
       &LaneFigures::peakRps, Better::High, rpsText},
      {Words::tr("Idle capacity"), Words::tr("Idle"),
       Words::tr("Of what was there to serve, the part that had nothing to do."), &LaneFigures::idleShare, Better::Low,
       percentText},
      {Words::tr("Cost"), Words::tr("Cost"), Words::tr("In US dollars, without free allowances."), &LaneFigures::usd,
       Better::Low, dollarText},
      {Words::tr("A month"), Words::tr("Month"), Words::tr("If the whole run came again and again for 730 hours."),
       &LaneFigures::usdMonth, Better::Low, dollarText},
  };
}

/// Jobs are not answered at once, and nobody waits at a screen.
std::vector<ScoreWish> jobWishes() {
  return {
      {Words::tr("Jobs done"), Words::tr("Done"), Words::tr("Jobs that succeeded until now."), &LaneFigures::done,
       Better::High, countText},
      {Words::tr("Lost"), Words::tr("Lost"), Words::tr("Jobs that failed in all their attempts."),
       &LaneFigures::lostShare, Better::Low, percentText},
      {Words::tr("p99 until it runs"), Words::tr("Wait"),
       Words::tr("99 of 100 jobs that are done waited no longer than this before they ran."), &LaneFigures::startP99S,
       Better::Low, durationText, true},
      {Words::tr("p99 until done"), Words::tr("p99"),
       Words::tr("99 of 100 jobs were done within this time after they were submitted."), &LaneFigures::p99S,
       Better::Low, durationText, true},
      {Words::tr("Idle job places"), Words::tr("Idle"),
       Words::tr("Of the places for jobs on instances that had joined, the part that had nothing to do."),
       &LaneFigures::idleShare, Better::Low, percentText},
      {Words::tr("Cost"), Words::tr("Cost"), Words::tr("In US dollars, without free allowances."), &LaneFigures::usd,
       Better::Low, dollarText},
      {Words::tr("1,000 jobs"), Words::tr("1k jobs"), Words::tr("What a thousand jobs that are done cost."),
       &LaneFigures::usdThousand, Better::Low, dollarText, true},
  };
}

QString verdictOn(const std::vector<LaneFigures> &lanes) {
  if (lanes.size() < 2) return {};
  if (std::ranges::all_of(lanes, [](const LaneFigures &lane) { return lane.requests == 0; })) {
    return ScoreWords::tr("Nothing has come yet.");
  }
  const auto byLoss = std::ranges::minmax_element(lanes, {}, &LaneFigures::lostShare);
  const auto byCost = std::ranges::minmax_element(lanes, {}, &LaneFigures::usd);
  const bool sameLoss = percentText(byLoss.min->lostShare) == percentText(byLoss.max->lostShare);
  const bool sameCost = dollarText(byCost.min->usd) == dollarText(byCost.max->usd);
  const LaneFigures &safest = *byLoss.min;
  const LaneFigures &cheapest = *byCost.min;
  if (sameLoss && sameCost) return ScoreWords::tr("So far they lose the same and cost the same.");
  if (sameLoss) {
    return safest.lost == 0 ? ScoreWords::tr("Nobody loses anything; %1 is the cheapest.").arg(cheapest.name)
                            : ScoreWords::tr("All lose as much; %1 is the cheapest.").arg(cheapest.name);
  }
  if (sameCost || &safest == &cheapest) {
    return ScoreWords::tr("%1 loses least and costs no more than others.").arg(safest.name);
  }
  return ScoreWords::tr("%1 loses least, %2. %3 is cheaper and loses %4.")
      .arg(safest.name, percentText(safest.lostShare), cheapest.name, percentText(cheapest.lostShare));
}

QString lostWords(const LaneFigures &after, const LaneFigures &before, const QString &many, double fewer) {
  const QString pattern = fewer > 0   ? after.jobs ? ScoreWords::tr("%1 loses %2 jobs fewer than %3")
                                                   : ScoreWords::tr("%1 loses %2 requests fewer than %3")
                            : fewer < 0 ? after.jobs ? ScoreWords::tr("%1 loses %2 jobs more than %3")
                                                     : ScoreWords::tr("%1 loses %2 requests more than %3")
                                        : QString();
  if (!pattern.isEmpty()) return pattern.arg(after.name, many, before.name);
  return (after.jobs ? ScoreWords::tr("%1 loses as many jobs as %2")
                     : ScoreWords::tr("%1 loses as many requests as %2"))
      .arg(after.name, before.name);
}

}  // namespace

LaneFigures figuresOf(const LabOutcome &outcome, std::size_t lane, const simulator::LaneReport &report, double usd) {
  LaneFigures figures;
  figures.name = QString::fromStdString(report.title);
  figures.p99S = report.latency.p99;
  figures.requests = report.counts.requests;
  figures.lost = report.counts.throttled + report.counts.timedOut + report.counts.failed;
  const auto requests = static_cast<double>(std::max<std::uint64_t>(report.counts.requests, 1));
  figures.lostShare = static_cast<double>(figures.lost) / requests;
  figures.coldShare = static_cast<double>(report.counts.coldStarts) / requests;
  figures.peakRps = static_cast<double>(report.capacityPeak) / serviceSeconds(outcome, lane);
  const double busy =
      report.capacityMean > 0 ? report.busyMean / report.capacityMean : std::numeric_limits<double>::quiet_NaN();
  figures.idleShare = std::isnan(busy) ? busy : std::max(0.0, 1.0 - busy);
  figures.usd = usd;
  figures.jobs = std::holds_alternative<simulator::BatchSettings>(outcome.lanes[lane]);
  figures.done = static_cast<double>(report.counts.completed);
  figures.startP99S = report.wait.p99;
  if (report.counts.completed > 0) figures.usdThousand = usd / figures.done * 1000.0;
  figures.usdMonth =
      outcome.dollars[lane] * monthS / std::max(1.0, outcome.scenario.durationS - outcome.scenario.warmupS);
  return figures;
}

LaneFigures figuresOf(const LabOutcome &outcome, std::size_t lane) {
  return figuresOf(outcome, lane, outcome.run->reports[lane], outcome.dollars[lane]);
}

QString comparisonOf(const LaneFigures &before, const LaneFigures &after) {
  const auto fewer = static_cast<double>(before.lost) - static_cast<double>(after.lost);
  const double dearer = after.usd - before.usd;
  const QString many = countText(std::abs(fewer));
  const QString lost = lostWords(after, before, many, fewer);
  const QString dollars = dollarText(std::abs(dearer));
  const bool same = dollars == dollarText(0.0) || std::abs(dearer) < 0.0005;
  const QString cost = same         ? ScoreWords::tr("for the same money")
                       : dearer > 0 ? ScoreWords::tr("for %1 more").arg(dollars)
                                    : ScoreWords::tr("and saves %1").arg(dollars);
  const QString times = after.jobs ? ScoreWords::tr("p99 until done") : ScoreWords::tr("p99 latency");
  return ScoreWords::tr("%1, %2. %3: %4 instead of %5.")
      .arg(lost, cost, times, durationText(after.p99S), durationText(before.p99S));
}

Scoreboard scoreboardOf(const std::vector<LaneFigures> &lanes) {
  Scoreboard board;
  if (lanes.empty()) return board;
  for (const LaneFigures &lane : lanes) board.lanes.push_back(lane.name);
  const bool jobs = std::ranges::all_of(lanes, &LaneFigures::jobs);
  for (const ScoreWish &wish : jobs ? jobWishes() : requestWishes()) board.rows.push_back(rowOf(wish, lanes));
  board.verdict = verdictOn(lanes);
  return board;
}

}  // namespace strato::ui
