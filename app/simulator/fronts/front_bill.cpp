// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fronts/front_bill.h"

#include <cmath>

#include "app/simulator/pricing/fronts.h"

namespace strato::simulator {

namespace {

/// Measured, so no more exact than a millionth.
Decimal measured(double number) { return Decimal::ofMillionths(std::llround(number * 1e6)); }

constexpr double kKbPerGb = 1e6;

}  // namespace

pricing::Bill billOf(const FrontSettings &front, const FrontUse &use, double secondsLong, bool toLambda,
                     const pricing::PriceBook &book) {
  const auto passed = static_cast<double>(use.passed);
  if (const auto *api = std::get_if<ApiGatewaySettings>(&front.kind)) {
    pricing::ApiGatewayUse priced;
    priced.kind = api->kind == ApiGatewaySettings::Kind::Rest ? pricing::ApiGatewayUse::Kind::Rest
                                                              : pricing::ApiGatewayUse::Kind::Http;
    priced.requests = Decimal(static_cast<std::int64_t>(use.passed));
    priced.outGb = measured(passed * api->responseKb / kKbPerGb);
    return priceApiGateway(book, priced);
  }
  const auto &alb = std::get<AlbSettings>(front.kind);
  const double perSecond = secondsLong > 0.0 ? passed / secondsLong : 0.0;
  pricing::AlbTraffic traffic;
  traffic.newConnectionsPerSecond = measured(perSecond / alb.requestsPerConnection);
  traffic.activeConnections = measured(use.meanOpen);
  traffic.gbPerHour = measured(perSecond * 3600.0 * alb.kbPerRequest / kKbPerGb);
  traffic.rulesPerSecond = measured(perSecond * alb.rulesPerRequest);
  traffic.toLambda = toLambda;
  return priceAlb(book, {measured(secondsLong).dividedBy(3600, 12), capacityUnits(book, traffic)});
}

}  // namespace strato::simulator
