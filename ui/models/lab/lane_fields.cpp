// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_fields.h"

#include <QLocale>
#include <algorithm>

#include "ui/models/lab/lane_field_parts.h"

namespace strato::ui {

QString LaneField::text(Value value) const {
  if (!value) return FieldWords::tr("no limit");
  if (!choices.isEmpty()) return choices.value(static_cast<int>(*value));
  const QString number = QLocale().toString(*value, 'f', decimals);
  return unit.isEmpty() ? number : FieldWords::tr("%1 %2").arg(number, unit);
}

std::vector<LaneField> fieldsOf(const simulator::LaneSettings &lane, const pricing::PriceBook &prices) {
  struct Maker {
    const pricing::PriceBook &prices;
    std::vector<LaneField> operator()(const simulator::LambdaSettings &) const { return lambdaFields(); }
    std::vector<LaneField> operator()(const simulator::Ec2Settings &of) const { return ec2Fields(of, prices); }
    std::vector<LaneField> operator()(const simulator::FargateSettings &of) const { return fargateFields(of); }
    std::vector<LaneField> operator()(const simulator::EcsSettings &of) const { return ecsFields(of, prices); }
    std::vector<LaneField> operator()(const simulator::EksSettings &of) const { return eksFields(of, prices); }
    std::vector<LaneField> operator()(const simulator::BatchSettings &of) const { return batchFields(of, prices); }
    std::vector<LaneField> operator()(const simulator::LightsailSettings &) const { return lightsailFields(); }
  };
  std::vector<LaneField> all = std::visit(Maker{prices}, lane);
  std::ranges::stable_partition(all, &LaneField::inSight);
  return all;
}

const LaneField *fieldNamed(const std::vector<LaneField> &fields, const QString &id) {
  const auto found = std::ranges::find(fields, id, &LaneField::id);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace strato::ui
