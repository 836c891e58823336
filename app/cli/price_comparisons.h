// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "app/cli/option_reader.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::cli {

// Both read their options, and print only where no fault was noted in the reader.
void compareBreakEven(OptionReader &options, const pricing::PriceBook &book, std::ostream &out);
void compareMemory(OptionReader &options, const pricing::PriceBook &book, std::ostream &out);

[[nodiscard]] OptionNames breakEvenOptions();
[[nodiscard]] OptionNames memoryOptions();

}  // namespace strato::cli
