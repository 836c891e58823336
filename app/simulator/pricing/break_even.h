// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "app/simulator/pricing/bill.h"

namespace strato::pricing {

/// A fleet that is paid for by the month, whatever it does, and grows by whole members.
struct Fleet {
  std::function<Bill(std::int64_t members)> bill;  ///< more members never cost less
  std::int64_t least = 1;                          ///< members that always run
  std::optional<std::int64_t> requestsPerMember;   ///< a month; without it the fleet never grows
};

/// The fewest requests a month with which paying by the request costs as much as the fleet, or more.
struct BreakEven {
  std::int64_t requests = 0;
  std::int64_t members = 0;
  Bill byRequest;
  Bill fleet;
};

struct BreakEvenSearch {
  std::optional<BreakEven> found;
  std::int64_t searchedTo = 0;  ///< requests a month up to which there is none, where none was found
};

/// `byRequest` is a bill that grows with the requests. Both are compared as they are billed, to the cent.
[[nodiscard]] BreakEvenSearch breakEven(const std::function<Bill(std::int64_t requests)> &byRequest,
                                        const Fleet &fleet);

}  // namespace strato::pricing
