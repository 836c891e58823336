// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato::pricing {

/// Hours of a month wherever one is named without its days: a twelfth of 8,760.
inline constexpr int kMonthHours = 730;

}  // namespace strato::pricing
