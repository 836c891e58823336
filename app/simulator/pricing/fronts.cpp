// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/fronts.h"

#include <algorithm>

#include "app/simulator/pricing/charge.h"

namespace strato::pricing {

Decimal capacityUnits(const PriceBook &book, const AlbTraffic &traffic) {
  const auto units = [&book](const Decimal &load, const char *key) { return load.dividedBy(book.term(key), 10); };
  return std::max({units(traffic.newConnectionsPerSecond, "alb.unit-new-connections"),
                   units(traffic.activeConnections, "alb.unit-active-connections"),
                   units(traffic.gbPerHour, traffic.toLambda ? "alb.unit-gb-lambda" : "alb.unit-gb"),
                   units(traffic.rulesPerSecond, "alb.unit-rules")});
}

Bill priceAlb(const PriceBook &book, const AlbUse &use) {
  Bill bill;
  charge(bill, book.price("alb.hour"), {use.hours}, Message("Load balancer"), Message("%1 h", {use.hours.text()}));
  charge(bill, book.price("alb.lcu"), {use.hours * use.lcu}, Message("Capacity units"),
         Message("%1 h x %2 LCU", {use.hours.text(), use.lcu.text()}));
  return bill;
}

Bill priceApiGateway(const PriceBook &book, const ApiGatewayUse &use) {
  const bool rest = use.kind == ApiGatewayUse::Kind::Rest;
  Bill bill;
  charge(bill, book.price(rest ? "api.rest" : "api.http"), {use.requests},
         rest ? Message("REST API calls") : Message("HTTP API calls"), Message("%1 calls", {use.requests.text()}));
  if (!use.outGb.isZero()) {
    charge(bill, book.price("api.data-out"), {use.outGb}, Message("Data out"), Message("%1 GB", {use.outGb.text()}));
  }
  return bill;
}

}  // namespace strato::pricing
