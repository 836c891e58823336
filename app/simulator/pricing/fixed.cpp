// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/fixed.h"

#include "app/simulator/pricing/charge.h"

namespace strato::pricing {

Result<Bill> priceLightsail(const PriceBook &book, const LightsailUse &use) {
  const Price *price = book.findPrice("lightsail." + use.bundle);
  if (price == nullptr) {
    return fail(Message("The price list has no Lightsail bundle \"%1\".", {use.bundle}),
                Message("Choose one that it has."));
  }
  Bill bill;
  charge(bill, *price, {use.months}, Message("Bundle %1", {use.bundle}),
         Message("%1 months, running or stopped", {use.months.text()}));
  return bill;
}

Bill priceEks(const PriceBook &book, const EksUse &use) {
  Bill bill;
  charge(bill, book.price("eks.cluster"), {use.clusters * use.hours}, Message("Control plane"),
         Message("%1 clusters x %2 h, nodes not included", {use.clusters.text(), use.hours.text()}));
  return bill;
}

Bill priceGp3(const PriceBook &book, const Gp3Use &use) {
  Bill bill;
  charge(bill, book.price("ebs.gp3"), {use.gb * use.months}, Message("gp3 storage"),
         Message("%1 GB x %2 months, full or empty", {use.gb.text(), use.months.text()}));
  return bill;
}

std::vector<std::string> lightsailBundles(const PriceBook &book) { return book.namesBehind("lightsail."); }

}  // namespace strato::pricing
