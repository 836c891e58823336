// SPDX-License-Identifier: GPL-3.0-or-later
// Other settings in the middle of a run, and what each of them is billed for.
#include "app/simulator/lambda/lambda_lane.h"

namespace strato::simulator {

LambdaUse &LambdaUse::operator+=(const LambdaUse &other) {
  const auto add = [](Calls &to, const Calls &calls) {
    to.invocations += calls.invocations;
    to.billedMs += calls.billedMs;
  };
  add(onDemand, other.onDemand);
  add(provisioned, other.provisioned);
  restores += other.restores;
  return *this;
}

Message LambdaLane::obstacleTo(const LambdaSettings &settings) const {
  if (settings.invocation == m_settings->invocation) return {};
  return Message("How a function is called cannot change in the middle of a run.");
}

void LambdaLane::change(LambdaSettings settings, Tick now, Tally &tally) {
  if (!m_settings->isPaidLike(settings)) {
    m_past = eras();
    m_eraFrom = now;
    m_use = {};
  }
  const std::int64_t limitBefore = m_limit;
  m_settings = std::make_shared<const LambdaSettings>(std::move(settings));
  m_environments.follow(*m_settings);
  if (m_queue) m_queue->follow(m_settings->queue.value_or(QueueSourceSettings()), now);
  follow(now);
  settle(now, tally);
  if (m_limit != limitBefore) m_environments.capAt(m_limit, now, tally);
  m_environments.keepReady(m_settings->provisioned.countAt(now), now, tally);
  prepareMissing(now, tally);
  if (m_queue) fetch(now, tally);
}

std::vector<LambdaEra> LambdaLane::eras() const {
  std::vector<LambdaEra> eras = m_past;
  eras.push_back({m_settings, m_eraFrom, m_use});
  return eras;
}

LambdaUse LambdaLane::use() const {
  LambdaUse use = m_use;
  for (const LambdaEra &past : m_past) use += past.use;
  return use;
}

}  // namespace strato::simulator
