// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/simulator/distribution.h"

namespace strato::simulator {

/// What each submission asks for.
struct BatchJob {
  double vcpus = 1.0;
  /// Children of an array job; 1 is a job of its own.
  int arraySize = 1;
  /// Each child waits for the one before it.
  bool sequential = false;
  /// How much the run times of one array's children differ: the coefficient of variation.
  double childCv = 0.0;
  int attempts = 1;
  std::optional<double> timeoutS;  ///< of an attempt
  bool ignoresSigterm = false;     ///< so that only SIGKILL ends an attempt that ran too long
  double errorShare = 0.0;         ///< attempts that end with an error
};

/// Spot capacity: cheaper, and AWS may take it back.
struct BatchSpot {
  double discountPercent = 60.0;
  std::optional<double> reclaimMeanS;  ///< how long an instance is left to us, by chance; null for ever

  bool operator==(const BatchSpot &) const = default;
};

/// What keeps instances from taking jobs though the limits would allow it.
enum class Hindrance {
  None,
  Role,    ///< no permission to start instances
  Network  ///< instances start, but find no way to ECS and ECR
};

/// Where the jobs run: instances of one type.
struct ComputeEnvironment {
  std::string instanceType = "m5.large";
  int vcpusPerInstance = 2;
  int minVcpus = 0;
  int maxVcpus = 256;
  Distribution boot;  ///< from the request for an instance until it takes jobs
  double lookEveryS = 15.0;
  double scaleDownAfterS = 300.0;
  std::optional<BatchSpot> spot;
  Hindrance hindrance = Hindrance::None;
};

struct BatchSettings {
  std::string id;
  std::string title;
  BatchJob job;
  ComputeEnvironment environment;
  std::optional<double> submitsPerS = 50.0;
  Distribution evaluation;  ///< of a submission, until it is RUNNABLE
  Distribution starting;    ///< of a job that has a place, until its container runs

  [[nodiscard]] int jobsPerInstance() const {
    return static_cast<int>(static_cast<double>(environment.vcpusPerInstance) / job.vcpus + 1e-9);
  }
  [[nodiscard]] int mostInstances() const { return environment.maxVcpus / environment.vcpusPerInstance; }
  [[nodiscard]] int leastInstances() const {
    return (environment.minVcpus + environment.vcpusPerInstance - 1) / environment.vcpusPerInstance;
  }
};

}  // namespace strato::simulator
