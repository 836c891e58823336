// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <functional>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/simulation_output.h"

namespace strato::cli {

namespace {

using nlohmann::ordered_json;
using simulator::LaneReport;
using simulator::Spread;

std::string hexText(std::uint64_t number) {
  std::array<char, 20> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(number));
  return text.data();
}

/// Money and what it is counted from stay decimal: a number in JSON is read as the nearest binary one.
ordered_json costJson(const pricing::Bill &bill) {
  ordered_json lines = ordered_json::array();
  for (const pricing::Line &line : bill.lines) {
    lines.push_back({{"item", line.item.english()},
                     {"quantity", line.quantity.text()},
                     {"unit", line.unit},
                     {"unit_price_usd", line.unitPrice.text()},
                     {"usd", line.usd.text(2)},
                     {"fact", line.fact.value}});
  }
  return {{"total", bill.total.text(2)}, {"lines", lines}};
}

ordered_json latencyJson(const Spread &latency) {
  return {{"mean", latency.mean}, {"p50", latency.p50}, {"p90", latency.p90},
          {"p95", latency.p95},   {"p99", latency.p99}, {"max", latency.max}};
}

/// What happened before the lane, where a scenario has clients that come again, classes or a front.
void addEntrance(ordered_json &json, const simulator::EntranceReport &entrance) {
  const simulator::UserCounts &users = entrance.users;
  json["clients"] = {{"offered", users.offered}, {"retries", users.retries},
                     {"served", users.served},   {"given_up", users.givenUp},
                     {"open", users.open()},     {"latency_s", latencyJson(entrance.latency)}};
  for (const simulator::ClassReport &one : entrance.classes) {
    json["classes"].push_back({{"name", one.name},
                               {"requests", one.requests},
                               {"completed", one.completed},
                               {"refused", one.refused},
                               {"latency_s", latencyJson(one.latency)}});
  }
  if (!entrance.front) return;
  json["front"] = {{"passed", entrance.front->passed},
                   {"refused", entrance.front->refused},
                   {"open", {{"mean", entrance.front->meanOpen}}}};
}

ordered_json laneJson(const LaneReport &lane, const pricing::Bill &bill) {
  ordered_json json = {{"id", lane.id},
                       {"platform", lane.platform},
                       {"requests", lane.counts.requests},
                       {"completed", lane.counts.completed},
                       {"throttled", lane.counts.throttled},
                       {"timed_out", lane.counts.timedOut},
                       {"failed", lane.counts.failed},
                       {"in_system", lane.counts.inSystem()},
                       {"cold_starts", lane.counts.coldStarts},
                       {"latency_s", latencyJson(lane.latency)},
                       {"wait_s", {{"mean", lane.wait.mean}, {"p95", lane.wait.p95}, {"p99", lane.wait.p99}}},
                       {"capacity", {{"mean", lane.capacityMean}, {"peak", lane.capacityPeak}}},
                       {"busy", {{"mean", lane.busyMean}}},
                       {"cost_usd", costJson(bill)}};
  if (lane.platform == "lambda") {
    json["throttled_by"] = {
        {"rate", lane.refusals.rate}, {"concurrency", lane.refusals.concurrency}, {"growth", lane.refusals.growth}};
  }
  if (lane.entrance) addEntrance(json, *lane.entrance);
  return json;
}

struct Figure {
  const char *name;
  std::function<double(const LaneReport &)> of;
};

/// Offered and served; without retries each try is a user's request.
std::pair<double, double> users(const LaneReport &lane) {
  if (!lane.entrance) return {static_cast<double>(lane.counts.requests), static_cast<double>(lane.counts.completed)};
  return {static_cast<double>(lane.entrance->users.offered), static_cast<double>(lane.entrance->users.served)};
}

const std::vector<Figure> &figures() {
  static const std::vector<Figure> all = {
      {"requests", [](const LaneReport &lane) { return static_cast<double>(lane.counts.requests); }},
      {"completed", [](const LaneReport &lane) { return static_cast<double>(lane.counts.completed); }},
      {"throttled", [](const LaneReport &lane) { return static_cast<double>(lane.counts.throttled); }},
      {"timed_out", [](const LaneReport &lane) { return static_cast<double>(lane.counts.timedOut); }},
      {"failed", [](const LaneReport &lane) { return static_cast<double>(lane.counts.failed); }},
      {"cold_starts", [](const LaneReport &lane) { return static_cast<double>(lane.counts.coldStarts); }},
      {"latency_s.mean", [](const LaneReport &lane) { return lane.latency.mean; }},
      {"latency_s.p50", [](const LaneReport &lane) { return lane.latency.p50; }},
      {"latency_s.p95", [](const LaneReport &lane) { return lane.latency.p95; }},
      {"latency_s.p99", [](const LaneReport &lane) { return lane.latency.p99; }},
      {"wait_s.mean", [](const LaneReport &lane) { return lane.wait.mean; }},
      {"wait_s.p95", [](const LaneReport &lane) { return lane.wait.p95; }},
      {"wait_s.p99", [](const LaneReport &lane) { return lane.wait.p99; }},
      {"capacity.mean", [](const LaneReport &lane) { return lane.capacityMean; }},
      {"capacity.peak", [](const LaneReport &lane) { return static_cast<double>(lane.capacityPeak); }},
      {"busy.mean", [](const LaneReport &lane) { return lane.busyMean; }},
      {"clients.offered", [](const LaneReport &lane) { return users(lane).first; }},
      {"clients.served", [](const LaneReport &lane) { return users(lane).second; }}};
  return all;
}

ordered_json seedsJson(const std::vector<std::vector<LaneReport>> &seeds, std::size_t lane) {
  ordered_json json;
  for (const Figure &figure : figures()) {
    std::vector<double> values;
    for (const auto &reports : seeds) values.push_back(figure.of(reports[lane]));
    const simulator::Estimate estimate = simulator::estimateOf(values);
    json[figure.name] = {{"mean", estimate.mean}, {"low", estimate.low}, {"high", estimate.high}};
  }
  return json;
}

ordered_json errorsJson(const std::vector<simulator::BundleError> &errors) {
  ordered_json json = ordered_json::array();
  for (const simulator::BundleError &error : errors) {
    json.push_back({{"lane", error.lane},
                    {"figure", error.figure},
                    {"fine", error.fine},
                    {"coarse", error.coarse},
                    {"error", error.error()}});
  }
  return json;
}

ordered_json bundleJson(const simulator::BundleErrors &errors) {
  return {{"requests", errors.size},
          {"exact_until_s", errors.exactUntilS},
          {"against_exact", errorsJson(errors.againstExact)},
          {"coarser_requests", errors.coarserSize},
          {"against_coarser", errorsJson(errors.againstCoarser)}};
}

}  // namespace

void printSimulationJson(const Simulation &simulation, std::ostream &out) {
  ordered_json lanes = ordered_json::array();
  for (std::size_t i = 0; i < simulation.run.reports.size(); ++i) {
    lanes.push_back(laneJson(simulation.run.reports[i], simulation.bills[i]));
    if (!simulation.seeds.empty()) lanes.back()["seeds"] = seedsJson(simulation.seeds, i);
  }
  ordered_json root = {{"title", simulation.scenario.title},          {"seed", simulation.scenario.seed},
                       {"duration_s", simulation.scenario.durationS}, {"warmup_s", simulation.scenario.warmupS},
                       {"hash", hexText(simulation.run.hash())},      {"wall_s", simulation.wallSeconds},
                       {"events", simulation.run.events()},           {"lanes", lanes}};
  if (!simulation.seeds.empty()) root["seeds"] = simulation.seeds.size();
  if (simulation.bundleErrors) root["bundle"] = bundleJson(*simulation.bundleErrors);
  out << root.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace strato::cli
