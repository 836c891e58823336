// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lane_fields.h"

#include <algorithm>

#include "ui/models/lab/lane_field_parts.h"
#include "ui/models/lab/lane_starters.h"

namespace strato::ui {

QString LaneField::wordsOf(const simulator::LaneSettings &lane) const {
  QString words = briefName();
  const bool isShortcut = words.size() > 1 && words[1].isUpper();  // "CPU", and "vCPUs" too
  if (!isShortcut) words[0] = words[0].toLower();
  return FieldWords::tr("%1 %2", "setting, value").arg(words, textOf(lane));
}

std::vector<LaneField> fieldsOf(const simulator::LaneSettings &lane, const pricing::PriceBook &prices) {
  struct Maker {
    const pricing::PriceBook &prices;
    std::vector<LaneField> operator()(const simulator::LambdaSettings &of) const { return lambdaFields(of); }
    std::vector<LaneField> operator()(const simulator::Ec2Settings &of) const { return ec2Fields(of, prices); }
    std::vector<LaneField> operator()(const simulator::FargateSettings &of) const { return fargateFields(of); }
    std::vector<LaneField> operator()(const simulator::EcsSettings &of) const { return ecsFields(of, prices); }
    std::vector<LaneField> operator()(const simulator::EksSettings &of) const { return eksFields(of, prices); }
    std::vector<LaneField> operator()(const simulator::BatchSettings &of) const { return batchFields(of, prices); }
    std::vector<LaneField> operator()(const simulator::LightsailSettings &) const { return lightsailFields(); }
  };
  std::vector<LaneField> all = std::visit(Maker{prices}, lane);
  std::ranges::stable_partition(all, &LaneField::inSight);
  const simulator::LaneSettings usual = usualLane(lane);
  for (LaneField &made : all) {
    if (made.hasUsual) made.usual = made.get(usual);
  }
  return all;
}

std::vector<FieldValue> valuesOf(const std::vector<LaneField> &fields, const simulator::LaneSettings &lane) {
  std::vector<FieldValue> values;
  for (const LaneField &field : fields) values.push_back({static_cast<const Field &>(field), field.get(lane)});
  return values;
}

const LaneField *fieldNamed(const std::vector<LaneField> &fields, const QString &id) {
  const auto found = std::ranges::find(fields, id, &LaneField::id);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace strato::ui
