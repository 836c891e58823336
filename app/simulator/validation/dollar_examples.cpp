// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/validation/dollar_examples.h"

#include <cstdlib>

#include "app/simulator/pricing/fargate.h"
#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/lambda.h"

namespace strato::simulator {

namespace {

using namespace pricing;

Decimal share(std::int64_t hundredths) { return Decimal(hundredths).dividedBy(100, 2); }

Bill lambda(const PriceBook &book, const Calls &calls, std::int64_t memoryMb, bool freeTier) {
  pricing::LambdaUse use;
  use.calls = calls;
  use.memoryMb = memoryMb;
  use.freeTier = freeTier;
  return priceLambda(book, use);
}

FargateUse monthly(std::int64_t tasks, const Decimal &vcpu, std::int64_t memoryGb, std::int64_t storageGb,
                   std::int64_t secondsADay) {
  FargateUse use;
  use.tasks = tasks;
  use.vcpu = vcpu;
  use.memoryGb = memoryGb;
  use.storageGb = storageGb;
  use.seconds = secondsADay;
  use.runs = 30;
  return use;
}

ValidatedFigure figure(const char *what, const char *published, const Bill &bill) {
  ValidatedFigure figure;
  figure.what = what;
  figure.reference = "AWS pricing page";
  figure.kind = ValidatedFigure::Kind::Dollars;
  figure.expected = std::strtod(published, nullptr);
  figure.found = std::strtod(bill.total.text(2).c_str(), nullptr);
  return figure;
}

}  // namespace

std::vector<ValidatedFigure> dollarExamples(const PriceBook &book) {
  return {
      figure("Lambda, 3 M calls of 120 ms at 1,536 MB, free tier", "2.73", lambda(book, {3'000'000, 120}, 1536, true)),
      figure("Lambda, 7.44 M calls of 2 s at 1,024 MB", "249.49", lambda(book, {7'440'000, 2000}, 1024, false)),
      figure("Fargate, 5 tasks with 30 GB, 10 min a day", "1.26", priceFargate(book, monthly(5, 1, 2, 30, 600))),
      figure("Fargate, 10 small pods, 1 h a day", "4.37", priceFargate(book, monthly(10, share(25), 1, 20, 3600))),
      figure("HTTP API, 432 M calls", "418.80", priceApiGateway(book, {ApiGatewayUse::Kind::Http, 432'000'000, 0})),
      figure("Application Load Balancer, 720 h at 1.08 units", "22.42", priceAlb(book, {720, share(108)}))};
}

}  // namespace strato::simulator
