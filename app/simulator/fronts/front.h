// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/simulator/fronts/front_settings.h"
#include "app/simulator/gauge.h"
#include "app/simulator/token_bucket.h"

namespace strato::simulator {

/// What the bill of a front is made of, since the warm-up's end.
struct FrontUse {
  std::uint64_t passed = 0;   ///< requests that were let in
  std::uint64_t refused = 0;  ///< by the throttle
  double meanOpen = 0.0;      ///< requests that waited for their answer

  bool operator==(const FrontUse &) const = default;
};

/// What stands before a lane: see model.md. A copyable value.
class Front final {
 public:
  Front() = default;  ///< lets all through
  explicit Front(Tick warmup) : m_warmup(warmup), m_open(warmup) {}
  Front(const FrontSettings &settings, Tick warmup)
      : m_addedLatency(ticks(settings.addedLatencyMs * 1e-3)), m_warmup(warmup), m_open(warmup) {
    const auto *api = std::get_if<ApiGatewaySettings>(&settings.kind);
    if (api != nullptr && api->ratePerS) m_throttle = {api->burst, *api->ratePerS};
  }

  /// Whether a request is let in. One that is must be closed once.
  [[nodiscard]] bool open(Tick now) {
    const bool passes = m_throttle.take(now);
    if (now >= m_warmup) ++(passes ? m_use.passed : m_use.refused);
    if (passes) m_open.add(now, 1);
    return passes;
  }
  void close(Tick now) { m_open.add(now, -1); }

  [[nodiscard]] Tick addedLatency() const { return m_addedLatency; }
  [[nodiscard]] std::int64_t openNow() const { return m_open.value(); }
  [[nodiscard]] FrontUse use(Tick now) const {
    FrontUse use = m_use;
    use.meanOpen = m_open.mean(now);
    return use;
  }

 private:
  TokenBucket m_throttle;
  Tick m_addedLatency = 0;
  Tick m_warmup = 0;
  Gauge m_open;
  FrontUse m_use;
};

}  // namespace strato::simulator
