// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lambda/lambda_settings.h"

#include <algorithm>

namespace strato::simulator {

namespace {

/// The memory at which a function has one whole vCPU; one thread makes no use of more.
constexpr double kOneCpuMb = 1769.0;

double cpuAt(int memoryMb) { return std::min(1.0, static_cast<double>(memoryMb) / kOneCpuMb); }

}  // namespace

double LambdaSettings::durationFactor() const {
  return 1.0 - cpuBoundShare + cpuBoundShare * cpuAt(measuredAtMb) / cpuAt(memoryMb);
}

std::optional<int> LambdaSettings::concurrencyLimit() const {
  return reservedConcurrency ? reservedConcurrency : accountConcurrency;
}

}  // namespace strato::simulator
