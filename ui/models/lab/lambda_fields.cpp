// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using simulator::LambdaSettings;

std::vector<LaneField> lambdaFields() {
  const auto made = [](const QString &id, const QString &name, const QString &unit, double least, double most,
                       auto at) { return fields::field<LambdaSettings>(id, name, unit, least, most, at); };
  const QString mb = FieldWords::tr("MB");
  const QString seconds = FieldWords::tr("s");
  LaneField cold = fields::inSteps(0.1, 2,
                                   made(
                                       u"coldStart"_s, FieldWords::tr("Cold start"), seconds, 0, 60,
                                       [](auto &lane) -> auto & { return lane.coldStart; }));
  cold.set = [](simulator::LaneSettings &lane, LaneField::Value mean) {
    // As the measured ones scatter.
    constexpr double cv = 0.2;
    std::get<LambdaSettings>(lane).coldStart =
        mean && *mean > 0 ? std::optional(simulator::Distribution::logNormal(*mean, cv)) : std::nullopt;
  };
  LaneField ready = made(
      u"provisioned"_s, FieldWords::tr("Provisioned"), {}, 0, 10000,
      [](auto &lane) -> auto & { return lane.memoryMb; });
  ready.get = [](const simulator::LaneSettings &lane) {
    return LaneField::Value(std::get<LambdaSettings>(lane).provisioned.atStart);
  };
  ready.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    std::get<LambdaSettings>(lane).provisioned = {};
    std::get<LambdaSettings>(lane).provisioned.atStart = static_cast<int>(value.value_or(0));
  };
  using fields::byFact;
  using fields::inSteps;
  using fields::observed;
  using fields::shown;
  return {
      shown(byFact("LAM-09", inSteps(128, 0,
                                     made(
                                         u"memory"_s, FieldWords::tr("Memory"), mb, 128, 10240,
                                         [](auto &lane) -> auto & { return lane.memoryMb; })))),
      shown(byFact("LAM-21", inSteps(50, 0,
                                     made(
                                         u"reserved"_s, FieldWords::tr("Reserved"), {}, 0, 100000,
                                         [](auto &lane) -> auto & { return lane.reservedConcurrency; })))),
      shown(byFact("LAM-22", inSteps(10, 0, ready))),
      shown(byFact("LAM-25", observed(cold))),
      shown(byFact("LAM-24", observed(inSteps(60, 0,
                                              made(
                                                  u"idleTimeout"_s, FieldWords::tr("Kept warm"), seconds, 1, 86400,
                                                  [](auto &lane) -> auto & { return lane.idleTimeoutS; }))))),
      byFact("LAM-18", inSteps(100, 0,
                               made(
                                   u"account"_s, FieldWords::tr("Account limit"), {}, 1, 1000000,
                                   [](auto &lane) -> auto & { return lane.accountConcurrency; }))),
      byFact("LAM-19", inSteps(100, 0,
                               made(
                                   u"growth"_s, FieldWords::tr("Growth"), FieldWords::tr("per 10 s"), 1, 100000,
                                   [](auto &lane) -> auto & { return lane.growthPer10s; }))),
      byFact("LAM-20", made(
                           u"rate"_s, FieldWords::tr("Requests for each"), FieldWords::tr("per s"), 1, 1000,
                           [](auto &lane) -> auto & { return lane.ratePerConcurrency; })),
      byFact("LAM-05", made(
                           u"timeout"_s, FieldWords::tr("Timeout"), seconds, 1, 900,
                           [](auto &lane) -> auto & { return lane.timeoutS; })),
      byFact("LAM-24", observed(inSteps(600, 0,
                                        made(
                                            u"lifetime"_s, FieldWords::tr("Longest life"), seconds, 60, 86400,
                                            [](auto &lane) -> auto & { return lane.maxLifetimeS; })))),
      byFact("LAM-09", inSteps(0.1, 2,
                               made(
                                   u"cpuBound"_s, FieldWords::tr("Share bound by CPU"), {}, 0, 1,
                                   [](auto &lane) -> auto & { return lane.cpuBoundShare; }))),
      byFact("LAM-30", inSteps(0.01, 3,
                               made(
                                   u"errors"_s, FieldWords::tr("Share that fails"), {}, 0, 1,
                                   [](auto &lane) -> auto & { return lane.errorShare; }))),
  };
}

}  // namespace strato::ui
