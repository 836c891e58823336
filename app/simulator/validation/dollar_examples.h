// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/simulator/pricing/price_book.h"
#include "app/simulator/validation/validation.h"

namespace strato::simulator {

/// Bills that AWS publishes as examples, beside ours: to the cent, so that nothing is allowed to be off.
[[nodiscard]] std::vector<ValidatedFigure> dollarExamples(const pricing::PriceBook &book);

}  // namespace strato::simulator
