// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/simulator/distribution.h"
#include "app/simulator/lambda/provisioned_plan.h"
#include "app/simulator/lambda/queue_source.h"

namespace strato::simulator {

/// How callers reach the function.
enum class Invocation {
  Synchronous,   ///< a refused call is answered with 429
  Asynchronous,  ///< a refused or failed event waits inside Lambda and is tried again
  Queue          ///< messages wait in a queue, and Lambda fetches them in batches
};

/// Instead of an Init, an environment resumes from a snapshot.
struct SnapStart {
  Distribution restore;
  bool free = false;  ///< Java pays neither for the cache nor for restores
};

struct LambdaSettings {
  std::string id;
  std::string title;
  Invocation invocation = Invocation::Synchronous;
  int memoryMb = 1024;
  bool arm = false;
  std::optional<QueueSourceSettings> queue;  ///< with Invocation::Queue
  /// Nothing: no cold start takes time.
  std::optional<Distribution> coldStart;
  std::optional<SnapStart> snapStart;
  std::optional<double> idleTimeoutS = 600.0;
  std::optional<double> maxLifetimeS = 7200.0;
  double timeoutS = 900.0;
  double errorShare = 0.0;

  std::optional<int> accountConcurrency = 1000;
  std::optional<int> reservedConcurrency;
  std::optional<double> growthPer10s = 1000.0;
  /// Synchronous requests a second that are let in for each unit of concurrency.
  std::optional<double> ratePerConcurrency = 10.0;
  ProvisionedPlan provisioned;

  /// The share of the service time that shrinks with more CPU, and the memory at which the service time was measured.
  double cpuBoundShare = 0.0;
  int measuredAtMb = 1769;

  /// A run under the one settings costs what it costs under the other.
  [[nodiscard]] bool isPaidLike(const LambdaSettings &other) const {
    return memoryMb == other.memoryMb && arm == other.arm && provisioned == other.provisioned &&
           snapStart.has_value() == other.snapStart.has_value() &&
           (!snapStart || snapStart->free == other.snapStart->free);
  }
  /// What the service time is multiplied with at this memory.
  [[nodiscard]] double durationFactor() const;
  /// Environments that may exist at once; nothing where nothing limits them.
  [[nodiscard]] std::optional<int> concurrencyLimit() const;
};

}  // namespace strato::simulator
