// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/json.h"
#include "app/cli/price_comparisons.h"
#include "app/cli/price_report.h"
#include "app/cli/price_uses.h"
#include "app/simulator/pricing/break_even.h"
#include "app/simulator/pricing/fleet_bills.h"
#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/month.h"

namespace strato::cli {

namespace {

using pricing::Bill;
using pricing::PriceBook;

enum class Against { Ec2, Fargate };
enum class Front { None, Rest, Http };

/// A function that answers requests, and the API before it.
pricing::BillOf readByRequest(OptionReader &options, const PriceBook &book) {
  pricing::LambdaUse use;
  use.calls.durationMs = options.number("--duration-ms", lambdaDuration());
  use.memoryMb = options.number("--memory-mb", lambdaMemory());
  use.architecture = readArchitecture(options);
  use.freeTier = options.has("--free-tier");
  const auto front = options.choice<Front>("--front", {{"rest", Front::Rest}, {"http", Front::Http}}, Front::None);
  return [&book, bills = pricing::functionBills(book, use), front](std::int64_t requests) {
    Bill bill = bills(requests);
    using Kind = pricing::ApiGatewayUse::Kind;
    if (front != Front::None) {
      bill.add(priceApiGateway(book, {front == Front::Rest ? Kind::Rest : Kind::Http, requests, 0}));
    }
    return bill;
  };
}

pricing::BillOf readInstances(OptionReader &options, const PriceBook &book, const Decimal &hours) {
  pricing::Ec2Use use;
  use.type = readInstanceType(options, book);
  use.hours = hours;
  use.cpuPercent = options.number("--cpu-percent", percent(), 0);
  use.discount = readDiscount(options);
  for (const char *name : {"--vcpu", "--memory-gb"}) {
    if (options.has(name)) options.fault(Message("%1 belongs to --against fargate; leave it out.", {name}));
  }
  return pricing::instanceBills(book, use);
}

pricing::BillOf readTasks(OptionReader &options, const PriceBook &book, const Decimal &hours) {
  pricing::FargateUse use;
  use.vcpu = options.number("--vcpu", {Decimal::ofMillionths(250'000), 32});
  use.memoryGb = options.number("--memory-gb", {Decimal::ofMillionths(500'000), 244});
  use.seconds = hours * 3600;
  use.discount = readDiscount(options);
  for (const char *name : {"--type", "--cpu-percent"}) {
    if (options.has(name)) options.fault(Message("%1 belongs to --against ec2; leave it out.", {name}));
  }
  return pricing::taskBills(book, use);
}

pricing::Fleet readFleet(OptionReader &options, const PriceBook &book) {
  const Decimal hours = options.number("--hours", {1, 8784}, pricing::kMonthHours);
  const auto against = options.choice<Against>("--against", {{"ec2", Against::Ec2}, {"fargate", Against::Fargate}});
  const bool isKnown = options.word("--against") == "ec2" || options.word("--against") == "fargate";
  pricing::Fleet fleet;
  fleet.least = options.number("--instances", {1, 100'000, true}, 1).whole();
  if (options.has("--rps-per-instance")) {
    const Decimal rps = options.number("--rps-per-instance", {Decimal::ofMillionths(1000), 1'000'000}, 1);
    fleet.requestsPerMember = (rps * hours * 3600).whole();
  }
  const bool balanced = options.has("--alb-lcu");
  const Decimal lcu = options.number("--alb-lcu", {0, 1'000'000}, 0);
  if (!isKnown) return fleet;
  const auto members = against == Against::Ec2 ? readInstances(options, book, hours) : readTasks(options, book, hours);
  fleet.bill = [&book, members, balanced, hours, lcu](std::int64_t count) {
    Bill bill = members(count);
    if (balanced) bill.add(priceAlb(book, {hours, lcu}));
    return bill;
  };
  return fleet;
}

void printJson(const pricing::BreakEvenSearch &search, std::ostream &out) {
  const auto quoted = [](std::int64_t number) { return jsonText(std::to_string(number)); };
  out << "{\n  \"break_even_requests\": " << (search.found ? quoted(search.found->requests) : "null");
  if (search.found) {
    out << ",\n  \"instances\": " << quoted(search.found->members) << ",\n  \"by_request\": ";
    printBillObject(search.found->byRequest, "  ", out);
    out << ",\n  \"fleet\": ";
    printBillObject(search.found->fleet, "  ", out);
  } else {
    out << ",\n  \"searched_to_requests\": " << quoted(search.searchedTo);
  }
  out << "\n}\n";
}

void printText(const pricing::BreakEvenSearch &search, const std::string &region, std::ostream &out) {
  if (!search.found) {
    out << "There is no break-even up to " << grouped(std::to_string(search.searchedTo))
        << " requests a month: paying by the request stays cheaper than the fleet.\n";
    return;
  }
  const pricing::BreakEven &found = *search.found;
  out << "From " << grouped(std::to_string(found.requests))
      << " requests a month on, paying by the request costs as much as a fleet of "
      << grouped(std::to_string(found.members)) << " or more.\n\nBy the request:\n";
  printBill(found.byRequest, region, out);
  out << "\nThe fleet:\n";
  printBill(found.fleet, region, out);
}

}  // namespace

OptionNames breakEvenOptions() {
  return {{"--free-tier"},
          {"--duration-ms", "--memory-mb", "--arch", "--front", "--against", "--type", "--cpu-percent", "--vcpu",
           "--memory-gb", "--instances", "--rps-per-instance", "--hours", "--alb-lcu", "--spot-discount",
           "--savings-plan-discount"}};
}

void compareBreakEven(OptionReader &options, const PriceBook &book, std::ostream &out) {
  const auto byRequest = readByRequest(options, book);
  const pricing::Fleet fleet = readFleet(options, book);
  if (!options.isFine()) return;
  const pricing::BreakEvenSearch search = pricing::breakEven(byRequest, fleet);
  if (options.has("--json")) {
    printJson(search, out);
  } else {
    printText(search, book.region(), out);
  }
}

}  // namespace strato::cli
