// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/workload_fields.h"

#include <algorithm>
#include <numeric>

#include "app/simulator/file/client_fields.h"
#include "app/simulator/file/ranges.h"

namespace strato::simulator {

namespace {

using Points = std::vector<RateCurve::Point>;

Points steps(Fields &fields) {
  Points points;
  for (const auto &[at, rate] : fields.pairs("steps")) {
    if (!points.empty()) points.push_back({at, points.back().rate});
    points.push_back({at, rate});
  }
  return points;
}

Points ramp(Fields &fields, double durationS) {
  const double from = fields.number("from_rps", kRate);
  const double to = fields.number("to_rps", kRate);
  const double start = fields.number("start_s", kTime, 0.0);
  return {{start, from}, {fields.number("end_s", kTime, durationS), to}};
}

Points spike(Fields &fields) {
  const double base = fields.number("base_rps", kRate);
  const double peak = fields.number("peak_rps", kRate);
  const double start = fields.number("start_s", kTime);
  const double risen = start + fields.number("rise_s", kTime, 0.0);
  const double falls = risen + fields.number("hold_s", kTime);
  const double fallen = falls + fields.number("fall_s", kTime, 0.0);
  return {{start, base}, {risen, peak}, {falls, peak}, {fallen, base}};
}

Arrivals daily(Fields &fields, double durationS) {
  RateWave wave;
  wave.low = fields.number("min_rps", kRate);
  wave.high = fields.number("max_rps", kRate);
  wave.periodS = fields.number("period_s", {60.0, 1e9}, wave.periodS);
  wave.peakAtS = fields.number("peak_at_s", kTime, 0.6 * wave.periodS);
  Arrivals arrivals;
  arrivals.curve = std::make_shared<const RateCurve>(wave, durationS);
  return arrivals;
}

Points curve(Fields &fields) {
  Points points;
  for (const auto &[at, rate] : fields.pairs("points")) points.push_back({at, rate});
  return points;
}

Arrivals bursty(Fields &fields) {
  Arrivals arrivals;
  arrivals.kind = Arrivals::Kind::Bursty;
  arrivals.quietRate = fields.number("quiet_rps", kRate);
  arrivals.burstRate = fields.number("burst_rps", kRate);
  arrivals.quietSeconds = fields.number("quiet_mean_s", kPositiveTime);
  arrivals.burstSeconds = fields.number("burst_mean_s", kPositiveTime);
  return arrivals;
}

Arrivals onTrace(std::vector<Tick> times, std::optional<std::vector<Tick>> services) {
  Arrivals arrivals;
  arrivals.kind = Arrivals::Kind::Trace;
  arrivals.times = std::make_shared<const std::vector<Tick>>(std::move(times));
  if (services) arrivals.services = std::make_shared<const std::vector<Tick>>(std::move(*services));
  return arrivals;
}

Arrivals trace(Fields &fields, double durationS, const OpenTrace &open) {
  if (fields.has("file")) return readTraceFile(fields, durationS, open);
  const std::vector<double> times = fields.numbers("times_s", kTime);
  const bool timed = fields.has("services_s");
  const std::vector<double> services = timed ? fields.numbers("services_s", kTime) : std::vector<double>();
  if (timed && services.size() != times.size()) {
    fields.complain("services_s", Message("There are not as many of these as times."),
                    Message("One for each of \"times_s\" is needed."));
    return onTrace({}, std::nullopt);
  }
  std::vector<std::size_t> order(times.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&times](std::size_t index) { return times[index]; });
  const auto inOrder = [&order](const std::vector<double> &values) {
    std::vector<Tick> sorted;
    for (const std::size_t index : order) sorted.push_back(ticks(values[index]));
    return sorted;
  };
  return onTrace(inOrder(times), timed ? std::optional(inOrder(services)) : std::nullopt);
}

Arrivals onCurve(Fields &fields, const std::string &name, Points points) {
  if (!std::ranges::is_sorted(points, {}, &RateCurve::Point::at)) {
    fields.complain(name, Message("The times go back."),
                    Message("Each time must be the same as the one before, or later."));
    std::ranges::sort(points, {}, &RateCurve::Point::at);
  }
  if (points.empty()) points.push_back({0.0, 0.0});
  Arrivals arrivals;
  arrivals.curve = std::make_shared<const RateCurve>(std::move(points));
  return arrivals;
}

Arrivals readArrivals(Fields fields, double durationS, const OpenTrace &open) {
  static const std::vector<std::string> kinds = {"poisson", "constant", "steps", "ramp", "spike",
                                                 "daily",   "bursty",   "curve", "trace"};
  const std::string &kind = kinds[fields.oneOf("kind", kinds, std::nullopt)];
  Arrivals arrivals;
  if (kind == "poisson" || kind == "constant") {
    arrivals = onCurve(fields, "rate_rps", {{0.0, fields.number("rate_rps", kRate)}});
    if (kind == "constant") arrivals.kind = Arrivals::Kind::Constant;
  } else if (kind == "steps") {
    arrivals = onCurve(fields, "steps", steps(fields));
  } else if (kind == "ramp") {
    arrivals = onCurve(fields, "end_s", ramp(fields, durationS));
  } else if (kind == "spike") {
    arrivals = onCurve(fields, "start_s", spike(fields));
  } else if (kind == "daily") {
    arrivals = daily(fields, durationS);
  } else if (kind == "curve") {
    arrivals = onCurve(fields, "points", curve(fields));
  } else if (kind == "bursty") {
    arrivals = bursty(fields);
  } else {
    arrivals = trace(fields, durationS, open);
  }
  fields.finish();
  return arrivals;
}

}  // namespace

Distribution readDistribution(Fields fields) {
  static const std::vector<std::string> kinds = {"constant", "exponential", "lognormal", "gamma", "empirical"};
  const std::string &kind = kinds[fields.oneOf("kind", kinds, std::nullopt)];
  Distribution distribution;
  if (kind == "constant") {
    distribution = Distribution::constant(fields.number("value_s", kTime));
  } else if (kind == "exponential") {
    distribution = Distribution::exponential(fields.number("mean_s", kTime));
  } else if (kind == "lognormal" && fields.has("mu_ms")) {
    const double mu = fields.number("mu_ms", {-20.0, 30.0});
    distribution = Distribution::logNormalMs(mu, fields.number("sigma", {0.0, 5.0}));
  } else if (kind == "lognormal") {
    const double mean = fields.number("mean_s", kPositiveTime);
    distribution = Distribution::logNormal(mean, fields.number("cv", kSpread));
  } else if (kind == "gamma") {
    const double mean = fields.number("mean_s", kTime);
    distribution = Distribution::gamma(mean, fields.number("cv", kSpread));
  } else {
    std::vector<double> values = fields.numbers("values_s", kTime);
    if (values.empty()) values.push_back(0.0);
    distribution = Distribution::empirical(std::move(values));
  }
  fields.finish();
  return distribution;
}

Workload readWorkload(Fields fields, double durationS, const OpenTrace &open) {
  Workload workload;
  const Message example("An object such as {\"kind\": \"poisson\", \"rate_rps\": 8} is needed.");
  if (auto arrivals = fields.object("arrivals")) {
    workload.arrivals = readArrivals(std::move(*arrivals), durationS, open);
  } else if (!fields.has("arrivals")) {
    fields.complain("arrivals", Message("This is missing."), example);
  }
  if (auto service = fields.object("service_time")) {
    workload.serviceTime = readDistribution(std::move(*service));
    workload.arrivals.services = nullptr;
  } else if (!fields.has("service_time") && !fields.has("classes") && !workload.arrivals.services) {
    fields.complain("service_time", Message("This is missing."),
                    Message("An object such as {\"kind\": \"exponential\", \"mean_s\": 1} is needed."));
  }
  workload.classes = readClasses(fields);
  if (auto clients = fields.object("clients")) workload.clients = readClients(std::move(*clients));
  fields.finish();
  return workload;
}

}  // namespace strato::simulator
