// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/price_commands.h"

#include <ostream>

#include "app/cli/option_reader.h"
#include "app/cli/price_comparisons.h"
#include "app/cli/price_report.h"
#include "app/cli/price_uses.h"

namespace strato::cli {

namespace {

using pricing::Bill;
using pricing::PriceBook;

/// What a command prints; nothing where it noted a fault.
using Print = std::function<void(OptionReader &options, const PriceBook &book, std::ostream &out)>;
using ReadBill = Bill (*)(OptionReader &options, const PriceBook &book);

struct PriceCommand {
  const char *name;
  const char *usage;
  const char *purpose;
  OptionNames options;
  Print print;
};

Print printed(ReadBill read) {
  return [read](OptionReader &options, const PriceBook &book, std::ostream &out) {
    const Bill bill = read(options, book);
    if (!options.isFine()) return;
    if (options.has("--json")) {
      printBillJson(bill, out);
    } else {
      printBill(bill, book.region(), out);
    }
  };
}

int run(const PriceCommand &command, const PriceSource &prices, const Arguments &arguments, std::ostream &out,
        std::ostream &err) {
  const auto book = prices();
  if (!book) {
    err << "stratoscope: " << book.error().english() << '\n';
    return problemsFound;
  }
  OptionNames names = command.options;
  names.flags.emplace_back("--json");
  OptionReader options(arguments, names);
  command.print(options, *book, out);
  if (options.isFine()) return fine;
  options.complain(err);
  return wrongUsage;
}

std::vector<PriceCommand> billCommands() {
  return {
      {"price lambda",
       "--requests N --duration-ms D --memory-mb M [--arch x86|arm] [--free-tier] [--ephemeral-mb E]"
       " [--provisioned N --provisioned-hours H --provisioned-requests R --provisioned-duration-ms D]"
       " [--snapstart-cache-hours H --snapstart-restores R] [--json]",
       "What a function costs in a month. With --provisioned, --requests counts the others, on demand.",
       {{"--free-tier"},
        {"--requests", "--duration-ms", "--memory-mb", "--arch", "--ephemeral-mb", "--provisioned",
         "--provisioned-hours", "--provisioned-requests", "--provisioned-duration-ms", "--snapstart-cache-hours",
         "--snapstart-restores"}},
       printed(lambdaBill)},
      {"price fargate",
       "--tasks N --vcpu V --memory-gb G [--storage-gb S] --seconds T [--runs R] [--arch x86|arm]"
       " [--os linux|windows] [--spot-discount P | --savings-plan-discount P] [--json]",
       "What tasks cost that each run R times for T seconds.",
       {{},
        {"--tasks", "--vcpu", "--memory-gb", "--storage-gb", "--seconds", "--runs", "--arch", "--os", "--spot-discount",
         "--savings-plan-discount"}},
       printed(fargateBill)},
      {"price ec2",
       "--type T --instances N --hours H [--cpu-percent P] [--spot-discount P | --savings-plan-discount P] [--json]",
       "What instances cost; of a T type with the surplus credits of an average CPU use above its baseline.",
       {{}, {"--type", "--instances", "--hours", "--cpu-percent", "--spot-discount", "--savings-plan-discount"}},
       printed(ec2Bill)},
      {"price alb",
       "--hours H --lcu L [--json]",
       "What a load balancer costs with L capacity units on average.",
       {{}, {"--hours", "--lcu"}},
       printed(albBill)},
      {"price api-gateway",
       "--kind rest|http --requests N [--out-gb G] [--json]",
       "What the calls of an API cost in a month.",
       {{}, {"--kind", "--requests", "--out-gb"}},
       printed(apiGatewayBill)},
      {"price lightsail",
       "--bundle B --months M [--json]",
       "What an instance costs, running or stopped. B is a bundle's name or its monthly price.",
       {{}, {"--bundle", "--months"}},
       printed(lightsailBill)},
      {"price eks",
       "--hours H [--clusters N] [--json]",
       "What the control planes cost, without any node.",
       {{}, {"--hours", "--clusters"}},
       printed(eksBill)},
      {"price gp3",
       "--gb G --months M [--json]",
       "What gp3 disks of G GB cost.",
       {{}, {"--gb", "--months"}},
       printed(gp3Bill)}};
}

std::vector<PriceCommand> comparisonCommands() {
  return {{"price break-even",
           "--duration-ms D --memory-mb M [--arch x86|arm] [--free-tier] [--front rest|http] --against ec2|fargate"
           " (--type T [--cpu-percent P] | --vcpu V --memory-gb G) [--instances N] [--rps-per-instance R] [--hours H]"
           " [--alb-lcu L] [--spot-discount P | --savings-plan-discount P] [--json]",
           "From how many requests a month a function costs as much as a fleet, which grows where R is given.",
           breakEvenOptions(), compareBreakEven},
          {"price memory-tuning",
           "--duration-ms D --memory-mb M --cpu-share P [--threads T] [--requests N] [--arch x86|arm] [--free-tier]"
           " [--grid M,M,...] [--json]",
           "Duration and cost of a function over its memory, from a measurement; P % of it is work of the processor.",
           memoryOptions(), compareMemory}};
}

}  // namespace

std::vector<Command> priceCommands(const PriceSource &prices) {
  std::vector<PriceCommand> all = billCommands();
  for (const PriceCommand &command : comparisonCommands()) all.push_back(command);
  std::vector<Command> commands;
  commands.reserve(all.size());
  for (const PriceCommand &command : all) {
    commands.push_back({command.name, command.usage, command.purpose,
                        [command, prices](const Arguments &arguments, std::ostream &out, std::ostream &err) {
                          return run(command, prices, arguments, out, err);
                        }});
  }
  return commands;
}

}  // namespace strato::cli
