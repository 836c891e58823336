// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/places.h"
#include "ui/pages/page.h"

namespace strato::tests {

/// What the Lab works with, from this source tree. Nothing is kept.
[[nodiscard]] inline ui::LabShelf shippedLab() {
  return {&shippedPrices(), QString::fromStdString(inSource("content/scenarios")), {}};
}

}  // namespace strato::tests
