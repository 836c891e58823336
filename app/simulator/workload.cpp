// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/workload.h"

#include <algorithm>

namespace strato::simulator {

double Arrivals::expected(double seconds) const {
  switch (kind) {
    case Kind::Poisson:
      return curve->area(seconds);
    case Kind::Constant:
      return curve->points().front().rate * seconds;
    case Kind::Bursty:
      return (quietRate * quietSeconds + burstRate * burstSeconds) / (quietSeconds + burstSeconds) * seconds;
    case Kind::Trace:
      return static_cast<double>(std::ranges::upper_bound(*times, ticks(seconds)) - times->begin());
  }
  return 0.0;
}

double Arrivals::peak() const {
  switch (kind) {
    case Kind::Poisson:
      return std::ranges::max_element(curve->points(), {}, &RateCurve::Point::rate)->rate;
    case Kind::Constant:
      return curve->points().front().rate;
    case Kind::Bursty:
      return std::max(quietRate, burstRate);
    case Kind::Trace:
      break;
  }
  std::size_t most = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < times->size(); ++last) {
    while ((*times)[last] - (*times)[first] >= kSecond) ++first;
    most = std::max(most, last - first + 1);
  }
  return static_cast<double>(most);
}

double Workload::meanServiceS() const {
  if (arrivals.services && !arrivals.services->empty()) {
    double sum = 0.0;
    for (const Tick service : *arrivals.services) sum += seconds(service);
    return sum / static_cast<double>(arrivals.services->size());
  }
  if (!classes) return serviceTime.mean();
  double mean = 0.0;
  for (const RequestClass &one : *classes) mean += one.share * one.serviceTime.mean();
  return mean;
}

RequestSource::RequestSource(Workload workload, std::uint64_t seed)
    : m_workload(std::move(workload)),
      m_times(streamOf(seed, "arrivals")),
      m_service(streamOf(seed, "service")),
      m_kinds(streamOf(seed, "classes")),
      m_alike(!m_workload.classes && !m_workload.arrivals.services) {
  advance();
}

void RequestSource::follow(Workload workload, Tick now) {
  m_workload = std::move(workload);
  m_alike = !m_workload.classes && !m_workload.arrivals.services;
  const Arrivals &arrivals = m_workload.arrivals;
  m_second = seconds(now);
  m_index = 0;
  if (arrivals.curve) m_cursor = arrivals.curve->cursorAt(m_second);
  if (arrivals.kind == Arrivals::Kind::Constant) {
    m_index = static_cast<std::uint64_t>(m_second * arrivals.curve->points().front().rate);
  } else if (arrivals.kind == Arrivals::Kind::Trace) {
    m_index = static_cast<std::uint64_t>(std::ranges::upper_bound(*arrivals.times, now) - arrivals.times->begin());
  }
  m_inBurst = true;
  m_stateEnds = m_second;
  advance();
}

void RequestSource::tellApart(Request &request) {
  if (!m_workload.classes) {
    request.service = (*m_workload.arrivals.services)[m_index - 1];
    return;
  }
  const std::vector<RequestClass> &classes = *m_workload.classes;
  double rest = unit(m_kinds);
  std::uint32_t kind = 0;
  while (kind + 1 < classes.size() && rest >= classes[kind].share) rest -= classes[kind++].share;
  request.kind = kind;
  request.service = classes[kind].serviceTime.sampleTicks(m_service);
}

void RequestSource::advance() {
  const Arrivals &arrivals = m_workload.arrivals;
  const auto bundle = static_cast<std::uint64_t>(m_workload.bundle);
  bool more = true;
  switch (arrivals.kind) {
    case Arrivals::Kind::Poisson:
      more = arrivals.curve->advance(m_cursor, nextArea());
      m_second = m_cursor.second;
      break;
    case Arrivals::Kind::Constant: {
      const double rate = arrivals.curve->points().front().rate;
      more = rate > 0.0;
      m_index += bundle;
      if (more) m_second = static_cast<double>(m_index) / rate;
      break;
    }
    case Arrivals::Kind::Bursty:
      more = advanceBursty();
      break;
    case Arrivals::Kind::Trace:
      m_index += bundle;
      m_next = m_index <= arrivals.times->size() ? (*arrivals.times)[m_index - 1] : kNever;
      return;
  }
  m_next = more && m_second <= kLongestSeconds ? ticks(m_second) : kNever;
}

bool RequestSource::advanceBursty() {
  const Arrivals &arrivals = m_workload.arrivals;
  if (arrivals.quietRate <= 0.0 && arrivals.burstRate <= 0.0) return false;
  double area = nextArea();
  for (;;) {
    // The first state is the quiet one: m_stateEnds is 0 and the state is turned before it is used.
    if (m_second >= m_stateEnds) {
      m_inBurst = !m_inBurst;
      m_stateEnds = m_second + exponential(m_times) * (m_inBurst ? arrivals.burstSeconds : arrivals.quietSeconds);
    }
    const double rate = m_inBurst ? arrivals.burstRate : arrivals.quietRate;
    const double room = (m_stateEnds - m_second) * rate;
    if (room > area) {
      m_second += area / rate;
      return true;
    }
    area -= room;
    m_second = m_stateEnds;
    if (m_second > kLongestSeconds) return false;
  }
}

}  // namespace strato::simulator
