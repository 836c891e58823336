// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulation_output.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace strato::cli {

namespace {

using simulator::LaneReport;
using simulator::LaneTimeline;
using simulator::Sample;
using simulator::UserCounts;

constexpr int kNameWidth = 24;
constexpr int kCellWidth = 14;
constexpr std::size_t kChartWidth = 60;

/// "1,234,567".
std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

std::string timeText(double seconds) {
  std::ostringstream text;
  text << std::fixed;
  if (seconds >= 100.0) {
    text << std::setprecision(0) << seconds << " s";
  } else if (seconds >= 1.0) {
    text << std::setprecision(2) << seconds << " s";
  } else {
    text << std::setprecision(seconds >= 0.1 ? 0 : 1) << seconds * 1000.0 << " ms";
  }
  return text.str();
}

std::string shareText(std::uint64_t part, std::uint64_t whole) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2)
       << (whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole)) << " %";
  return text.str();
}

std::string numberText(double number) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(number < 100.0 ? 2 : 0) << number;
  return text.str();
}

/// A time over the completed requests, where there are any.
std::string timeText(const LaneReport &lane, double seconds) {
  return lane.counts.completed == 0 ? "-" : timeText(seconds);
}

struct Row {
  const char *name;
  std::string (*cell)(const LaneReport &);
};

struct UserRow {
  const char *name;
  std::string (*cell)(const UserCounts &);
};

const Row kRows[] = {
    {"requests", [](const LaneReport &lane) { return grouped(lane.counts.requests); }},
    {"completed", [](const LaneReport &lane) { return shareText(lane.counts.completed, lane.counts.requests); }},
    {"throttled", [](const LaneReport &lane) { return shareText(lane.counts.throttled, lane.counts.requests); }},
    {"timed out", [](const LaneReport &lane) { return shareText(lane.counts.timedOut, lane.counts.requests); }},
    {"failed", [](const LaneReport &lane) { return shareText(lane.counts.failed, lane.counts.requests); }},
    {"not finished", [](const LaneReport &lane) { return shareText(lane.counts.inSystem(), lane.counts.requests); }},
    {"cold starts", [](const LaneReport &lane) { return grouped(lane.counts.coldStarts); }},
    {"latency, mean", [](const LaneReport &lane) { return timeText(lane, lane.latency.mean); }},
    {"latency, p50", [](const LaneReport &lane) { return timeText(lane, lane.latency.p50); }},
    {"latency, p95", [](const LaneReport &lane) { return timeText(lane, lane.latency.p95); }},
    {"latency, p99", [](const LaneReport &lane) { return timeText(lane, lane.latency.p99); }},
    {"wait, mean", [](const LaneReport &lane) { return timeText(lane, lane.wait.mean); }},
    {"capacity, mean", [](const LaneReport &lane) { return numberText(lane.capacityMean); }},
    {"capacity, peak", [](const LaneReport &lane) { return grouped(static_cast<std::uint64_t>(lane.capacityPeak)); }},
    {"busy, mean", [](const LaneReport &lane) { return numberText(lane.busyMean); }},
};

const UserRow kUserRows[] = {
    {"users' requests", [](const UserCounts &users) { return grouped(users.offered); }},
    {"retries", [](const UserCounts &users) { return grouped(users.retries); }},
    {"served in the end", [](const UserCounts &users) { return shareText(users.served, users.offered); }},
    {"given up", [](const UserCounts &users) { return shareText(users.givenUp, users.offered); }},
};

/// What people got, where their clients come again.
void printUsers(const std::vector<LaneReport> &reports, std::ostream &out) {
  const auto retries = [](const LaneReport &report) { return report.entrance && report.entrance->retries; };
  if (std::ranges::none_of(reports, retries)) return;
  for (const UserRow &row : kUserRows) {
    out << std::left << std::setw(kNameWidth) << row.name << std::right;
    for (const LaneReport &report : reports) {
      out << std::setw(kCellWidth) << (report.entrance ? row.cell(report.entrance->users) : "");
    }
    out << '\n';
  }
}

/// The classes of requests, below the lane's charts.
void printClasses(const LaneReport &report, std::ostream &out) {
  if (!report.entrance) return;
  for (const simulator::ClassReport &one : report.entrance->classes) {
    out << "  " << one.name << ": " << grouped(one.requests) << (one.requests == 1 ? " request, " : " requests, ")
        << shareText(one.completed, one.requests) << " completed, latency p50 " << timeText(one.latency.p50) << ", p99 "
        << timeText(one.latency.p99) << '\n';
  }
}

/// A line of blocks, as high as the largest value in each of its columns.
std::string blocks(const std::vector<Sample> &samples, double (*value)(const Sample &)) {
  static const char *const levels[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const std::size_t width = std::min(kChartWidth, samples.size());
  std::vector<double> columns(width, 0.0);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    double &column = columns[i * width / samples.size()];
    column = std::max(column, value(samples[i]));
  }
  const double most = columns.empty() ? 0.0 : *std::ranges::max_element(columns);
  std::string line;
  for (const double column : columns) {
    const double level = most > 0.0 ? std::ceil(column / most * 8.0) : 0.0;
    line += levels[static_cast<std::size_t>(level)];
  }
  return line + "  most " + numberText(most);
}

/// Why Lambda took calls not at once, where it did.
void printRefusals(const simulator::Refusals &refusals, std::ostream &out) {
  if (refusals == simulator::Refusals()) return;
  out << "  refused, also again: " << grouped(refusals.rate) << " by requests a second, "
      << grouped(refusals.concurrency) << " by concurrency, " << grouped(refusals.growth)
      << " by how fast it may grow\n";
}

void printCharts(const LaneReport &report, const LaneTimeline &lane, std::ostream &out) {
  out << '\n' << report.title << '\n';
  out << "  arrived   " << blocks(lane.samples(), [](const Sample &s) { return static_cast<double>(s.arrived); })
      << '\n';
  out << "  capacity  " << blocks(lane.samples(), [](const Sample &s) { return static_cast<double>(s.capacity); })
      << '\n';
  out << "  busy      " << blocks(lane.samples(), [](const Sample &s) { return static_cast<double>(s.busy); }) << '\n';
  out << "  waiting   " << blocks(lane.samples(), [](const Sample &s) { return static_cast<double>(s.queued); })
      << '\n';
  out << "  refused   " << blocks(lane.samples(), [](const Sample &s) { return static_cast<double>(s.refused); })
      << '\n';
  printRefusals(report.refusals, out);
  printClasses(report, out);
  constexpr std::size_t shown = 12;
  for (std::size_t i = 0; i < lane.news().size() && i < shown; ++i) {
    out << "  " << simulator::wordsFor(lane.news()[i]).english() << '\n';
  }
  if (lane.news().size() > shown) out << "  and " << lane.news().size() - shown << " more events\n";
}

/// A title in lines that fit into a column; only a longer word is cut.
std::vector<std::string> titleLines(const std::string &title) {
  constexpr std::size_t room = kCellWidth - 1;
  std::vector<std::string> lines(1);
  std::istringstream words(title);
  for (std::string word; words >> word;) {
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > room) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word.substr(0, room);
  }
  return lines;
}

void printTitles(const std::vector<LaneReport> &reports, std::ostream &out) {
  std::vector<std::vector<std::string>> titles;
  std::size_t height = 0;
  for (const LaneReport &report : reports) {
    titles.push_back(titleLines(report.title));
    height = std::max(height, titles.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    out << std::setw(kNameWidth) << "" << std::right;
    for (const auto &title : titles) out << std::setw(kCellWidth) << (line < title.size() ? title[line] : "");
    out << '\n';
  }
}

std::string percentText(double share) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << 100.0 * share << " %";
  return text.str();
}

/// The worst figures of each lane.
void printErrors(const std::vector<simulator::BundleError> &errors, std::ostream &out) {
  constexpr std::size_t shown = 3;
  for (auto lane = errors.begin(); lane != errors.end();) {
    const auto end = std::find_if(lane, errors.end(), [&](const auto &other) { return other.lane != lane->lane; });
    std::vector<simulator::BundleError> worst(lane, end);
    std::ranges::sort(worst, std::ranges::greater(), &simulator::BundleError::error);
    out << "  " << lane->lane << ": ";
    for (std::size_t i = 0; i < std::min(shown, worst.size()); ++i) {
      out << (i == 0 ? "" : ", ") << worst[i].figure << ' ' << percentText(worst[i].error());
    }
    out << '\n';
    lane = end;
  }
}

/// How far one may trust a run in which a request stands for many.
void printBundles(const simulator::BundleErrors &errors, std::ostream &out) {
  out << "Each request stands for " << errors.size << ". The first " << timeText(errors.exactUntilS)
      << " were also run one by one; the figures differ most in\n";
  printErrors(errors.againstExact, out);
  if (!errors.againstCoarser.empty()) {
    out << "With each request for " << errors.coarserSize << ", the whole run differs most in\n";
    printErrors(errors.againstCoarser, out);
  }
  out << "--bundle 1 runs all of it one by one.\n\n";
}

}  // namespace

void printSimulationText(const Simulation &simulation, std::ostream &out) {
  const auto &reports = simulation.run.reports;
  out << (simulation.scenario.title.empty() ? "Scenario" : simulation.scenario.title) << ": "
      << simulator::clockText(simulator::ticks(simulation.scenario.durationS)) << ", seed " << simulation.scenario.seed
      << "\n\n";
  if (simulation.bundleErrors) printBundles(*simulation.bundleErrors, out);
  printTitles(reports, out);
  for (const Row &row : kRows) {
    out << std::left << std::setw(kNameWidth) << row.name << std::right;
    for (const LaneReport &report : reports) out << std::setw(kCellWidth) << row.cell(report);
    out << '\n';
  }
  printUsers(reports, out);
  out << std::left << std::setw(kNameWidth) << "cost" << std::right;
  for (const pricing::Bill &bill : simulation.bills) out << std::setw(kCellWidth) << "$" + bill.total.text(2);
  out << '\n';
  for (std::size_t i = 0; i < reports.size(); ++i) printCharts(reports[i], simulation.run.lanes[i], out);
  if (!simulation.seeds.empty()) {
    out << "\nMean latency over " << simulation.seeds.size() << " seeds, with its 95 % interval:\n";
    for (std::size_t i = 0; i < reports.size(); ++i) {
      std::vector<double> means;
      for (const auto &seed : simulation.seeds) means.push_back(seed[i].latency.mean);
      const simulator::Estimate estimate = simulator::estimateOf(means);
      out << "  " << reports[i].title << ": " << timeText(estimate.mean) << " (" << timeText(estimate.low) << " to "
          << timeText(estimate.high) << ")\n";
    }
  }
}

void printSimulationCsv(const Simulation &simulation, std::ostream &out) {
  out << "lane,at_s,arrived,completed,refused,cold_starts,capacity,busy,queued,p50_s,p95_s,p99_s\n";
  for (std::size_t i = 0; i < simulation.run.lanes.size(); ++i) {
    for (const Sample &sample : simulation.run.lanes[i].samples()) {
      out << simulation.run.reports[i].id << ',' << simulator::seconds(sample.at) << ',' << sample.arrived << ','
          << sample.completed << ',' << sample.refused << ',' << sample.coldStarts << ',' << sample.capacity << ','
          << sample.busy << ',' << sample.queued << ',' << sample.p50 << ',' << sample.p95 << ',' << sample.p99 << '\n';
    }
  }
}

}  // namespace strato::cli
