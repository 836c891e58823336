// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/fargate.h"

namespace strato::pricing {

namespace {

std::string rateCard(const FargateUse &use) {
  if (use.system == OperatingSystem::Windows) return "fargate.windows-x86.";
  return use.architecture == Architecture::Arm ? "fargate.linux-arm." : "fargate.linux-x86.";
}

}  // namespace

Bill priceFargate(const PriceBook &book, const FargateUse &use) {
  const bool windows = use.system == OperatingSystem::Windows;
  const Decimal minimum = book.term(windows ? "fargate.windows-minimum-minutes" : "fargate.minimum-minutes") * 60;
  const Decimal seconds = billedSeconds(use.seconds, minimum);
  const Decimal taskSeconds = use.tasks * use.runs * seconds;
  const auto how = [&](const Decimal &size, const char *unit) {
    return Message("%1 tasks x %2 runs x %3 s x %4 %5",
                   {use.tasks.text(), use.runs.text(), seconds.text(), size.text(), unit});
  };
  const std::string card = rateCard(use);
  Bill bill;
  charge(bill, book.price(card + "vcpu"), {taskSeconds * use.vcpu}, Message("CPU"), how(use.vcpu, "vCPU"),
         use.discount);
  if (windows) {
    charge(bill, book.price(card + "licence"), {taskSeconds * use.vcpu}, Message("Windows licence"),
           how(use.vcpu, "vCPU"));
  }
  charge(bill, book.price(card + "memory"), {taskSeconds * use.memoryGb}, Message("Memory"), how(use.memoryGb, "GB"),
         use.discount);
  const Decimal storage = use.storageGb - book.term("fargate.free-storage-gb");
  if (storage > 0) {
    charge(bill, book.price("fargate.storage"), {taskSeconds * storage}, Message("Storage beyond the free part"),
           how(storage, "GB"));
  }
  return bill;
}

}  // namespace strato::pricing
