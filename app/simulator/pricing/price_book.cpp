// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/price_book.h"

#include <utility>

namespace strato::pricing {

namespace {

const std::vector<std::string> &neededPrices() {
  static const std::vector<std::string> keys = {"lambda.requests",
                                                "lambda.compute.x86",
                                                "lambda.compute.arm",
                                                "lambda.provisioned-held.x86",
                                                "lambda.provisioned-held.arm",
                                                "lambda.provisioned-run.x86",
                                                "lambda.provisioned-run.arm",
                                                "lambda.storage",
                                                "lambda.snapstart-cache",
                                                "lambda.snapstart-restore",
                                                "fargate.linux-x86.vcpu",
                                                "fargate.linux-x86.memory",
                                                "fargate.linux-arm.vcpu",
                                                "fargate.linux-arm.memory",
                                                "fargate.windows-x86.vcpu",
                                                "fargate.windows-x86.licence",
                                                "fargate.windows-x86.memory",
                                                "fargate.storage",
                                                "ec2.surplus.t3",
                                                "ec2.surplus.t4g",
                                                "alb.hour",
                                                "alb.lcu",
                                                "api.rest",
                                                "api.http",
                                                "api.data-out",
                                                "eks.cluster",
                                                "ebs.gp3"};
  return keys;
}

const std::vector<std::string> &neededTerms() {
  static const std::vector<std::string> keys = {"lambda.free-requests",
                                                "lambda.free-gb-seconds",
                                                "lambda.free-storage-mb",
                                                "lambda.provisioned-step-minutes",
                                                "lambda.snapstart-minimum-hours",
                                                "lambda.vcpu-mb",
                                                "fargate.minimum-minutes",
                                                "fargate.windows-minimum-minutes",
                                                "fargate.free-storage-gb",
                                                "ec2.minimum-seconds",
                                                "ec2.burst-vcpus",
                                                "alb.unit-new-connections",
                                                "alb.unit-active-connections",
                                                "alb.unit-gb",
                                                "alb.unit-gb-lambda",
                                                "alb.unit-rules"};
  return keys;
}

template <class Value>
std::string missingIn(const std::map<std::string, Value> &known, const std::vector<std::string> &needed) {
  std::string missing;
  for (const std::string &key : needed) {
    if (!known.contains(key)) missing += (missing.empty() ? "" : ", ") + key;
  }
  return missing;
}

template <class Value>
const Value *find(const std::map<std::string, Value> &known, const std::string &key) {
  const auto found = known.find(key);
  return found == known.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<std::string> neededKeys() {
  std::vector<std::string> keys = neededPrices();
  keys.insert(keys.end(), neededTerms().begin(), neededTerms().end());
  return keys;
}

Result<PriceBook> PriceBook::make(std::string region, std::vector<Price> prices, std::vector<Term> terms) {
  PriceBook book;
  book.m_region = std::move(region);
  for (Price &price : prices) book.m_prices.emplace(price.key, std::move(price));
  for (Term &term : terms) book.m_terms.emplace(term.key, std::move(term));
  const std::string missingPrices = missingIn(book.m_prices, neededPrices());
  const std::string missingTerms = missingIn(book.m_terms, neededTerms());
  if (missingPrices.empty() && missingTerms.empty()) return book;
  const char *comma = missingPrices.empty() || missingTerms.empty() ? "" : ", ";
  return fail(Message("The price list lacks what bills are counted from: %1.", {missingPrices + comma + missingTerms}),
              Message("Install Stratoscope again, or build the content again."));
}

const Price *PriceBook::findPrice(const std::string &key) const { return find(m_prices, key); }

const Term *PriceBook::findTerm(const std::string &key) const { return find(m_terms, key); }

std::vector<std::string> PriceBook::namesBehind(std::string_view prefix) const {
  std::vector<std::string> names;
  for (const auto &[key, price] : m_prices) {
    if (key.starts_with(prefix)) names.push_back(key.substr(prefix.size()));
  }
  return names;
}

}  // namespace strato::pricing
