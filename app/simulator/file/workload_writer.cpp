// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/workload_writer.h"

#include <cmath>
#include <limits>

namespace strato::simulator {

namespace {

using Points = std::vector<RateCurve::Point>;

WrittenJson pair(const RateCurve::Point &point) { return WrittenJson::array({point.at, point.rate}); }

/// The shortest way to say a rate over time: each of these gives nothing where it would not come out the same.

std::optional<WrittenJson> asPoisson(const Points &points) {
  if (points.size() != 1 || points.front().at != 0.0) return std::nullopt;
  return WrittenJson{{"kind", "poisson"}, {"rate_rps", points.front().rate}};
}

std::optional<WrittenJson> asRamp(const Points &points) {
  if (points.size() != 2) return std::nullopt;
  return WrittenJson{{"kind", "ramp"},
                     {"from_rps", points[0].rate},
                     {"to_rps", points[1].rate},
                     {"start_s", points[0].at},
                     {"end_s", points[1].at}};
}

std::optional<WrittenJson> asSteps(const Points &points) {
  if (points.size() < 3 || points.size() % 2 == 0) return std::nullopt;
  WrittenJson steps = WrittenJson::array({pair(points.front())});
  for (std::size_t i = 2; i < points.size(); i += 2) {
    const bool jumps = points[i - 1].rate == points[i - 2].rate && points[i - 1].at == points[i].at;
    if (!jumps) return std::nullopt;
    steps.push_back(pair(points[i]));
  }
  return WrittenJson{{"kind", "steps"}, {"steps", steps}};
}

std::optional<WrittenJson> asSpike(const Points &points) {
  if (points.size() != 4 || points[0].rate != points[3].rate || points[1].rate != points[2].rate) return std::nullopt;
  const double rise = points[1].at - points[0].at;
  const double hold = points[2].at - points[1].at;
  const double fall = points[3].at - points[2].at;
  // A difference that is added again is not always what it was.
  const bool same =
      points[0].at + rise == points[1].at && points[1].at + hold == points[2].at && points[2].at + fall == points[3].at;
  if (!same) return std::nullopt;
  return WrittenJson{{"kind", "spike"},
                     {"base_rps", points[0].rate},
                     {"peak_rps", points[1].rate},
                     {"start_s", points[0].at},
                     {"rise_s", rise},
                     {"hold_s", hold},
                     {"fall_s", fall}};
}

std::optional<WrittenJson> asDaily(const RateCurve &curve, double durationS) {
  if (!curve.wave()) return std::nullopt;
  const RateWave &wave = *curve.wave();
  if (RateCurve(wave, durationS).points() != curve.points()) return std::nullopt;
  return WrittenJson{{"kind", "daily"},
                     {"min_rps", wave.low},
                     {"max_rps", wave.high},
                     {"peak_at_s", wave.peakAtS},
                     {"period_s", wave.periodS}};
}

WrittenJson writtenCurve(const RateCurve &curve, double durationS) {
  const Points &points = curve.points();
  if (auto daily = asDaily(curve, durationS)) return *daily;
  for (const auto as : {asPoisson, asRamp, asSteps, asSpike}) {
    if (auto arrivals = as(points)) return *arrivals;
  }
  WrittenJson pairs = WrittenJson::array();
  for (const RateCurve::Point &point : points) pairs.push_back(pair(point));
  return {{"kind", "curve"}, {"points", pairs}};
}

/// Seconds that are read as the same nanosecond again.
double secondsOf(Tick tick) {
  const double about = static_cast<double>(tick) / 1e9;
  constexpr double most = std::numeric_limits<double>::max();
  for (const double exact : {about, std::nextafter(about, most), std::nextafter(about, 0.0)}) {
    if (ticks(exact) == tick) return exact;
  }
  return about;
}

WrittenJson writtenTicks(const std::vector<Tick> &ticks) {
  WrittenJson list = WrittenJson::array();
  for (const Tick tick : ticks) list.push_back(secondsOf(tick));
  return list;
}

WrittenJson written(const Arrivals &arrivals, double durationS) {
  switch (arrivals.kind) {
    case Arrivals::Kind::Constant:
      return {{"kind", "constant"}, {"rate_rps", arrivals.curve->points().front().rate}};
    case Arrivals::Kind::Bursty:
      return {{"kind", "bursty"},
              {"quiet_rps", arrivals.quietRate},
              {"burst_rps", arrivals.burstRate},
              {"quiet_mean_s", arrivals.quietSeconds},
              {"burst_mean_s", arrivals.burstSeconds}};
    case Arrivals::Kind::Trace: {
      WrittenJson trace{{"kind", "trace"}, {"times_s", writtenTicks(*arrivals.times)}};
      if (arrivals.services) trace["services_s"] = writtenTicks(*arrivals.services);
      return trace;
    }
    case Arrivals::Kind::Poisson:
      break;
  }
  return writtenCurve(*arrivals.curve, durationS);
}

WrittenJson written(const ClientSettings &clients) {
  const ClientSettings usual;
  WrittenJson object = WrittenJson::object();
  put(object, "timeout_s", clients.timeoutS, usual.timeoutS);
  put(object, "retries", clients.retries, usual.retries);
  put(object, "backoff_s", clients.backoffS, usual.backoffS);
  put(object, "backoff_factor", clients.backoffFactor, usual.backoffFactor);
  put(object, "longest_backoff_s", clients.longestBackoffS, usual.longestBackoffS);
  put(object, "jitter", clients.jitter, usual.jitter);
  return object;
}

WrittenJson written(const std::vector<RequestClass> &classes) {
  WrittenJson list = WrittenJson::array();
  for (const RequestClass &one : classes) {
    list.push_back({{"name", one.name}, {"share", one.share}, {"service_time", written(one.serviceTime)}});
  }
  return list;
}

}  // namespace

WrittenJson written(const Distribution &distribution) {
  switch (distribution.kind()) {
    case Distribution::Kind::Constant:
      return {{"kind", "constant"}, {"value_s", distribution.first()}};
    case Distribution::Kind::Exponential:
      return {{"kind", "exponential"}, {"mean_s", distribution.first()}};
    case Distribution::Kind::LogNormal:
      if (distribution.isOfLogarithm()) {
        return {{"kind", "lognormal"}, {"mu_ms", distribution.first()}, {"sigma", distribution.second()}};
      }
      return {{"kind", "lognormal"}, {"mean_s", distribution.first()}, {"cv", distribution.second()}};
    case Distribution::Kind::Gamma:
      return {{"kind", "gamma"}, {"mean_s", distribution.first()}, {"cv", distribution.second()}};
    case Distribution::Kind::Empirical:
      break;
  }
  return {{"kind", "empirical"}, {"values_s", distribution.values()}};
}

WrittenJson written(const Workload &workload, double durationS) {
  WrittenJson object{{"arrivals", written(workload.arrivals, durationS)}};
  if (workload.classes) {
    object["classes"] = written(*workload.classes);
  } else if (!workload.arrivals.services) {
    object["service_time"] = written(workload.serviceTime);
  }
  if (workload.clients != ClientSettings()) object["clients"] = written(workload.clients);
  return object;
}

}  // namespace strato::simulator
