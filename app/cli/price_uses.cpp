// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/price_uses.h"

#include <algorithm>

#include "app/simulator/pricing/ec2.h"
#include "app/simulator/pricing/fargate.h"
#include "app/simulator/pricing/fixed.h"
#include "app/simulator/pricing/fronts.h"

namespace strato::cli {

namespace {

using pricing::Bill;
using pricing::Discount;
using pricing::PriceBook;

const NumberRange hoursRange{0, 1'000'000};

/// One of the words that the price list has; empty, and a fault, for any other.
std::string oneOf(OptionReader &options, const std::string &name, const std::string &given,
                  const std::vector<std::string> &known) {
  if (std::ranges::find(known, given) != known.end()) return given;
  std::string list;
  for (const std::string &word : known) list += (list.empty() ? "" : ", ") + word;
  if (!given.empty()) {
    options.fault(Message("%1 cannot be \"%2\"; it takes one of %3.", {name, given, list}));
  } else if (!options.has(name)) {
    options.fault(Message("%1 is missing; it takes one of %2.", {name, list}));
  }
  return {};
}

void readProvisioned(OptionReader &options, pricing::LambdaUse &use) {
  for (const char *name : {"--provisioned-hours", "--provisioned-requests", "--provisioned-duration-ms"}) {
    options.needs(name, "--provisioned");
  }
  if (!options.has("--provisioned")) return;
  pricing::ProvisionedUse provisioned;
  provisioned.held = {
      {options.number("--provisioned", {0, 1'000'000, true}), options.number("--provisioned-hours", hoursRange)}};
  provisioned.calls.requests = options.number("--provisioned-requests", anyCount(), 0);
  provisioned.calls.durationMs = options.number("--provisioned-duration-ms", lambdaDuration(), use.calls.durationMs);
  use.provisioned = provisioned;
}

}  // namespace

NumberRange anyNumber() { return {0, 1'000'000'000'000}; }
NumberRange anyCount() { return {0, 1'000'000'000'000, true}; }
NumberRange percent() { return {0, 100}; }
NumberRange lambdaMemory() { return {128, 10'240, true}; }
NumberRange lambdaDuration() { return {0, 900'000}; }

pricing::Architecture readArchitecture(OptionReader &options) {
  return options.choice<pricing::Architecture>(
      "--arch", {{"x86", pricing::Architecture::X86}, {"arm", pricing::Architecture::Arm}}, pricing::Architecture::X86);
}

Discount readDiscount(OptionReader &options) {
  const Decimal spot = options.number("--spot-discount", percent(), 0);
  const Decimal plan = options.number("--savings-plan-discount", percent(), 0);
  if (options.has("--spot-discount") && options.has("--savings-plan-discount")) {
    options.fault(Message("A Savings Plan does not cover Spot; leave --spot-discount or --savings-plan-discount out."));
  }
  if (options.has("--spot-discount")) return {Discount::Kind::Spot, spot};
  if (options.has("--savings-plan-discount")) return {Discount::Kind::SavingsPlan, plan};
  return {};
}

std::string readInstanceType(OptionReader &options, const PriceBook &book) {
  return oneOf(options, "--type", options.word("--type"), instanceTypes(book));
}

Bill lambdaBill(OptionReader &options, const PriceBook &book) {
  pricing::LambdaUse use;
  use.calls.requests = options.number("--requests", anyCount());
  use.calls.durationMs = options.number("--duration-ms", lambdaDuration());
  use.memoryMb = options.number("--memory-mb", lambdaMemory());
  use.architecture = readArchitecture(options);
  use.freeTier = options.has("--free-tier");
  use.ephemeralMb = options.number("--ephemeral-mb", {512, 10'240, true}, 512);
  readProvisioned(options, use);
  options.needs("--snapstart-restores", "--snapstart-cache-hours");
  if (options.has("--snapstart-cache-hours")) {
    use.snapStart = pricing::SnapStartUse{options.number("--snapstart-cache-hours", hoursRange),
                                          options.number("--snapstart-restores", anyCount(), 0)};
  }
  return priceLambda(book, use);
}

Bill fargateBill(OptionReader &options, const PriceBook &book) {
  using pricing::OperatingSystem;
  pricing::FargateUse use;
  use.tasks = options.number("--tasks", {0, 1'000'000'000, true});
  use.system = options.choice<OperatingSystem>(
      "--os", {{"linux", OperatingSystem::Linux}, {"windows", OperatingSystem::Windows}}, OperatingSystem::Linux);
  const bool windows = use.system == OperatingSystem::Windows;
  use.vcpu = options.number("--vcpu", windows ? NumberRange{1, 4} : NumberRange{Decimal::ofMillionths(250'000), 32});
  use.memoryGb = options.number("--memory-gb", {Decimal::ofMillionths(500'000), 244});
  use.storageGb = options.number("--storage-gb", {0, 200}, 20);
  use.seconds = options.number("--seconds", {0, 1'000'000'000});
  use.runs = options.number("--runs", {0, 1'000'000'000, true}, 1);
  use.architecture = readArchitecture(options);
  if (windows && use.architecture == pricing::Architecture::Arm) {
    options.fault(Message("--arch cannot be \"arm\" with --os windows; Fargate runs Windows on x86 only."));
  }
  use.discount = readDiscount(options);
  if (windows && use.discount.kind == Discount::Kind::Spot) {
    options.fault(Message("--spot-discount says nothing with --os windows; Fargate Spot runs Linux only."));
  }
  return priceFargate(book, use);
}

Bill ec2Bill(OptionReader &options, const PriceBook &book) {
  pricing::Ec2Use use;
  use.type = readInstanceType(options, book);
  use.instances = options.number("--instances", {0, 1'000'000, true});
  use.hours = options.number("--hours", hoursRange);
  use.cpuPercent = options.number("--cpu-percent", percent(), 0);
  use.discount = readDiscount(options);
  return priceEc2(book, use).value_or(Bill());
}

Bill albBill(OptionReader &options, const PriceBook &book) {
  pricing::AlbUse use;
  use.hours = options.number("--hours", hoursRange);
  use.lcu = options.number("--lcu", {0, 1'000'000});
  return priceAlb(book, use);
}

Bill apiGatewayBill(OptionReader &options, const PriceBook &book) {
  using Kind = pricing::ApiGatewayUse::Kind;
  pricing::ApiGatewayUse use;
  use.kind = options.choice<Kind>("--kind", {{"rest", Kind::Rest}, {"http", Kind::Http}});
  use.requests = options.number("--requests", anyCount());
  use.outGb = options.number("--out-gb", anyNumber(), 0);
  return priceApiGateway(book, use);
}

Bill lightsailBill(OptionReader &options, const PriceBook &book) {
  const auto usd = [&book](const std::string &name) { return book.findPrice("lightsail." + name)->tiers.front().usd; };
  auto bundles = lightsailBundles(book);
  std::ranges::sort(bundles, {}, usd);
  // People know a bundle by its price as well as by its name.
  std::string bundle = options.word("--bundle");
  for (const std::string &name : bundles) {
    if (bundle == usd(name).text() || bundle == "$" + usd(name).text()) bundle = name;
  }
  pricing::LightsailUse use;
  use.bundle = oneOf(options, "--bundle", bundle, bundles);
  use.months = options.number("--months", {0, 1200});
  return priceLightsail(book, use).value_or(Bill());
}

Bill eksBill(OptionReader &options, const PriceBook &book) {
  pricing::EksUse use;
  use.clusters = options.number("--clusters", {0, 1'000'000, true}, 1);
  use.hours = options.number("--hours", hoursRange);
  return priceEks(book, use);
}

Bill gp3Bill(OptionReader &options, const PriceBook &book) {
  pricing::Gp3Use use;
  use.gb = options.number("--gb", anyNumber());
  use.months = options.number("--months", {0, 1200});
  return priceGp3(book, use);
}

}  // namespace strato::cli
