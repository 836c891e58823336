// SPDX-License-Identifier: GPL-3.0-or-later
// Other settings in the middle of a run.
#include "app/simulator/ec2/ec2_lane.h"

namespace strato::simulator {

namespace {

bool isSameInstance(const Ec2Settings &one, const Ec2Settings &other) {
  return one.instanceType == other.instanceType && one.slotsPerInstance == other.slotsPerInstance &&
         one.sharing == other.sharing && one.mostPerInstance == other.mostPerInstance && one.credits == other.credits;
}

int poolOf(const Ec2Settings &group) { return group.warmPool ? group.warmPool->size : -1; }

}  // namespace

Message Ec2Lane::obstacleTo(const Ec2Settings &settings) const {
  const Ec2Settings &is = *m_settings;
  if (!isSameInstance(is, settings)) return Message("What an instance is cannot change in the middle of a run.");
  if (is.zones != settings.zones) return Message("The zones of a group cannot change in the middle of a run.");
  if (is.spot != settings.spot) return Message("Spot cannot change in the middle of a run.");
  if (is.failures != settings.failures || is.healthCheck.byBalancer != settings.healthCheck.byBalancer) {
    return Message("Failures, and who notices them, cannot change in the middle of a run.");
  }
  if (poolOf(is) != poolOf(settings)) return Message("The warm pool cannot change in the middle of a run.");
  if (is.predictive != settings.predictive) return Message("The forecast cannot change in the middle of a run.");
  return {};
}

void Ec2Lane::change(Ec2Settings settings, Tick now, Tally &tally) {
  const auto before = std::exchange(m_settings, std::make_shared<const Ec2Settings>(std::move(settings)));
  m_fleet.follow(m_settings->fleet(), now, tally);
  if (m_settings->scaling != before->scaling) {
    ++m_policies;
    watch(now);
  }
  if (m_settings->schedule != before->schedule) {
    ++m_schedules;
    keepSchedule(now);
  }
  // The clock may have set other bounds, and the policies another size: they stay where nobody asks for others.
  if (m_settings->min != before->min) m_min = m_settings->min;
  if (m_settings->max != before->max) m_max = m_settings->max;
  resize(m_settings->desired == before->desired ? m_desired : m_settings->desired, now, tally);
}

}  // namespace strato::simulator
