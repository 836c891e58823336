// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato::simulator {

/// What an Auto Scaling group has to pay for, since the warm-up's end. Each life counts as at least a minute.
struct GroupUse {
  double onDemandSeconds = 0.0;
  double spotSeconds = 0.0;
  double preparingSeconds = 0.0;    ///< of instances for the warm pool, before they are stopped
  double surplusVcpuSeconds = 0.0;  ///< CPU credits in unlimited mode
};

}  // namespace strato::simulator
