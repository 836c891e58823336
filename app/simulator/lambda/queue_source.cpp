// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/queue_source.h"

#include <algorithm>
#include <limits>

namespace strato::simulator {

namespace {

// How fast Lambda polls (LAM-48).
constexpr std::int64_t kFirstPollers = 5;
constexpr std::int64_t kMorePollersEachMinute = 300;
constexpr std::int64_t kMostPollers = 1250;
constexpr Tick kMinute = 60 * kSecond;
/// After a refusal. Our assumption: AWS names no figure.
constexpr Tick kPatience = kSecond;

}  // namespace

void QueueSource::follow(const QueueSourceSettings &settings, Tick now) {
  m_batchSize = static_cast<std::size_t>(settings.batchSize);
  m_window = ticks(settings.windowS);
  m_visibility = ticks(settings.visibilityS);
  m_most = std::min<std::int64_t>(kMostPollers, settings.mostConcurrency.value_or(kMostPollers));
  m_receives = static_cast<std::uint32_t>(settings.receives.value_or(std::numeric_limits<int>::max()));
  m_reportsItems = settings.reportsItems;
  plan(now);
}

std::size_t QueueSource::bytes() const { return m_line.size() * sizeof(Seen) + m_hidden.bytes(); }

void QueueSource::put(const QueueMessage &message, Tick now) {
  if (m_busySince == kNever) m_busySince = now;
  m_line.push_back({message, now});
  plan(now);
}

void QueueSource::putBack(const QueueMessage &message, Tick now) {
  m_hidden.add(now + m_visibility, message);
  plan(now);
}

void QueueSource::settle(Tick now) {
  while (m_hidden.nextAt() <= now) {
    const Tick at = m_hidden.nextAt();
    put(m_hidden.take(), at);
  }
  plan(now);
}

std::int64_t QueueSource::concurrency(Tick now) const {
  const std::int64_t minutes = m_busySince == kNever ? 0 : (now - m_busySince) / kMinute;
  return std::min(m_most, kFirstPollers + kMorePollersEachMinute * minutes);
}

bool QueueSource::isDue(Tick now) const {
  if (m_line.empty() || now < m_patientUntil || m_running >= concurrency(now)) return false;
  return m_line.size() >= m_batchSize || m_line.front().since + m_window <= now;
}

Batch QueueSource::take(Tick now) {
  const auto end = m_line.begin() + static_cast<std::ptrdiff_t>(std::min(m_batchSize, m_line.size()));
  Batch batch;
  batch.reserve(static_cast<std::size_t>(end - m_line.begin()));
  for (auto seen = m_line.begin(); seen != end; ++seen) {
    batch.push_back(seen->message);
    ++batch.back().receives;
  }
  m_line.erase(m_line.begin(), end);
  ++m_running;
  plan(now);
  return batch;
}

void QueueSource::batchDone(Tick now) {
  --m_running;
  if (m_running == 0 && m_line.empty()) m_busySince = kNever;
  plan(now);
}

void QueueSource::refused(Tick now) {
  m_patientUntil = now + kPatience;
  plan(now);
}

void QueueSource::plan(Tick now) {
  m_next = m_hidden.nextAt();
  if (m_line.empty()) return;
  const Tick batchAt = m_line.size() >= m_batchSize ? now : m_line.front().since + m_window;
  Tick pollerAt = now;
  if (m_running >= concurrency(now)) {
    // A batch that ends makes room earlier; who ends it asks again.
    pollerAt = concurrency(now) < m_most ? now + kMinute - (now - m_busySince) % kMinute : kNever;
  }
  m_next = std::min(m_next, std::max({batchAt, pollerAt, m_patientUntil}));
}

}  // namespace strato::simulator
