// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/timeline.h"

#include "app/simulator/bundles/unbundled.h"

namespace strato::simulator {

namespace {

double paceOf(const LaneState &lane) {
  const auto *ec2 = std::get_if<Ec2Lane>(&lane.model());
  return ec2 != nullptr ? ec2->fleet().pace(lane.now()) : 1.0;
}

}  // namespace

LaneTimeline::LaneTimeline(const Scenario &scenario, const LaneSettings &lane, int samples)
    : m_head(scenario, lane),
      m_end(ticks(scenario.durationS)),
      m_sampleCount(std::max(1, samples)),
      m_bundle(scenario.workload.bundle) {
  add(std::make_shared<const LaneState>(m_head));
}

LaneTimeline::LaneTimeline(const LaneTimeline &other, Tick until)
    : m_head(*other.m_keyframes.front()),
      m_end(other.m_end),
      m_sampleCount(other.m_sampleCount),
      m_bundle(other.m_bundle),
      m_eventsApart(other.m_eventsApart) {
  for (const auto &keyframe : other.m_keyframes) {
    if (keyframe->now() > until) break;
    add(keyframe);
  }
  for (const Sample &sample : other.m_samples) {
    if (sample.at <= until) m_samples.push_back(sample);
  }
  for (const News &news : other.m_news) {
    if (news.at <= until) m_news.push_back(news);
  }
  // What the next sample says is counted since the last one.
  if (!m_samples.empty()) m_head = other.at(m_samples.back().at);
  m_countsBefore = m_head.tally().counts;
  m_head.beginWindow();
  m_head.runUntil(until);
  (void)m_head.takeNews();
}

Result<LaneTimeline> LaneTimeline::fork(Tick at, const Change &change) const {
  LaneTimeline other(*this, std::clamp(at, Tick{0}, m_head.now()));
  const auto changed = other.m_head.change(change);
  if (!changed) return fail(changed.error());
  other.keep();
  return other;
}

bool LaneTimeline::advance() {
  if (m_head.now() >= m_end) return true;
  const auto next = static_cast<Tick>(m_samples.size()) + 1;
  const Tick until = next >= m_sampleCount ? m_end : m_end / m_sampleCount * next;
  for (;;) {
    const std::uint64_t since = m_head.tally().events - m_keyframes.back()->tally().events;
    if (since >= m_eventsApart) {
      keep();
    } else if (m_head.runUntil(until, m_eventsApart - since)) {
      break;
    }
  }
  sample();
  return m_head.now() >= m_end;
}

void LaneTimeline::keepNews() {
  for (const News &news : m_head.takeNews()) m_news.push_back(unbundled(news, m_bundle));
}

void LaneTimeline::add(std::shared_ptr<const LaneState> keyframe) {
  m_keyframeBytes += keyframe->bytes();
  m_keyframes.push_back(std::move(keyframe));
}

void LaneTimeline::keep() {
  keepNews();
  add(std::make_shared<const LaneState>(m_head));
  if (m_keyframeBytes > kMostBytes && m_keyframes.size() > 2) thinOut();
}

void LaneTimeline::thinOut() {
  m_keyframeBytes = 0;
  const auto all = std::exchange(m_keyframes, {});
  for (std::size_t i = 0; i < all.size(); i += 2) add(all[i]);
  m_eventsApart *= 2;
}

void LaneTimeline::sample() {
  const Tally &tally = m_head.tally();
  const Counts &now = tally.counts;
  const Counts &before = m_countsBefore;
  Sample sample;
  sample.at = m_head.now();
  sample.arrived = now.requests - before.requests;
  sample.completed = now.completed - before.completed;
  sample.refused = now.throttled + now.timedOut + now.failed - before.throttled - before.timedOut - before.failed;
  sample.coldStarts = now.coldStarts - before.coldStarts;
  sample.capacity = tally.capacity.value();
  sample.pace = paceOf(m_head);
  sample.busy = tally.busy.value();
  sample.queued = tally.queued.value();
  sample.p50 = tally.window.quantile(0.50);
  sample.p95 = tally.window.quantile(0.95);
  sample.p99 = tally.window.quantile(0.99);
  if (m_bundle > 1) unbundle(sample, m_bundle);
  m_samples.push_back(sample);
  m_countsBefore = now;
  m_head.beginWindow();
  keepNews();
}

const LaneState &LaneTimeline::keyframeBefore(Tick time) const {
  const auto behind = std::ranges::upper_bound(m_keyframes, std::max(Tick{0}, time), {},
                                               [](const auto &keyframe) { return keyframe->now(); });
  return **std::prev(behind);
}

LaneState LaneTimeline::at(Tick time) const {
  time = std::clamp(time, Tick{0}, m_end);
  LaneState state = keyframeBefore(time);
  state.runUntil(time);
  return state;
}

LaneState LaneTimeline::before(Tick time) const {
  time = std::min(time, m_end);
  return time <= 0 ? *m_keyframes.front() : at(time - 1);
}

Tick LaneTimeline::eventAfter(Tick time) const { return std::min(at(time).nextAt(), m_end); }

Tick LaneTimeline::eventBefore(Tick time) const { return before(time).lastAt(); }

}  // namespace strato::simulator
