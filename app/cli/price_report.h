// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/simulator/pricing/bill.h"

namespace strato::cli {

/// An aligned table of text; the first row is its head. Columns of `rightAligned` hold numbers.
void printTable(const std::vector<std::vector<std::string>> &rows, const std::vector<bool> &rightAligned,
                std::ostream &out);

/// "7,440,000.5": easier to read, and never for a machine.
[[nodiscard]] std::string grouped(std::string number);

/// A table in which each line shows quantity x unit price = amount, and where its price comes from.
void printBill(const pricing::Bill &bill, const std::string &region, std::ostream &out);
/// {"total_usd": "2.73", "lines": [...]}; all numbers are texts, so that no reader makes binary ones of them.
void printBillJson(const pricing::Bill &bill, std::ostream &out);
/// The same within another object, whose lines begin with `margin`; no line break at the end.
void printBillObject(const pricing::Bill &bill, const std::string &margin, std::ostream &out);

}  // namespace strato::cli
