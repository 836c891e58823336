// SPDX-License-Identifier: GPL-3.0-or-later
// What the lanes show, and what is looked for around it. All of it is found beside the window, which goes on meanwhile.
#include <algorithm>
#include <utility>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/explain_card.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/seek_line.h"

namespace strato::ui {

using simulator::Journey;
using simulator::Tick;

namespace {

constexpr int settledMs = 2000;  ///< by then every dot has arrived

/// The lane's next event behind a time, or the last one before it.
Tick eventBeside(const simulator::LaneTimeline &lane, Tick now, int direction, const LaneMoment &known,
                 const simulator::Progress &tell) {
  const LaneMoment moment = momentOf(lane, direction > 0 ? now : now - 1, known, tell);
  if (!moment) return now;  // nobody waits for it any more
  return direction > 0 ? std::min(moment->nextAt(), lane.end()) : moment->lastAt();
}

/// The request that came first from a moment on; nothing where none does.
std::optional<Journey> journeyFrom(const simulator::LaneTimeline &lane, Tick at, const simulator::Progress &tell) {
  const Tick arrival = simulator::arrivalAtOrAfter(lane, at, tell);
  if (arrival == simulator::kNever) return std::nullopt;
  return simulator::journeyOf(lane, arrival, tell);
}

}  // namespace

Tick LiveView::shownTime() const {
  const bool shows = !m_lanes.empty() && m_lanes.front()->moment();
  return shows ? m_lanes.front()->moment()->now() : m_session.playhead().now();
}

void LiveView::seekMoments(bool jumped) {
  const Tick now = m_session.playhead().now();
  m_window.follow(simulator::seconds(now));
  m_moments.seek(now, jumped);
  if (jumped && !m_patience.isActive()) m_patience.start();
}

void LiveView::showMoments(bool jumped) {
  const std::span<const LaneMoment> all = m_moments.moments();
  std::size_t next = 0;
  for (LaneCard *card : m_lanes) {
    const std::size_t count = card->runs().size();
    card->showMoments(all.subspan(next, count), jumped);
    next += count;
  }
  if (std::exchange(m_freshLanes, false)) arrange();  // how high a lane must be depends on what it shows
  if (!m_moments.isJumping()) {
    m_patience.stop();
    m_seekLine->hide();
  } else if (m_seekLine->isHidden()) {
    m_patience.start();  // something comes while one pulls at the time
  }
  if (!m_figures.isActive()) m_figures.start();
}

void LiveView::saySeeking() {
  if (!m_moments.isJumping()) return;
  const QString clock = clockOf(m_session.playhead().now());
  const QString words = tr("On the way to %1…").arg(clock);
  m_explain->setWords(tr("Explain this moment"), clock, words);
  m_seekLine->setWords(words);
  m_seekLine->show();
  m_seekLine->raise();
}

void LiveView::settle() {
  while (m_step.isUnderWay()) m_step.finish();
  m_moments.finish();
  m_journeys.finish();
  for (LaneCard *card : m_lanes) card->advance(settledMs);
  showFigures();
}

void LiveView::step(int direction) {
  m_session.playhead().pause();
  m_steps += direction;
  if (!m_step.isUnderWay()) takeStep();
}

void LiveView::takeStep() {
  if (m_steps == 0) return;
  const int direction = m_steps > 0 ? 1 : -1;
  const Tick now = m_session.playhead().now();
  std::vector<Errand<Tick>::Work> parts;
  for (const LaneCard *card : m_lanes) {
    const std::vector<LaneOfRun> runs = card->runs();
    if (runs.empty()) continue;
    parts.emplace_back([run = runs.front(), now, direction, known = card->moment()](const simulator::Progress &tell) {
      return eventBeside(run.timeline(), now, direction, known, tell);
    });
  }
  if (parts.empty()) return stopSteps();
  m_step.begin(std::move(parts), [this, direction](const std::vector<Tick> &found) {
    const int left = m_steps - direction;
    m_session.playhead().seek(direction > 0 ? std::ranges::min(found) : std::ranges::max(found));
    m_steps = left;
    takeStep();
  });
}

void LiveView::stopSteps() {
  m_step.cancel();
  m_steps = 0;
}

void LiveView::followOne() {
  const Tick now = m_session.playhead().now();
  std::vector<Errand<std::optional<Journey>>::Work> parts;
  for (const LaneCard *card : m_lanes) {
    const std::vector<LaneOfRun> runs = card->runs();
    if (runs.empty()) continue;
    parts.emplace_back(
        [run = runs.front(), now](const simulator::Progress &tell) { return journeyFrom(run.timeline(), now, tell); });
  }
  if (parts.size() != m_lanes.size() || parts.empty()) return;
  m_journeys.begin(std::move(parts), [this](const auto &journeys) { showJourneys(journeys); });
}

void LiveView::showJourneys(const std::vector<std::optional<Journey>> &journeys) {
  Tick longest = simulator::kSecond;
  for (const auto &journey : journeys) {
    if (journey) longest = std::max(longest, journey->endedAt() - journey->arrivedAt);
  }
  for (std::size_t i = 0; i < m_lanes.size(); ++i) m_lanes[i]->follow(journeys[i], longest + longest / 12);
}

}  // namespace strato::ui
