// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/pricing/ec2.h"
#include "ui/models/lab/lane_field_parts.h"

namespace strato::ui::fields {

/// How the units of a fleet are called: "Machines", "machines".
struct UnitWords {
  QString title;
  QString unit;
};

/// Least, most and first size of what the steps lead to; they push each other.
template <class Lane, class... Steps>
std::vector<LaneField> sizes(const UnitWords &words, Steps... steps) {
  using Sizes = std::remove_cvref_t<decltype(placeIn(std::declval<Lane &>(), steps...))>;
  constexpr double most = 1000;
  const auto size = [&](const QString &id, const QString &name, const QString &brief, bool inSight, auto member,
                        auto push) {
    return pushing<Lane>(field<Lane>({.id = id,
                                      .name = name.arg(words.title),
                                      .brief = brief,
                                      .unit = words.unit,
                                      .most = most,
                                      .inSight = inSight,
                                      .hasUsual = false},
                                     steps..., member),
                         [steps..., push](Lane &lane) { push(placeIn(lane, steps...)); });
  };
  return {size(QStringLiteral("min"), FieldWords::tr("%1 at least"), FieldWords::tr("At least"), true, &Sizes::min,
               [](Sizes &of) {
                 of.max = std::max(of.max, of.min);
                 of.desired = std::clamp(of.desired, of.min, of.max);
               }),
          size(QStringLiteral("max"), FieldWords::tr("%1 at most"), FieldWords::tr("At most"), true, &Sizes::max,
               [](Sizes &of) {
                 of.min = std::min(of.min, of.max);
                 of.desired = std::clamp(of.desired, of.min, of.max);
               }),
          size(QStringLiteral("desired"), FieldWords::tr("%1 at the start"), FieldWords::tr("At the start"), false,
               &Sizes::desired, [](Sizes &of) {
                 of.min = std::min(of.min, of.desired);
                 of.max = std::max(of.max, of.desired);
               })};
}

/// The first policy that keeps a metric near a target; null where there is none.
template <class Policies>
auto *trackerIn(Policies &policies) {
  using Tracker =
      std::conditional_t<std::is_const_v<Policies>, const simulator::TargetTracking, simulator::TargetTracking>;
  for (auto &policy : policies) {
    if (auto *found = std::get_if<simulator::TargetTracking>(&policy)) return static_cast<Tracker *>(found);
  }
  return static_cast<Tracker *>(nullptr);
}

/// Of the policies that the steps lead to; none where nothing tracks a target.
template <class Lane, class... Steps>
std::vector<LaneField> targetFields(const Lane &lane, Steps... steps) {
  using simulator::TargetTracking;
  const TargetTracking *tracker = trackerIn(placeIn(lane, steps...));
  if (tracker == nullptr) return {};
  const bool cpu = tracker->metric == simulator::Metric::CpuPercent;
  const auto first = [](auto &policies) -> auto & { return *trackerIn(policies); };
  const QString periods = FieldWords::tr("periods");
  return {field<Lane>({.id = QStringLiteral("target"),
                       .name = FieldWords::tr("Target"),
                       .unit = cpu ? FieldWords::tr("%") : FieldWords::tr("a minute each"),
                       .least = 1,
                       .most = cpu ? 100.0 : 1e6,
                       .step = 5,
                       .fact = FactId{"ASG-07"},
                       .inSight = true,
                       .hasUsual = cpu},
                      steps..., first, &TargetTracking::target),
          field<Lane>({.id = QStringLiteral("period"),
                       .name = FieldWords::tr("Metric period"),
                       .brief = FieldWords::tr("Period"),
                       .unit = seconds(),
                       .least = 1,
                       .most = 3600,
                       .step = 10,
                       .observed = true,
                       .inSight = true},
                      steps..., first, &TargetTracking::periodS),
          field<Lane>({.id = QStringLiteral("highPeriods"),
                       .name = FieldWords::tr("High alarm after"),
                       .unit = periods,
                       .least = 1,
                       .most = 60,
                       .observed = true},
                      steps..., first, &TargetTracking::highPeriods),
          field<Lane>({.id = QStringLiteral("lowPeriods"),
                       .name = FieldWords::tr("Low alarm after"),
                       .unit = periods,
                       .least = 1,
                       .most = 240,
                       .observed = true},
                      steps..., first, &TargetTracking::lowPeriods)};
}

/// Which of some types of instances, named where the steps lead to.
template <class Lane, class... Steps>
LaneField typeField(const std::vector<std::string> &types, Steps... steps) {
  LaneField made{{.id = QStringLiteral("type"), .name = FieldWords::tr("Type"), .fact = FactId{"EC2-09"}}};
  for (const std::string &type : types) made.choices.append(QString::fromStdString(type));
  made.most = static_cast<double>(types.size()) - 1;
  made.get = [types, steps...](const simulator::LaneSettings &lane) {
    const auto found = std::ranges::find(types, placeIn(std::get<Lane>(lane), steps...));
    return LaneField::Value(static_cast<double>(found == types.end() ? 0 : found - types.begin()));
  };
  made.set = [types, steps...](simulator::LaneSettings &lane, LaneField::Value value) {
    placeIn(std::get<Lane>(lane), steps...) = types[static_cast<std::size_t>(value.value_or(0))];
  };
  return made;
}

/// How long a client waits, kept where the steps lead to.
template <class Lane, class... Steps>
LaneField patienceField(Steps... steps) {
  return field<Lane>({.id = QStringLiteral("patience"),
                      .name = FieldWords::tr("Clients leave after"),
                      .brief = FieldWords::tr("Patience"),
                      .unit = seconds(),
                      .least = 0.1,
                      .most = 3600,
                      .decimals = 1,
                      .lifted = FieldWords::tr("never")},
                     steps...);
}

}  // namespace strato::ui::fields
