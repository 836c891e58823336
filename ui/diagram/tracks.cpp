// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/tracks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace strato::ui {

Tracks::Tracks(int count, double gap, double smallest, std::vector<TrackNeed> needs)
    : m_sizes(static_cast<std::size_t>(std::max(1, count)), smallest), m_gap(gap) {
  std::stable_sort(needs.begin(), needs.end(),
                   [](const TrackNeed &a, const TrackNeed &b) { return a.to - a.from < b.to - b.from; });
  for (const TrackNeed &need : needs) {
    const double missing = need.pixels - (end(need.to) - begin(need.from));
    if (missing <= 0) continue;
    double covered = 0;
    const auto share = [&need](std::size_t track) {
      const auto first = static_cast<double>(track);
      return std::clamp(std::min(need.to, first + 1) - std::max(need.from, first), 0.0, 1.0);
    };
    for (std::size_t track = 0; track < m_sizes.size(); ++track) covered += share(track);
    if (covered <= 0) continue;
    for (std::size_t track = 0; track < m_sizes.size(); ++track)
      if (share(track) > 0) m_sizes[track] += missing / covered;
  }
}

double Tracks::total() const { return end(static_cast<double>(m_sizes.size())); }

void Tracks::growTowards(const Tracks &wish, double wanted) {
  const double missing = wish.total() - total();
  if (missing <= 0) return;
  const double share = std::clamp((wanted - total()) / missing, 0.0, 1.0);
  for (std::size_t track = 0; track < m_sizes.size(); ++track)
    m_sizes[track] += (wish.m_sizes[track] - m_sizes[track]) * share;
}

void Tracks::growTo(double wanted) {
  double extra = wanted - total();
  while (extra > 0.01) {
    const double low = *std::min_element(m_sizes.begin(), m_sizes.end());
    double next = low + extra;
    std::vector<std::size_t> lowest;
    for (std::size_t track = 0; track < m_sizes.size(); ++track) {
      if (m_sizes[track] <= low + 0.001)
        lowest.push_back(track);
      else
        next = std::min(next, m_sizes[track]);
    }
    const double step = std::min(next - low, extra / static_cast<double>(lowest.size()));
    for (const std::size_t track : lowest) m_sizes[track] += step;
    extra -= step * static_cast<double>(lowest.size());
  }
}

double Tracks::begin(double track) const {
  const auto whole = std::min(static_cast<std::size_t>(std::max(0.0, track)), m_sizes.size());
  double at = static_cast<double>(whole) * m_gap;
  at = std::accumulate(m_sizes.begin(), m_sizes.begin() + static_cast<std::ptrdiff_t>(whole), at);
  const double part = track - static_cast<double>(whole);
  return whole < m_sizes.size() && part > 0 ? at + part * (m_sizes[whole] + m_gap) : at;
}

double Tracks::end(double track) const { return begin(track) - (track > 0 ? m_gap : 0); }

}  // namespace strato::ui
