// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_traffic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace strato::ui {

namespace {

constexpr double mostOnAWay = 60;
constexpr double fewOnAWay = 12;

qint64 &of(StageTraffic::Counts &counts, DotWay way) { return counts[static_cast<std::size_t>(way)]; }

}  // namespace

double lengthOf(DotWay way) {
  switch (way) {
    case DotWay::Straight:
      return outsideMs + entryMs;
    case DotWay::Joins:
      return outsideMs;
    case DotWay::Enters:
      return entryMs;
    case DotWay::Refused:
      return outsideMs + fallMs;
    case DotWay::GivesUp:
      return fallMs;
  }
  return 0;
}

int roundBundle(double atLeast) {
  for (int power = 1; power <= 100'000'000; power *= 10)
    for (const int step : {1, 2, 5})
      if (step * power >= atLeast) return step * power;
  return 1'000'000'000;
}

void StageTraffic::follow(const StageScene &before, const StageScene &now) {
  const auto more = [](qint64 was, qint64 is) { return std::max<qint64>(0, is - was); };
  const qint64 arrived = more(before.arrived, now.arrived);
  const qint64 admitted = more(before.admitted, now.admitted);
  const qint64 refused = more(before.refused, now.refused);
  const qint64 through = more(refused, arrived);
  // As long as somebody waits, those who come stand behind them.
  const qint64 straight = before.waiting > 0 ? 0 : std::min(admitted, through);
  const Counts came{straight, through - straight, admitted - straight, refused, more(before.gaveUp, now.gaveUp)};
  for (std::size_t way = 0; way < came.size(); ++way) m_due[way] += came[way];
  m_came += *std::max_element(came.begin(), came.end());
}

void StageTraffic::chooseSize(double ms) {
  const double now = static_cast<double>(*std::max_element(m_due.begin(), m_due.end()));
  m_perMs += 0.15 * (static_cast<double>(std::exchange(m_came, 0)) / ms - m_perMs);
  const double together = m_perMs * outsideMs;
  int stands = std::max(m_stands, m_least);
  if (together / stands > mostOnAWay || (stands > m_least && together / stands < fewOnAWay))
    stands = roundBundle(std::max(together / (mostOnAWay * 0.6), static_cast<double>(m_least)));
  if (now / stands > mostOnAWay) stands = roundBundle(now / mostOnAWay);
  m_stands = stands;
}

void StageTraffic::spawn(double ms) {
  for (std::size_t way = 0; way < m_due.size(); ++way) {
    const qint64 count = m_due[way] / m_stands;
    for (qint64 index = 0; index < count; ++index) {
      // They came one after the other within the frame.
      const double age = ms * (static_cast<double>(index) + 0.5) / static_cast<double>(count);
      m_dots.push_back({static_cast<DotWay>(way), m_next++, m_stands, ms - age});
      if (m_next == std::numeric_limits<int>::max()) m_next = 0;
    }
    m_due[way] -= count * m_stands;
  }
}

void StageTraffic::advance(double ms) {
  if (ms <= 0) return;
  for (MovingDot &dot : m_dots) dot.age += ms;
  chooseSize(ms);
  spawn(ms);
  const auto over =
      std::partition(m_dots.begin(), m_dots.end(), [](const MovingDot &dot) { return dot.age < lengthOf(dot.way); });
  for (auto dot = over; dot != m_dots.end(); ++dot) of(m_ended, dot->way) += dot->stands;
  m_dots.erase(over, m_dots.end());
}

void StageTraffic::clear() {
  for (const MovingDot &dot : m_dots) of(m_ended, dot.way) += dot.stands;
  for (std::size_t way = 0; way < m_due.size(); ++way) m_ended[way] += m_due[way];
  m_dots.clear();
  m_due = {};
  m_came = 0;
  m_perMs = 0;
  m_stands = m_least;
}

}  // namespace strato::ui
