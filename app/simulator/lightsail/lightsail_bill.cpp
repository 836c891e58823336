// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/lightsail/lightsail_bill.h"

#include "app/simulator/pricing/charge.h"
#include "app/simulator/quantity.h"

namespace strato::simulator {

namespace {

constexpr const char *kMonthHours = "lightsail.month-hours";
constexpr const char *kBalancer = "lightsail-balancer";

tl::unexpected<Error> lacking(const char *key) {
  return fail(Message("The price list lacks what a Lightsail bill is counted from: %1.", {key}),
              Message("Install Stratoscope again, or build the content again."));
}

}  // namespace

Result<pricing::Bill> lightsailBill(const LightsailSettings &lightsail, double secondsLong,
                                    const pricing::PriceBook &book) {
  const pricing::Price *price = book.findPrice(std::string("lightsail.") + lightsail.bundle.name);
  const pricing::Price *balancer = book.findPrice(kBalancer);
  const pricing::Term *month = book.findTerm(kMonthHours);
  if (price == nullptr) return lacking("lightsail");
  if (balancer == nullptr) return lacking(kBalancer);
  if (month == nullptr) return lacking(kMonthHours);
  // By the hour that has begun; a month's hours make the monthly price.
  const Decimal hours = hoursOf(secondsLong).roundedUp();
  pricing::Bill bill;
  charge(bill, *price, {hours * lightsail.nodes, month->value}, Message("Bundle %1", {lightsail.bundle.name}),
         Message("nodes %1 x %2 h, of %3 h that cost a month's price",
                 {std::to_string(lightsail.nodes), hours.text(), month->value.text()}));
  if (lightsail.loadBalancer) {
    charge(bill, *balancer, {hours, month->value}, Message("Load balancer"), Message("%1 h", {hours.text()}));
  }
  return bill;
}

}  // namespace strato::simulator
