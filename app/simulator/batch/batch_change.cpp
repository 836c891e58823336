// SPDX-License-Identifier: GPL-3.0-or-later
// Other settings in the middle of a run.
#include "app/simulator/batch/batch_lane.h"

namespace strato::simulator {

Message BatchLane::obstacleTo(const BatchSettings &settings) const {
  const BatchJob &is = m_settings->job;
  const BatchJob &job = settings.job;
  if (is.vcpus != job.vcpus || is.timeoutS != job.timeoutS || is.ignoresSigterm != job.ignoresSigterm) {
    return Message("What a job is cannot change in the middle of a run.");
  }
  const ComputeEnvironment &there = m_settings->environment;
  const ComputeEnvironment &environment = settings.environment;
  if (there.instanceType != environment.instanceType || there.vcpusPerInstance != environment.vcpusPerInstance) {
    return Message("What an instance is cannot change in the middle of a run.");
  }
  if (there.spot != environment.spot) return Message("Spot cannot change in the middle of a run.");
  return {};
}

void BatchLane::change(BatchSettings settings, Tick now, Tally &tally) {
  m_settings = std::make_shared<const BatchSettings>(std::move(settings));
  follow(now);
  if (stuck() == Stuck::Nothing) m_toldStuck = false;
  if (m_settings->environment.hindrance == Hindrance::Network) return;
  for (std::uint32_t place = 0; place < m_instances.size(); ++place) {
    if (!std::exchange(m_instances[place].stranded, false)) continue;
    join(place, now, tally);
  }
}

}  // namespace strato::simulator
