// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/traces/formats.h"

namespace strato::simulator {

namespace {

constexpr double kLatestS = 1e9;
constexpr double kMostInAFile = 1e9;

}  // namespace

Complaint PlainTrace::first(std::string_view line, Gathering &gathering) {
  m_rates = line.find(',') != std::string_view::npos;
  const bool isHead = line == "seconds,requests_per_second" || line == "seconds";
  return isHead ? std::nullopt : row(line, gathering);
}

Complaint PlainTrace::row(std::string_view line, Gathering &gathering) const {
  Columns columns(line);
  double at = 0.0;
  if (const Complaint complaint = readNumber(columns.next(), 1, 0.0, kLatestS, at)) return complaint;
  Complaint complaint;
  if (m_rates) {
    double perSecond = 0.0;
    const std::size_t place = columns.place();
    complaint = readNumber(columns.next(), place, 0.0, kMostInAFile, perSecond);
    if (!complaint) complaint = gathering.rate(at, perSecond);
  } else {
    complaint = gathering.request(ticks(at));
  }
  const std::size_t place = columns.place();
  if (complaint || !columns.next()) return complaint;
  return Trouble{place, Message("There is one column too many."),
                 Message("A line is a second and a rate, or the second of one request.")};
}

}  // namespace strato::simulator
