// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "app/simulator/eks/eks_settings.h"
#include "app/simulator/tick.h"

namespace strato::simulator {

/// desired = ceil(current x metric / target), with the rules around it. A copyable value.
class PodAutoscaler final {
 public:
  PodAutoscaler() = default;
  explicit PodAutoscaler(const PodAutoscalerSettings &settings) : m_settings(settings) {}

  /// Other settings from now on; what it wished lately stays.
  void follow(const PodAutoscalerSettings &settings) { m_settings = settings; }
  /// What one look at the metric says: `ready` pods have it on average, `desired` ones there should be.
  [[nodiscard]] int recommended(double metric, int ready, int desired) const;
  /// The same, no faster than pods may grow, and not below a wish of the stabilisation time.
  [[nodiscard]] int sync(double metric, int ready, int desired, Tick now);

 private:
  struct Wish {
    Tick at = 0;
    int pods = 0;
  };

  PodAutoscalerSettings m_settings;
  std::deque<Wish> m_wishes;
};

}  // namespace strato::simulator
