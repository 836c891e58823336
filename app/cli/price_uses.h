// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/option_reader.h"
#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/charge.h"
#include "app/simulator/pricing/lambda.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::cli {

// Ranges that more than one command has.
[[nodiscard]] NumberRange anyNumber();
[[nodiscard]] NumberRange anyCount();
[[nodiscard]] NumberRange percent();
[[nodiscard]] NumberRange lambdaMemory();
[[nodiscard]] NumberRange lambdaDuration();
[[nodiscard]] pricing::Architecture readArchitecture(OptionReader &options);

[[nodiscard]] pricing::Discount readDiscount(OptionReader &options);
/// An instance type that the price list has; empty, and a fault, where it has none of that name.
[[nodiscard]] std::string readInstanceType(OptionReader &options, const pricing::PriceBook &book);

// What a person states, priced. Faults are noted in the reader, and the bill is then of no use.
[[nodiscard]] pricing::Bill lambdaBill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill fargateBill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill ec2Bill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill albBill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill apiGatewayBill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill lightsailBill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill eksBill(OptionReader &options, const pricing::PriceBook &book);
[[nodiscard]] pricing::Bill gp3Bill(OptionReader &options, const pricing::PriceBook &book);

}  // namespace strato::cli
