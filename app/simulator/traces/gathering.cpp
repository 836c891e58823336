// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/traces/gathering.h"

#include <algorithm>

namespace strato::simulator {

namespace {

constexpr double kHighestRate = 1e7;

}  // namespace

Gathering::Gathering(const TraceWish &wish)
    : m_from(ticks(wish.fromS)), m_length(ticks(wish.lengthS)), m_scale(wish.scale) {}

Complaint Gathering::request(Tick at) {
  const Tick own = at - m_from;
  if (own < 0 || own > m_length) {
    ++m_trace.outside;
    return std::nullopt;
  }
  if (m_requests.size() >= Trace::kMostRequests) {
    return Trouble{1,
                   Message("The trace has more than %1 requests in the stretch that the scenario wants.",
                           {std::to_string(Trace::kMostRequests)}),
                   Message("Make the scenario shorter."), true};
  }
  m_sorted = m_sorted && (m_requests.empty() || m_requests.back().at <= own);
  m_requests.push_back({own, 0});
  return std::nullopt;
}

Complaint Gathering::request(Tick at, Tick service) {
  m_hasServices = true;
  const std::size_t before = m_requests.size();
  const Complaint complaint = request(at);
  if (m_requests.size() > before) m_requests.back().service = service;
  return complaint;
}

Complaint Gathering::rate(double at, double perSecond) {
  if (!m_trace.rates.empty() && at < m_trace.rates.back().at) {
    return Trouble{1, Message("The times go back."), Message("Each must be the same as the one before, or later.")};
  }
  const double scaled = perSecond * m_scale;
  if (scaled > kHighestRate) {
    return Trouble{1, Message("More than ten million requests a second are too many."),
                   Message("Choose a smaller \"scale\".")};
  }
  if (m_trace.rates.size() >= Trace::kMostPoints) {
    return Trouble{1, Message("The trace has more than %1 rates.", {std::to_string(Trace::kMostPoints)}), {}};
  }
  m_trace.rates.push_back({at, scaled});
  return std::nullopt;
}

void Gathering::sort() {
  if (m_sorted) return;
  std::ranges::sort(m_requests, [](const Timed &left, const Timed &right) {
    return left.at != right.at ? left.at < right.at : left.service < right.service;
  });
  m_sorted = true;
}

void Gathering::spreadWholeSeconds() {
  sort();
  for (std::size_t begin = 0; begin < m_requests.size();) {
    std::size_t end = begin;
    while (end < m_requests.size() && m_requests[end].at == m_requests[begin].at) ++end;
    const auto count = static_cast<Tick>(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
      m_requests[i].at += kSecond * (2 * static_cast<Tick>(i - begin) + 1) / (2 * count);
    }
    begin = end;
  }
}

void Gathering::cutRates() {
  if (m_trace.rates.empty()) return;
  const double from = seconds(m_from);
  const double length = seconds(m_length);
  const RateCurve whole(std::move(m_trace.rates));
  std::vector<RateCurve::Point> cut = {{0.0, whole.at(from)}};
  for (const RateCurve::Point &point : whole.points()) {
    if (point.at > from && point.at < from + length) cut.push_back({point.at - from, point.rate});
  }
  cut.push_back({length, whole.at(from + length)});
  m_trace.rates = std::move(cut);
}

Trace Gathering::take() {
  sort();
  cutRates();
  m_trace.times.reserve(m_requests.size());
  for (const Timed &request : m_requests) m_trace.times.push_back(request.at);
  if (m_hasServices) {
    m_trace.services.reserve(m_requests.size());
    for (const Timed &request : m_requests) m_trace.services.push_back(request.service);
  }
  return std::move(m_trace);
}

}  // namespace strato::simulator
