// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/ec2.h"

#include "app/base/nearest.h"

namespace strato::pricing {

namespace {

/// T types have a baseline; what they compute above it costs by the vCPU-hour.
void addSurplusCredits(Bill &bill, const PriceBook &book, const Ec2Use &use, const Decimal &instanceSeconds) {
  const Term *baseline = book.findTerm("ec2.baseline." + use.type);
  if (baseline == nullptr || use.cpuPercent <= baseline->value) return;
  const Decimal &vcpus = book.term("ec2.burst-vcpus");
  const Decimal percent = use.cpuPercent - baseline->value;
  const std::string family = use.type.substr(0, use.type.find('.'));
  charge(
      bill, book.price(family == "t4g" ? "ec2.surplus.t4g" : "ec2.surplus.t3"),
      {instanceSeconds * vcpus * percent, 100}, Message("Surplus CPU credits"),
      Message("%1 vCPU x (%2 % used - %3 % baseline)", {vcpus.text(), use.cpuPercent.text(), baseline->value.text()}));
}

}  // namespace

Result<Bill> priceEc2(const PriceBook &book, const Ec2Use &use) {
  const Price *price = book.findPrice("ec2.type." + use.type);
  if (price == nullptr) {
    const std::string meant = nearest(use.type, instanceTypes(book));
    return fail(Message("The price list has no instance type \"%1\".", {use.type}),
                meant.empty() ? Message("Choose one that it has.") : Message("Did you mean \"%1\"?", {meant}));
  }
  const Decimal seconds = billedSeconds(use.hours * 3600, book.term("ec2.minimum-seconds"));
  Bill bill;
  charge(bill, *price, {use.instances * seconds}, Message("Instances %1", {use.type}),
         Message("%1 instances x %2 s", {use.instances.text(), seconds.text()}), use.discount);
  addSurplusCredits(bill, book, use, use.instances * seconds);
  return bill;
}

std::vector<std::string> instanceTypes(const PriceBook &book) { return book.namesBehind("ec2.type."); }

}  // namespace strato::pricing
