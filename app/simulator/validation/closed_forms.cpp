// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/validation/closed_forms.h"

#include <cmath>

namespace strato::simulator {

double erlangB(double load, int servers) {
  double lost = 1.0;
  for (int i = 1; i <= servers; ++i) lost = load * lost / (i + load * lost);
  return lost;
}

double erlangC(double load, int servers) {
  const double lost = erlangB(load, servers);
  return servers * lost / (servers - load * (1.0 - lost));
}

double QueueFormula::meanWait() const { return erlangC(rate * mean, servers) / (servers / mean - rate); }

double QueueFormula::waitQuantile(double share) const {
  const double waits = erlangC(rate * mean, servers);
  const double left = 1.0 - share;
  return left >= waits ? 0.0 : std::log(waits / left) / (servers / mean - rate);
}

double QueueFormula::totalQuantile(double share) const {
  // The tail of the time in the system; the two exponentials have different rates in all our cases.
  const double waits = erlangC(rate * mean, servers);
  const double serve = 1.0 / mean;
  const double drain = servers / mean - rate;
  const auto tail = [&](double time) {
    if (servers == 1) return std::exp(-drain * time);
    const double both = (drain * std::exp(-serve * time) - serve * std::exp(-drain * time)) / (drain - serve);
    return (1.0 - waits) * std::exp(-serve * time) + waits * both;
  };
  double low = 0.0;
  double high = 1000.0 * mean;
  for (int i = 0; i < 200; ++i) {
    const double middle = 0.5 * (low + high);
    (tail(middle) > 1.0 - share ? low : high) = middle;
  }
  return low;
}

}  // namespace strato::simulator
