// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/simulator/tick.h"

namespace strato::simulator {

/// How many environments are kept ready, and from when on.
struct ProvisionedPlan {
  struct Change {
    double atS = 0.0;
    int count = 0;

    bool operator==(const Change &) const = default;
  };
  struct Held {
    int environments = 0;
    double seconds = 0.0;
  };

  int atStart = 0;
  std::vector<Change> changes;   ///< in the order of time
  std::optional<double> everyS;  ///< after which the changes come again: a day

  [[nodiscard]] bool isUsed() const { return atStart > 0 || !changes.empty(); }
  [[nodiscard]] int most() const;
  /// The count that holds from that time on.
  [[nodiscard]] int countAt(Tick time) const;
  /// The first change behind a time; kNever where there is none.
  [[nodiscard]] Tick changeAfter(Tick time) const;
  /// What is held between two times, a line for each stretch of the same count.
  [[nodiscard]] std::vector<Held> heldBetween(Tick from, Tick to) const;

  bool operator==(const ProvisionedPlan &) const = default;
};

}  // namespace strato::simulator
