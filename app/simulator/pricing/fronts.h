// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/pricing/bill.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::pricing {

/// What stands before the compute and takes the requests in.
struct AlbUse {
  Decimal hours;
  Decimal lcu;  ///< capacity units on average
};

/// What a load balancer had to do, on average.
struct AlbTraffic {
  Decimal newConnectionsPerSecond;
  Decimal activeConnections;
  Decimal gbPerHour;
  Decimal rulesPerSecond;  ///< evaluations
  bool toLambda = false;   ///< its targets are functions, for which a unit holds less data
};

struct ApiGatewayUse {
  enum class Kind { Rest, Http };
  Kind kind = Kind::Rest;
  Decimal requests;
  Decimal outGb;
};

/// Capacity units: the dimension counts that needs the most of them.
[[nodiscard]] Decimal capacityUnits(const PriceBook &book, const AlbTraffic &traffic);
[[nodiscard]] Bill priceAlb(const PriceBook &book, const AlbUse &use);
[[nodiscard]] Bill priceApiGateway(const PriceBook &book, const ApiGatewayUse &use);

}  // namespace strato::pricing
