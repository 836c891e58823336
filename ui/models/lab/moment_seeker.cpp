// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/moment_seeker.h"

#include <algorithm>

namespace strato::ui {

MomentSeeker::MomentSeeker(QObject *parent) : QObject(parent) {
  m_errand.setTell([this](double part) { Q_EMIT progressed(part); });
}

void MomentSeeker::setLanes(std::vector<LaneOfRun> lanes) {
  m_errand.cancel();
  m_next.reset();
  std::vector<LaneMoment> known(lanes.size());
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto before = std::ranges::find(m_lanes, lanes[i]) - m_lanes.begin();
    if (before < std::ssize(m_lanes)) known[i] = m_moments[static_cast<std::size_t>(before)];
  }
  m_lanes = std::move(lanes);
  m_moments = std::move(known);
}

void MomentSeeker::seek(simulator::Tick at, bool jumped) {
  if (m_lanes.empty()) return;
  const Wish wish{at, jumped || (m_next && m_next->jumped)};
  if (isSeeking()) {
    m_next = wish;
  } else {
    begin(wish);
  }
}

void MomentSeeker::begin(const Wish &wish) {
  m_sought = wish;
  std::vector<Errand<LaneMoment>::Work> parts;
  for (std::size_t i = 0; i < m_lanes.size(); ++i) {
    parts.emplace_back([lane = m_lanes[i], at = wish.at, known = m_moments[i]](const simulator::Progress &tell) {
      return momentOf(lane.timeline(), at, known, tell);
    });
  }
  m_errand.begin(std::move(parts), [this](std::vector<LaneMoment> found) { take(std::move(found)); });
}

void MomentSeeker::take(std::vector<LaneMoment> found) {
  m_moments = std::move(found);
  const bool jumped = m_sought.jumped;
  // The next one is sought while this one is painted.
  if (const auto next = std::exchange(m_next, {})) begin(*next);
  Q_EMIT arrived(jumped);
}

void MomentSeeker::finish() {
  while (isSeeking()) m_errand.finish();
}

}  // namespace strato::ui
