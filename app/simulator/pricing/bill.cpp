// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/bill.h"

#include <utility>

namespace strato::pricing {

void Bill::add(Line line) {
  total += line.usd;
  lines.push_back(std::move(line));
}

void Bill::add(const Bill &other) {
  for (const Line &line : other.lines) add(line);
}

}  // namespace strato::pricing
