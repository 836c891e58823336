// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/validation/validation.h"

#include <cmath>
#include <functional>

#include "app/simulator/validation/closed_forms.h"

namespace strato::simulator {

namespace {

constexpr const char *kErlangC = "Erlang C";
constexpr const char *kErlangB = "Erlang B";
constexpr const char *kPollaczek = "Pollaczek and Khinchine";
constexpr const char *kSharing = "mean service / (1 - load)";
constexpr const char *kSimFaas = "SimFaaS README, run for 1e8 s";

/// A run and the figures to read off its only lane.
struct Case {
  Scenario scenario;
  std::function<void(const LaneReport &, std::vector<ValidatedFigure> &)> read;
};

Scenario poisson(double rate, const Distribution &service, double durationS, LaneSettings lane) {
  Scenario scenario;
  scenario.durationS = durationS;
  scenario.seed = 20261120;
  scenario.workload.arrivals.curve = std::make_shared<const RateCurve>(std::vector<RateCurve::Point>{{0.0, rate}});
  scenario.workload.serviceTime = service;
  scenario.lanes = {std::move(lane)};
  return scenario;
}

Ec2Settings servers(int count) {
  Ec2Settings group;
  group.min = group.desired = group.max = count;
  return group;
}

/// A function without any limit, cold start or end of life.
LambdaSettings freeFunction() {
  LambdaSettings function;
  function.accountConcurrency.reset();
  function.growthPer10s.reset();
  function.ratePerConcurrency.reset();
  function.maxLifetimeS.reset();
  return function;
}

/// The wait hangs on the load so much that a model wrong by 1 % misses it by at least 5 %, and by 30 % with 100
/// servers.
Case queueCase(double rate, int count, double durationS) {
  const QueueFormula formula{rate, 1.0, count};
  const std::string name = "M/M/" + std::to_string(count);
  Scenario scenario = poisson(rate, Distribution::exponential(1.0), durationS, servers(count));
  scenario.warmupS = durationS * 0.01;
  return {scenario, [formula, name](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back({name + ": mean wait", kErlangC, formula.meanWait(), 0.04, lane.wait.mean});
            figures.push_back({name + ": p99 of the wait", kErlangC, formula.waitQuantile(0.99), 0.04, lane.wait.p99});
            figures.push_back({name + ": p95 of the time in the system", kErlangC, formula.totalQuantile(0.95), 0.02,
                               lane.latency.p95});
            figures.push_back({name + ": p99 of the time in the system", kErlangC, formula.totalQuantile(0.99), 0.02,
                               lane.latency.p99});
            figures.push_back({name + ": busy servers", "rate x mean", formula.rate, 0.005, lane.busyMean});
          }};
}

Case oneServerCase(double squaredCv, double durationS) {
  const Scenario scenario = poisson(0.8, Distribution::gamma(1.0, std::sqrt(squaredCv)), durationS, servers(1));
  const double wait = 0.8 * (1.0 + squaredCv) / (2.0 * (1.0 - 0.8));
  const std::string name = "M/G/1, squared variation " + std::to_string(squaredCv).substr(0, 4);
  return {scenario, [wait, name](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back({name + ": mean wait", kPollaczek, wait, 0.03, lane.wait.mean});
          }};
}

/// Requests share one processor. The mean hangs on the load alone, whatever the services look like.
Case sharingCase(double squaredCv, double durationS) {
  Ec2Settings group = servers(1);
  group.sharing = Sharing::Processors;
  const Scenario scenario = poisson(0.8, Distribution::gamma(1.0, std::sqrt(squaredCv)), durationS, group);
  const std::string name = "M/G/1-PS, squared variation " + std::to_string(squaredCv).substr(0, 4);
  return {scenario, [name](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back({name + ": mean time", kSharing, 1.0 / (1.0 - 0.8), 0.03, lane.latency.mean});
          }};
}

// The same ten servers, as each platform has them.
ServiceSettings tenContainers() {
  ServiceSettings service;
  service.min = service.desired = service.max = 10;
  return service;
}
FargateSettings tenTasks() {
  FargateSettings fargate;
  fargate.service = tenContainers();
  return fargate;
}
/// Two containers on each of five instances.
template <class Platform>
Platform tenOnHosts() {
  Platform platform;
  platform.service = tenContainers();
  platform.hosts.min = platform.hosts.desired = platform.hosts.max = 5;
  return platform;
}
BatchSettings tenJobs() {
  BatchSettings batch;
  batch.environment.minVcpus = batch.environment.maxVcpus = 10;
  batch.submitsPerS.reset();
  return batch;
}

Case sameQueueCase(const std::string &platform, LaneSettings lane) {
  const QueueFormula formula{8.0, 1.0, 10};
  Scenario scenario = poisson(8.0, Distribution::exponential(1.0), 5e5, std::move(lane));
  scenario.warmupS = 5e3;
  return {scenario, [formula, platform](const LaneReport &report, std::vector<ValidatedFigure> &figures) {
            figures.push_back({platform + ", M/M/10: mean wait", kErlangC, formula.meanWait(), 0.05, report.wait.mean});
          }};
}

/// Four vCPUs that are shared evenly have the mean of four servers and a line; below its baseline a node never slows.
Case lightsailCase() {
  const QueueFormula formula{1.5, 1.0, 4};
  LightsailSettings lightsail;
  lightsail.bundle = kLightsailBundles[5];
  Scenario scenario = poisson(1.5, Distribution::exponential(1.0), 2e6, lightsail);
  return {scenario, [formula](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back(
                {"Lightsail, 4 vCPUs shared: mean time", kErlangC, 1.0 + formula.meanWait(), 0.01, lane.latency.mean});
          }};
}

/// A burst of 5,000 and 10,000 in each second (API-04).
Case gatewayCase() {
  LambdaSettings function = freeFunction();
  function.id = "fn";
  Scenario scenario = poisson(20'000.0, Distribution::constant(0.1), 60.0, function);
  scenario.fronts["fn"] = {ApiGatewaySettings(), 0.0};
  return {scenario, [](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back({"API Gateway, 20,000 a second for a minute: let in", "burst + rate x time",
                               5'000.0 + 10'000.0 * 60.0, 0.001, static_cast<double>(lane.entrance->front->passed)});
          }};
}

Case lossCase(double load, int limit, const Distribution &service, const std::string &shape, double durationS) {
  LambdaSettings function = freeFunction();
  function.reservedConcurrency = limit;
  Scenario scenario = poisson(load, service, durationS, function);
  scenario.warmupS = durationS * 0.02;
  const std::string name = "Reserved concurrency " + std::to_string(limit) + ", " + shape + ": refused";
  return {scenario, [load, limit, name](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back({name, kErlangB, erlangB(load, limit), 0.04,
                               static_cast<double>(lane.counts.throttled) / static_cast<double>(lane.counts.requests)});
          }};
}

Case rareCase() {
  constexpr double rate = 0.002;
  const Scenario scenario = poisson(rate, Distribution::constant(0.001), 2e9 * 0.5, freeFunction());
  return {scenario, [](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            figures.push_back(
                {"One call in 500 s, kept 600 s: cold", "exp(-rate x idle timeout)", std::exp(-rate * 600.0), 0.01,
                 static_cast<double>(lane.counts.coldStarts) / static_cast<double>(lane.counts.requests)});
          }};
}

Case simFaasCase() {
  LambdaSettings function = freeFunction();
  function.accountConcurrency = 1000;
  function.coldStart = Distribution::constant(2.244 - 1.991);
  const Scenario scenario = poisson(0.9, Distribution::exponential(1.991), 1e7, function);
  return {scenario, [](const LaneReport &lane, std::vector<ValidatedFigure> &figures) {
            const double cold = static_cast<double>(lane.counts.coldStarts) / static_cast<double>(lane.counts.requests);
            figures.push_back({"SimFaaS README: cold starts", kSimFaas, 0.001337, 0.03, cold});
            figures.push_back({"SimFaaS README: environments", kSimFaas, 7.7002, 0.01, lane.capacityMean});
            figures.push_back({"SimFaaS README: at work", kSimFaas, 1.7924, 0.01, lane.busyMean});
          }};
}

std::vector<Case> allCases() {
  std::vector<Case> cases = {queueCase(0.8, 1, 5e6), queueCase(8.0, 10, 1e6), queueCase(95.0, 100, 1e5)};
  for (const double squaredCv : {0.0, 0.25, 1.0, 2.0, 4.0}) cases.push_back(oneServerCase(squaredCv, 4e6));
  for (const double squaredCv : {0.0, 1.0, 4.0}) cases.push_back(sharingCase(squaredCv, 4e6));
  cases.push_back(lossCase(12.0, 10, Distribution::exponential(1.0), "exponential", 2e5));
  cases.push_back(lossCase(12.0, 10, Distribution::constant(1.0), "constant", 2e5));
  cases.push_back(lossCase(980.0, 1000, Distribution::exponential(1.0), "exponential", 2e4));
  cases.push_back(sameQueueCase("Fargate", tenTasks()));
  cases.push_back(sameQueueCase("ECS on EC2", tenOnHosts<EcsSettings>()));
  cases.push_back(sameQueueCase("EKS", tenOnHosts<EksSettings>()));
  cases.push_back(sameQueueCase("Batch", tenJobs()));
  cases.push_back(lightsailCase());
  cases.push_back(gatewayCase());
  cases.push_back(rareCase());
  cases.push_back(simFaasCase());
  return cases;
}

}  // namespace

bool ValidatedFigure::isWithin() const { return std::abs(found - expected) <= tolerance * std::abs(expected); }

std::optional<std::vector<ValidatedFigure>> validate(const Progress &progress) {
  std::vector<ValidatedFigure> figures;
  const std::vector<Case> cases = allCases();
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const auto done = static_cast<double>(i);
    const auto all = static_cast<double>(cases.size());
    const auto result =
        run(cases[i].scenario, {100, [&](double share) { return !progress || progress((done + share) / all); }});
    if (!result || !*result) return std::nullopt;
    cases[i].read((*result)->reports.front(), figures);
  }
  return figures;
}

}  // namespace strato::simulator
