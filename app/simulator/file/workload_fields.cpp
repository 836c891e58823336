// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/workload_fields.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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

/// A cosine as straight lines of five minutes of a day.
Points daily(Fields &fields, double durationS) {
  constexpr int pieces = 288;
  const double low = fields.number("min_rps", kRate);
  const double high = fields.number("max_rps", kRate);
  const double period = fields.number("period_s", {60.0, 1e9}, 86400.0);
  const double peak = fields.number("peak_at_s", kTime, 0.6 * period);
  const double step = period / pieces;
  Points points;
  for (double at = 0.0; at < durationS + step && points.size() < 2'000'000; at += step) {
    const double wave = std::cos(2.0 * std::numbers::pi * (at - peak) / period);
    points.push_back({at, low + (high - low) * 0.5 * (1.0 + wave)});
  }
  return points;
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

Arrivals trace(Fields &fields, double durationS, const OpenTrace &open) {
  if (fields.has("file")) return readTraceFile(fields, durationS, open);
  Arrivals arrivals;
  arrivals.kind = Arrivals::Kind::Trace;
  std::vector<Tick> times;
  for (const double at : fields.numbers("times_s", kTime)) times.push_back(ticks(at));
  std::ranges::sort(times);
  arrivals.times = std::make_shared<const std::vector<Tick>>(std::move(times));
  return arrivals;
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
    arrivals = onCurve(fields, "period_s", daily(fields, durationS));
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
