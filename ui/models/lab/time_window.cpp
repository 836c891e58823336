// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/time_window.h"

#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

constexpr double latestPart = 0.85;    ///< of the window; behind it the window moves on
constexpr double returnsToPart = 0.3;  ///< where the playhead is then
constexpr double leastRest = 3;        ///< seconds of the viewer's between two moves

}  // namespace

std::vector<double> TimeAxis::ticks(double apart) const {
  static constexpr double steps[] = {1,    2,    5,    10,    15,    30,    60,    120,    300,    600,     900,
                                     1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800, 2592000, 31536000};
  const double least = (to - from) * apart / std::max(right - left, 1.0);
  const auto *const step = std::ranges::lower_bound(steps, least);
  const double width = step == std::end(steps) ? least : *step;
  std::vector<double> all;
  for (double at = std::ceil(from / width - 1e-9) * width; at <= to + 1e-9 * width; at += width) all.push_back(at);
  return all;
}

double TimeWindow::span() const {
  if (m_span <= 0) return m_duration;
  return std::min(std::max(m_span, m_pace * leastRest / (latestPart - returnsToPart)), m_duration);
}

void TimeWindow::moveTo(double from) {
  const double allowed = std::clamp(from, 0.0, m_duration - span());
  if (allowed == m_from) return;
  m_from = allowed;
  Q_EMIT changed();
}

void TimeWindow::setDuration(double seconds) {
  if (seconds == m_duration) return;
  m_duration = seconds;
  m_from = std::clamp(m_from, 0.0, m_duration - span());
  Q_EMIT changed();
}

void TimeWindow::setKeepingMiddle(double &setting, double seconds) {
  const double before = span();
  setting = seconds;
  if (span() == before) return;
  m_from = std::clamp(m_from + (before - span()) / 2, 0.0, m_duration - span());
  Q_EMIT changed();
}

void TimeWindow::setSpan(double seconds) { setKeepingMiddle(m_span, seconds); }

void TimeWindow::setPace(double secondsPerSecond) { setKeepingMiddle(m_pace, secondsPerSecond); }

void TimeWindow::follow(double second) {
  if (second < from() || second > from() + span() * latestPart) moveTo(second - span() * returnsToPart);
}

}  // namespace strato::ui
