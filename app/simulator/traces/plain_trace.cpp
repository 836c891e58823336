// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/traces/formats.h"

namespace strato::simulator {

namespace {

constexpr double kLatestS = 1e9;
constexpr double kHighestRate = 1e9;

}  // namespace

Verdict PlainTrace::first(std::string_view line, Gathering &gathering) {
  m_rates = line.find(',') != std::string_view::npos;
  const bool isHead = line == "seconds,requests_per_second" || line == "seconds";
  return isHead ? std::nullopt : row(line, gathering);
}

Verdict PlainTrace::row(std::string_view line, Gathering &gathering) {
  Columns columns(line);
  double at = 0.0;
  if (const Verdict verdict = readNumber(columns.next(), 1, 0.0, kLatestS, at)) return verdict;
  Verdict verdict;
  if (m_rates) {
    double perSecond = 0.0;
    const std::size_t place = columns.place();
    verdict = readNumber(columns.next(), place, 0.0, kHighestRate, perSecond);
    if (!verdict) verdict = gathering.rate(at, perSecond);
  } else {
    verdict = gathering.request(ticks(at));
  }
  const std::size_t place = columns.place();
  if (verdict || !columns.next()) return verdict;
  return Trouble{place, Message("There is one column too many."),
                 Message("A line is a second and a rate, or the second of one request.")};
}

}  // namespace strato::simulator
