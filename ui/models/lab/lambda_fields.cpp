// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using fields::field;
using fields::pushing;
using fields::seconds;
using simulator::LambdaSettings;

namespace {

/// So much of an account always stays unreserved (LAM-21).
constexpr int alwaysUnreserved = 100;

constexpr int ofAnyAccount = 100'000;

int mostReserved(const LambdaSettings &lane) {
  return lane.accountConcurrency ? std::max(*lane.accountConcurrency - alwaysUnreserved, 0) : ofAnyAccount;
}

int mostReady(const LambdaSettings &lane) {
  return std::min(lane.concurrencyLimit().value_or(ofAnyAccount), ofAnyAccount);
}

/// What is kept ready is a part of what may run.
void keepReadyWithinLimit(LambdaSettings &lane) {
  const int most = mostReady(lane);
  lane.provisioned.atStart = std::min(lane.provisioned.atStart, most);
  for (auto &change : lane.provisioned.changes) change.count = std::min(change.count, most);
}

void keepWithinAccount(LambdaSettings &lane) {
  if (lane.reservedConcurrency) lane.reservedConcurrency = std::min(*lane.reservedConcurrency, mostReserved(lane));
  keepReadyWithinLimit(lane);
}

/// A message must stay hidden for as long as the function may work on it.
void keepMessagesHidden(LambdaSettings &lane) {
  if (lane.queue) lane.queue->visibilityS = std::max(lane.queue->visibilityS, lane.timeoutS);
}

LaneField coldStartField() {
  LaneField made = field<LambdaSettings>({.id = u"coldStart"_s,
                                          .name = FieldWords::tr("Cold start"),
                                          .unit = seconds(),
                                          .most = 60,
                                          .step = 0.1,
                                          .decimals = 2,
                                          .fact = FactId{"LAM-25"},
                                          .observed = true,
                                          .inSight = true},
                                         &LambdaSettings::coldStart);
  made.mayLift = false;
  made.get = [get = made.get](const simulator::LaneSettings &lane) { return LaneField::Value(get(lane).value_or(0)); };
  made.set = [](simulator::LaneSettings &lane, LaneField::Value mean) {
    // As the measured ones scatter.
    constexpr double cv = 0.2;
    std::get<LambdaSettings>(lane).coldStart =
        mean && *mean > 0 ? std::optional(simulator::Distribution::logNormal(*mean, cv)) : std::nullopt;
  };
  return made;
}

std::vector<LaneField> concurrencyFields(const LambdaSettings &lane) {
  using L = LambdaSettings;
  const LaneField reserved = field<L>({.id = u"reserved"_s,
                                       .name = FieldWords::tr("Reserved"),
                                       .most = static_cast<double>(mostReserved(lane)),
                                       .step = 50,
                                       .fact = FactId{"LAM-21"},
                                       .inSight = true},
                                      &L::reservedConcurrency);
  const LaneField provisioned = field<L>({.id = u"provisioned"_s,
                                          .name = FieldWords::tr("Provisioned"),
                                          .most = static_cast<double>(mostReady(lane)),
                                          .step = 10,
                                          .fact = FactId{"LAM-22"},
                                          .inSight = true},
                                         &L::provisioned, &simulator::ProvisionedPlan::atStart);
  const LaneField account = field<L>({.id = u"account"_s,
                                      .name = FieldWords::tr("Account limit"),
                                      .least = 1,
                                      .most = 1e6,
                                      .step = 100,
                                      .fact = FactId{"LAM-18"}},
                                     &L::accountConcurrency);
  std::vector<LaneField> all{pushing<L>(reserved, keepReadyWithinLimit), pushing<L>(account, keepWithinAccount)};
  // SnapStart rules it out.
  if (!lane.snapStart) all.insert(all.begin() + 1, provisioned);
  return all;
}

std::vector<LaneField> environmentFields() {
  using L = LambdaSettings;
  return {coldStartField(),
          field<L>({.id = u"idleTimeout"_s,
                    .name = FieldWords::tr("Kept warm"),
                    .unit = seconds(),
                    .least = 1,
                    .most = 86'400,
                    .step = 60,
                    .fact = FactId{"LAM-24"},
                    .observed = true,
                    .inSight = true},
                   &L::idleTimeoutS),
          field<L>({.id = u"lifetime"_s,
                    .name = FieldWords::tr("Longest life"),
                    .unit = seconds(),
                    .least = 60,
                    .most = 86'400,
                    .step = 600,
                    .fact = FactId{"LAM-24"},
                    .observed = true},
                   &L::maxLifetimeS)};
}

std::vector<LaneField> functionFields() {
  using L = LambdaSettings;
  return {field<L>({.id = u"growth"_s,
                    .name = FieldWords::tr("Growth"),
                    .unit = FieldWords::tr("per 10 s"),
                    .least = 1,
                    .most = 100'000,
                    .step = 100,
                    .fact = FactId{"LAM-19"}},
                   &L::growthPer10s),
          field<L>({.id = u"rate"_s,
                    .name = FieldWords::tr("Requests for each"),
                    .unit = FieldWords::tr("per s"),
                    .least = 1,
                    .most = 1000,
                    .fact = FactId{"LAM-20"}},
                   &L::ratePerConcurrency),
          pushing<L>(field<L>({.id = u"timeout"_s,
                               .name = FieldWords::tr("Timeout"),
                               .unit = seconds(),
                               .least = 0.1,
                               .most = 900,
                               .decimals = 1,
                               .fact = FactId{"LAM-05"}},
                              &L::timeoutS),
                     keepMessagesHidden),
          field<L>({.id = u"cpuBound"_s,
                    .name = FieldWords::tr("Share bound by CPU"),
                    .most = 1,
                    .step = 0.1,
                    .decimals = 2,
                    .fact = FactId{"LAM-09"}},
                   &L::cpuBoundShare),
          field<L>({.id = u"errors"_s,
                    .name = FieldWords::tr("Share that fails"),
                    .most = 1,
                    .step = 0.01,
                    .decimals = 3,
                    .fact = FactId{"LAM-30"}},
                   &L::errorShare)};
}

}  // namespace

std::vector<LaneField> lambdaFields(const LambdaSettings &lane) {
  std::vector<LaneField> all{field<LambdaSettings>({.id = u"memory"_s,
                                                    .name = FieldWords::tr("Memory"),
                                                    .unit = FieldWords::tr("MB"),
                                                    .least = 128,
                                                    .most = 10'240,
                                                    .step = 128,
                                                    .fact = FactId{"LAM-09"},
                                                    .inSight = true},
                                                   &LambdaSettings::memoryMb)};
  fields::append(all, concurrencyFields(lane));
  fields::append(all, environmentFields());
  fields::append(all, functionFields());
  return all;
}

}  // namespace strato::ui
