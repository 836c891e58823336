// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/fleet_field_parts.h"

namespace strato::ui {

using namespace Qt::StringLiterals;
using fields::field;
using simulator::kLightsailBundles;
using simulator::LightsailSettings;

namespace {

LaneField bundleField() {
  LaneField made{{.id = u"bundle"_s,
                  .name = FieldWords::tr("Bundle"),
                  .most = static_cast<double>(kLightsailBundles.size()) - 1,
                  .fact = FactId{"LIG-15"},
                  .inSight = true}};
  for (const auto &known : kLightsailBundles) made.choices.append(QString::fromLatin1(known.name));
  made.get = [](const simulator::LaneSettings &lane) {
    const QLatin1StringView name(std::get<LightsailSettings>(lane).bundle.name);
    const auto found = std::ranges::find(
        kLightsailBundles, name, [](const simulator::LightsailBundle &known) { return QLatin1StringView(known.name); });
    return LaneField::Value(static_cast<double>(found - kLightsailBundles.begin()));
  };
  made.set = [](simulator::LaneSettings &lane, LaneField::Value value) {
    std::get<LightsailSettings>(lane).bundle = kLightsailBundles[static_cast<std::size_t>(value.value_or(0))];
  };
  return made;
}

}  // namespace

std::vector<LaneField> lightsailFields() {
  using L = LightsailSettings;
  LaneField patience = fields::patienceField<L>(&L::clientTimeoutS);
  patience.inSight = true;
  return {bundleField(),
          fields::pushing<L>(field<L>({.id = u"nodes"_s,
                                       .name = FieldWords::tr("Nodes"),
                                       .least = 1,
                                       .most = 20,
                                       .fact = FactId{"LIG-08"},
                                       .inSight = true,
                                       .hasUsual = false},
                                      &L::nodes),
                             [](L &of) { of.loadBalancer = of.loadBalancer || of.nodes > 1; }),
          field<L>({.id = u"burst"_s,
                    .name = FieldWords::tr("Burst at the start"),
                    .brief = FieldWords::tr("First burst"),
                    .unit = FieldWords::tr("%"),
                    .most = 100,
                    .step = 10,
                    .fact = FactId{"LIG-16"},
                    .inSight = true},
                   &L::burstPercent),
          field<L>({.id = u"cpuShare"_s,
                    .name = FieldWords::tr("Share on a CPU"),
                    .brief = FieldWords::tr("On CPU"),
                    .least = 0.01,
                    .most = 1,
                    .step = 0.05,
                    .decimals = 2,
                    .inSight = true},
                   &L::cpuShare),
          std::move(patience),
          field<L>({.id = u"connections"_s,
                    .name = FieldWords::tr("Connections a node"),
                    .least = 1,
                    .most = 10'000,
                    .step = 10},
                   &L::connectionsPerNode)};
}

}  // namespace strato::ui
