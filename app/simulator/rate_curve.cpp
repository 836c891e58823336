// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/rate_curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace strato::simulator {

namespace {

/// How far into a stretch that begins with `rate` and changes by `slope` a second the area is reached.
double reach(double rate, double slope, double area) {
  if (std::abs(slope) < 1e-12) return area / rate;
  // The root of slope/2 x^2 + rate x = area, in the form that does not subtract near-equal numbers.
  const double root = std::sqrt(std::max(0.0, rate * rate + 2.0 * slope * area));
  return 2.0 * area / (rate + root);
}

double between(const RateCurve::Point &left, const RateCurve::Point &right, double second) {
  const double width = right.at - left.at;
  return width <= 0.0 ? right.rate : left.rate + (right.rate - left.rate) * (second - left.at) / width;
}

}  // namespace

RateCurve::RateCurve(const RateWave &wave, double untilS) : m_wave(wave) {
  constexpr int pieces = 288;
  constexpr std::size_t mostPoints = 2'000'000;
  const double step = wave.periodS / pieces;
  for (double at = 0.0; at < untilS + step && m_points.size() < mostPoints; at += step) {
    const double height = std::cos(2.0 * std::numbers::pi * (at - wave.peakAtS) / wave.periodS);
    m_points.push_back({at, wave.low + (wave.high - wave.low) * 0.5 * (1.0 + height)});
  }
}

double RateCurve::at(double second) const {
  const auto right = std::ranges::upper_bound(m_points, second, {}, &Point::at);
  if (right == m_points.begin()) return m_points.front().rate;
  if (right == m_points.end()) return m_points.back().rate;
  return between(*std::prev(right), *right, second);
}

double RateCurve::area(double second) const {
  double area = std::min(second, m_points.front().at) * m_points.front().rate;
  for (std::size_t i = 1; i < m_points.size() && m_points[i - 1].at < second; ++i) {
    const double end = std::min(second, m_points[i].at);
    const double rate = between(m_points[i - 1], m_points[i], end);
    area += (end - m_points[i - 1].at) * 0.5 * (m_points[i - 1].rate + rate);
  }
  if (second > m_points.back().at) area += (second - m_points.back().at) * m_points.back().rate;
  return area;
}

RateCurve::Cursor RateCurve::cursorAt(double second) const {
  const auto next = std::ranges::lower_bound(m_points, second, {}, &Point::at);
  return {second, static_cast<std::size_t>(next - m_points.begin())};
}

bool RateCurve::advance(Cursor &cursor, double area) const {
  while (cursor.next < m_points.size()) {
    const Point &right = m_points[cursor.next];
    const Point left = cursor.next == 0 ? Point{0.0, right.rate} : m_points[cursor.next - 1];
    const double width = right.at - cursor.second;
    if (width > 0.0) {
      const double rate = between(left, right, cursor.second);
      const double stretch = width * 0.5 * (rate + right.rate);
      if (stretch > area) {
        cursor.second = std::min(right.at, cursor.second + reach(rate, (right.rate - rate) / width, area));
        return true;
      }
      area -= stretch;
      cursor.second = right.at;
    }
    ++cursor.next;
  }
  if (m_points.back().rate <= 0.0) return false;
  cursor.second += area / m_points.back().rate;
  return true;
}

}  // namespace strato::simulator
