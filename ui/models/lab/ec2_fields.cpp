// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/ec2/burst_types.h"
#include "ui/models/lab/fleet_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using fields::field;
using fields::seconds;
using simulator::Ec2Settings;

namespace {

LaneField machineType(const Ec2Settings &lane, const pricing::PriceBook &prices) {
  std::vector<std::string> types = pricing::instanceTypes(prices);
  if (!lane.credits) return fields::typeField<Ec2Settings>(types, &Ec2Settings::instanceType);
  std::erase_if(types, [](const std::string &type) { return simulator::baselineOf(type) == 0; });
  LaneField made = fields::pushing<Ec2Settings>(
      fields::typeField<Ec2Settings>(types, &Ec2Settings::instanceType),
      [](Ec2Settings &of) { of.credits->baselinePercent = simulator::baselineOf(of.instanceType); });
  made.hasUsual = false;
  return made;
}

/// Of what is above the machines that stay On-Demand.
LaneField spotShare() {
  LaneField made{{.id = u"spot"_s,
                  .name = FieldWords::tr("Bought as Spot"),
                  .brief = FieldWords::tr("Spot"),
                  .unit = FieldWords::tr("%"),
                  .least = 1,
                  .most = 100,
                  .step = 10,
                  .lifted = FieldWords::tr("no Spot"),
                  .fact = FactId{"SPOT-01"}}};
  made.mayLift = true;
  made.get = [](const simulator::LaneSettings &lane) {
    const auto &spot = std::get<Ec2Settings>(lane).spot;
    return spot ? LaneField::Value(spot->share * 100.0) : LaneField::Value();
  };
  made.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    auto &group = std::get<Ec2Settings>(lane);
    if (!value) return group.spot.reset();
    if (!group.spot) group.spot.emplace();
    group.spot->share = *value / 100.0;
    group.warmPool.reset();  // a group cannot have both
  };
  return made;
}

std::vector<LaneField> spotFields(const Ec2Settings &lane) {
  std::vector<LaneField> all{spotShare()};
  if (!lane.spot) return all;
  using simulator::SpotShare;
  const auto spot = [](const Field &shape, auto member) {
    LaneField made = field<Ec2Settings>(shape, &Ec2Settings::spot, member);
    // Of a lane without Spot: what it would begin with.
    made.get = [member](const simulator::LaneSettings &of) {
      return fields::toNumber(std::get<Ec2Settings>(of).spot.value_or(SpotShare{}).*member);
    };
    return made;
  };
  fields::append(all, {spot({.id = u"onDemandBase"_s,
                             .name = FieldWords::tr("Always On-Demand"),
                             .unit = FieldWords::tr("machines"),
                             .most = 1000},
                            &SpotShare::onDemandBase),
                       spot({.id = u"reclaims"_s,
                             .name = FieldWords::tr("Reclaimed"),
                             .unit = FieldWords::tr("an hour, each"),
                             .most = 3600,
                             .step = 0.1,
                             .decimals = 2,
                             .fact = FactId{"SPOT-02"}},
                            &SpotShare::reclaimsPerHour),
                       spot({.id = u"spotDiscount"_s,
                             .name = FieldWords::tr("Spot is cheaper by"),
                             .unit = FieldWords::tr("%"),
                             .most = 99,
                             .step = 5,
                             .fact = FactId{"SPOT-01"},
                             .observed = true},
                            &SpotShare::discountPercent)});
  return all;
}

}  // namespace

std::vector<LaneField> ec2Fields(const Ec2Settings &lane, const pricing::PriceBook &prices) {
  using E = Ec2Settings;
  std::vector<LaneField> all = fields::sizes<E>({FieldWords::tr("Machines"), FieldWords::tr("machines")});
  for (LaneField &size : all) size.fact = FactId{"ASG-02"};
  fields::append(all, fields::targetFields(lane, &E::scaling));
  const QString requests = FieldWords::tr("requests");
  fields::append(
      all,
      {field<E>({.id = u"boot"_s,
                 .name = FieldWords::tr("Boot"),
                 .unit = seconds(),
                 .most = 3600,
                 .step = 5,
                 .observed = true,
                 .inSight = true},
                &E::boot),
       field<E>({.id = u"warmup"_s,
                 .name = FieldWords::tr("Warm-up"),
                 .unit = seconds(),
                 .most = 3600,
                 .step = 10,
                 .fact = FactId{"ASG-08"}},
                &E::warmupS),
       machineType(lane, prices),
       field<E>({.id = u"eachServes"_s,
                 .name = FieldWords::tr("Each serves at once"),
                 .unit = requests,
                 .least = 1,
                 .most = 10'000},
                &E::slotsPerInstance),
       field<E>({.id = u"zones"_s, .name = FieldWords::tr("Zones"), .least = 1, .most = 6, .fact = FactId{"EC2-06"}},
                &E::zones),
       fields::patienceField<E>(&E::clientTimeoutS),
       field<E>(
           {.id = u"queueLimit"_s, .name = FieldWords::tr("Longest line"), .unit = requests, .most = 1e6, .step = 100},
           &E::queueLimit),
       field<E>(
           {.id = u"drain"_s, .name = FieldWords::tr("Longest drain"), .unit = seconds(), .most = 3600, .step = 30},
           &E::drainS)});
  fields::append(all, spotFields(lane));
  return all;
}

}  // namespace strato::ui
