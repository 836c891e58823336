// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scaling/metric.h"

namespace strato::simulator {

double datapointOf(Metric metric, const Load &period, int slots) {
  if (metric == Metric::CpuPercent) return period.slots > 0.0 ? 100.0 * period.busy / period.slots : 0.0;
  const double lengthS = seconds(period.at);
  const double servers = period.slots * 1e-9 / slots / lengthS;
  const double perMinute = static_cast<double>(period.started) * 60.0 / lengthS;
  return servers > 0.0 ? perMinute / servers : 0.0;
}

}  // namespace strato::simulator
