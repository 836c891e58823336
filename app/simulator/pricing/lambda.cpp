// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/pricing/lambda.h"

#include <algorithm>

#include "app/simulator/pricing/charge.h"

namespace strato::pricing {

namespace {

constexpr std::int64_t mbPerGb = 1024;
constexpr std::int64_t msPerSecond = 1000;

class LambdaBill final {
 public:
  LambdaBill(const PriceBook &book, const LambdaUse &use) : m_book(book), m_use(use) {}

  Bill take() {
    addOnDemand();
    if (m_use.provisioned) addProvisioned(*m_use.provisioned);
    addStorage();
    if (m_use.snapStart) addSnapStart(*m_use.snapStart);
    return std::move(m_bill);
  }

 private:
  [[nodiscard]] const Price &forArchitecture(const std::string &key) const {
    return m_book.price(key + (m_use.architecture == Architecture::Arm ? ".arm" : ".x86"));
  }

  [[nodiscard]] static Decimal billedMs(const Calls &calls) {
    return calls.billedMs.value_or(calls.requests * calls.durationMs.roundedUp());
  }

  /// GB-seconds as a fraction.
  [[nodiscard]] static Counted gbSeconds(const Calls &calls, const Decimal &mb) {
    return {billedMs(calls) * mb, msPerSecond * mbPerGb};
  }

  [[nodiscard]] Message howCompute(const Calls &calls) const {
    if (calls.billedMs) {
      return Message("%1 ms of %2 calls x %3 MB / 1024",
                     {calls.billedMs->text(), calls.requests.text(), m_use.memoryMb.text()});
    }
    return Message("%1 calls x %2 ms x %3 MB / 1024",
                   {calls.requests.text(), calls.durationMs.roundedUp().text(), m_use.memoryMb.text()});
  }

  void addOnDemand() {
    const Calls &calls = m_use.calls;
    Counted requests{calls.requests};
    Counted compute = gbSeconds(calls, m_use.memoryMb);
    Message howRequests("%1 requests", {calls.requests.text()});
    Message howLong = howCompute(calls);
    if (m_use.freeTier) {
      const Decimal &freeRequests = m_book.term("lambda.free-requests");
      const Decimal &freeCompute = m_book.term("lambda.free-gb-seconds");
      requests.number = std::max(requests.number - freeRequests, Decimal());
      compute.number = std::max(compute.number - freeCompute * compute.divisor, Decimal());
      howRequests = Message("%1 requests, less %2 that are free", {calls.requests.text(), freeRequests.text()});
      howLong = Message("%1, less %2 GB-seconds that are free", {howLong.english(), freeCompute.text()});
    }
    charge(m_bill, m_book.price("lambda.requests"), requests, Message("Requests"), howRequests);
    charge(m_bill, forArchitecture("lambda.compute"), compute, Message("Compute"), howLong);
  }

  /// No free tier here: it does not cover functions with provisioned concurrency.
  void addProvisioned(const ProvisionedUse &use) {
    Decimal environmentSeconds;
    for (const Held &held : use.held) environmentSeconds += held.environments * billedSeconds(held);
    charge(m_bill, forArchitecture("lambda.provisioned-held"), {environmentSeconds * m_use.memoryMb, mbPerGb},
           Message("Provisioned concurrency"), howHeld(use.held, environmentSeconds));
    charge(m_bill, m_book.price("lambda.requests"), {use.calls.requests}, Message("Requests, provisioned"),
           Message("%1 requests, none free", {use.calls.requests.text()}));
    charge(m_bill, forArchitecture("lambda.provisioned-run"), gbSeconds(use.calls, m_use.memoryMb),
           Message("Compute, provisioned"), howCompute(use.calls));
  }

  /// A step that has begun is billed whole.
  [[nodiscard]] Decimal billedSeconds(const Held &held) const {
    const Decimal step = m_book.term("lambda.provisioned-step-minutes") * 60;
    return (held.hours * 3600).dividedBy(step, 12).roundedUp() * step;
  }

  [[nodiscard]] Message howHeld(const std::vector<Held> &held, const Decimal &environmentSeconds) const {
    if (held.size() == 1) {
      return Message("%1 environments x %2 s x %3 MB / 1024, used or not",
                     {held.front().environments.text(), billedSeconds(held.front()).text(), m_use.memoryMb.text()});
    }
    return Message("%1 environment-seconds in %2 stretches x %3 MB / 1024, used or not",
                   {environmentSeconds.text(), std::to_string(held.size()), m_use.memoryMb.text()});
  }

  void addStorage() {
    const Decimal mb = m_use.ephemeralMb - m_book.term("lambda.free-storage-mb");
    if (mb <= 0) return;
    Counted storage = gbSeconds(m_use.calls, mb);
    if (m_use.provisioned) storage.number += gbSeconds(m_use.provisioned->calls, mb).number;
    charge(m_bill, m_book.price("lambda.storage"), storage, Message("Ephemeral storage"),
           Message("%1 MB beyond the free ones, while the code runs", {mb.text()}));
  }

  void addSnapStart(const SnapStartUse &use) {
    const Decimal &minimum = m_book.term("lambda.snapstart-minimum-hours");
    const Decimal hours = std::max(use.cacheHours, minimum);
    charge(m_bill, m_book.price("lambda.snapstart-cache"), {hours * 3600 * m_use.memoryMb, mbPerGb},
           Message("SnapStart cache"),
           Message("%1 h x %2 MB / 1024, at least %3 h", {hours.text(), m_use.memoryMb.text(), minimum.text()}));
    charge(m_bill, m_book.price("lambda.snapstart-restore"), {use.restores * m_use.memoryMb, mbPerGb},
           Message("SnapStart restores"),
           Message("%1 restores x %2 MB / 1024", {use.restores.text(), m_use.memoryMb.text()}));
  }

  const PriceBook &m_book;
  const LambdaUse &m_use;
  Bill m_bill;
};

}  // namespace

Bill priceLambda(const PriceBook &book, const LambdaUse &use) { return LambdaBill(book, use).take(); }

}  // namespace strato::pricing
