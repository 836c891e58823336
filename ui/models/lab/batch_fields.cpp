// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/fleet_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using fields::field;
using fields::pushing;
using fields::seconds;
using simulator::BatchJob;
using simulator::BatchSettings;
using simulator::ComputeEnvironment;

namespace {

std::vector<LaneField> vcpuFields() {
  using C = ComputeEnvironment;
  const auto vcpus = [](const QString &id, const QString &name, auto member) {
    return field<BatchSettings>(
        {.id = id, .name = name, .most = 100'000, .step = 8, .fact = FactId{"BAT-15"}, .inSight = true},
        &BatchSettings::environment, member);
  };
  return {pushing<BatchSettings>(vcpus(u"minVcpus"_s, FieldWords::tr("vCPUs at least"), &C::minVcpus),
                                 [](BatchSettings &of) {
                                   of.environment.maxVcpus = std::max(of.environment.maxVcpus, of.environment.minVcpus);
                                 }),
          pushing<BatchSettings>(vcpus(u"maxVcpus"_s, FieldWords::tr("vCPUs at most"), &C::maxVcpus),
                                 [](BatchSettings &of) {
                                   of.environment.minVcpus = std::min(of.environment.minVcpus, of.environment.maxVcpus);
                                 })};
}

std::vector<LaneField> jobFields() {
  return {field<BatchSettings>({.id = u"attempts"_s,
                                .name = FieldWords::tr("Attempts"),
                                .least = 1,
                                .most = 10,
                                .fact = FactId{"BAT-11"},
                                .inSight = true},
                               &BatchSettings::job, &BatchJob::attempts),
          field<BatchSettings>({.id = u"timeout"_s,
                                .name = FieldWords::tr("Job timeout"),
                                .unit = seconds(),
                                .least = 60,
                                .most = 1e6,
                                .step = 60,
                                .fact = FactId{"BAT-10"},
                                .inSight = true},
                               &BatchSettings::job, &BatchJob::timeoutS)};
}

std::vector<LaneField> spotFields() {
  using simulator::BatchSpot;
  return {field<BatchSettings>({.id = u"spotDiscount"_s,
                                .name = FieldWords::tr("Spot discount"),
                                .unit = FieldWords::tr("%"),
                                .most = 90,
                                .step = 5,
                                .observed = true},
                               &BatchSettings::environment, &ComputeEnvironment::spot, &BatchSpot::discountPercent),
          field<BatchSettings>({.id = u"reclaim"_s,
                                .name = FieldWords::tr("Called back after"),
                                .unit = seconds(),
                                .least = 60,
                                .most = 1e6,
                                .step = 600,
                                .lifted = FieldWords::tr("never"),
                                .observed = true},
                               &BatchSettings::environment, &ComputeEnvironment::spot, &BatchSpot::reclaimMeanS)};
}

}  // namespace

std::vector<LaneField> batchFields(const BatchSettings &lane, const pricing::PriceBook &prices) {
  using C = ComputeEnvironment;
  std::vector<LaneField> all = vcpuFields();
  fields::append(all, jobFields());
  fields::append(all, {field<BatchSettings>({.id = u"boot"_s,
                                             .name = FieldWords::tr("Instance boot"),
                                             .brief = FieldWords::tr("Boot"),
                                             .unit = seconds(),
                                             .most = 3600,
                                             .step = 10,
                                             .observed = true,
                                             .inSight = true},
                                            &BatchSettings::environment, &C::boot),
                       fields::typeField<BatchSettings>(pricing::instanceTypes(prices), &BatchSettings::environment,
                                                        &C::instanceType),
                       field<BatchSettings>({.id = u"scaleDown"_s,
                                             .name = FieldWords::tr("Empty instance goes after"),
                                             .unit = seconds(),
                                             .most = 7200,
                                             .step = 30},
                                            &BatchSettings::environment, &C::scaleDownAfterS),
                       field<BatchSettings>({.id = u"submits"_s,
                                             .name = FieldWords::tr("Submissions"),
                                             .unit = FieldWords::tr("per s"),
                                             .least = 1,
                                             .most = 1000,
                                             .step = 10},
                                            &BatchSettings::submitsPerS)});
  if (lane.environment.spot) fields::append(all, spotFields());
  return all;
}

}  // namespace strato::ui
