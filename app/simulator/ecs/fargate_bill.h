// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/ecs/ecs_settings.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/report.h"

namespace strato::simulator {

/// ECS itself is free: the seconds of the tasks are the whole bill, on Spot with its discount.
[[nodiscard]] pricing::Bill fargateBill(const FargateSettings &fargate, const LaneReport &report,
                                        const pricing::PriceBook &book);

}  // namespace strato::simulator
