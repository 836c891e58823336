// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <type_traits>

#include "ui/models/lab/lane_fields.h"

namespace strato::ui {

class FieldWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::LaneField)
};

namespace fields {

/// Something that may be lifted: std::optional of a number.
template <class T>
inline constexpr bool mayBeNothing = requires(const T &value) { value.has_value(); };

template <class T>
T fromNumber(double number) {
  if constexpr (std::is_integral_v<T>) return static_cast<T>(number < 0 ? number - 0.5 : number + 0.5);
  if constexpr (std::is_same_v<T, simulator::Distribution>) return simulator::Distribution::constant(number);
  if constexpr (std::is_floating_point_v<T>) return number;
}

template <class T>
LaneField::Value toNumber(const T &value) {
  if constexpr (std::is_same_v<T, simulator::Distribution>) {
    return value.mean();
  } else if constexpr (mayBeNothing<T>) {
    return value ? toNumber(*value) : LaneField::Value();
  } else {
    return static_cast<double>(value);
  }
}

/// A setting of one kind of lane: `at` gives the place where it is kept, of a constant lane or of one that changes.
template <class Lane, class At>
LaneField field(const QString &id, const QString &name, const QString &unit, double least, double most, At at) {
  using T = std::remove_cvref_t<decltype(at(std::declval<Lane &>()))>;
  LaneField made;
  made.id = id;
  made.name = name;
  made.unit = unit;
  made.least = least;
  made.most = most;
  made.mayLift = mayBeNothing<T>;
  made.get = [at](const simulator::LaneSettings &lane) { return toNumber(at(std::get<Lane>(lane))); };
  made.set = [at](simulator::LaneSettings &lane, LaneField::Value value) {
    T &place = at(std::get<Lane>(lane));
    if constexpr (mayBeNothing<T>) {
      place = value ? T(fromNumber<typename T::value_type>(*value)) : T();
    } else if (value) {
      place = fromNumber<T>(*value);
    }
  };
  return made;
}

// Small words for a table that reads well.
inline LaneField shown(LaneField made) {
  made.inSight = true;
  return made;
}
inline LaneField observed(LaneField made) {
  made.observed = true;
  return made;
}
inline LaneField byFact(const char *fact, LaneField made) {
  made.fact = FactId{fact};
  return made;
}
inline LaneField inSteps(double step, int decimals, LaneField made) {
  made.step = step;
  made.decimals = decimals;
  return made;
}

/// Least, desired and most, of what `at` gives; the bounds push each other.
template <class Lane, class At>
std::vector<LaneField> sizes(At at, const QString &unit, double most) {
  LaneField least = shown(field<Lane>(
      QStringLiteral("min"), FieldWords::tr("At least"), unit, 0,
      most, [at](auto &lane) -> auto & { return at(lane).min; }));
  LaneField top = shown(field<Lane>(
      QStringLiteral("max"), FieldWords::tr("At most"), unit, 1,
      most, [at](auto &lane) -> auto & { return at(lane).max; }));
  LaneField begin = field<Lane>(
      QStringLiteral("desired"), FieldWords::tr("At the start"), unit, 0,
      most, [at](auto &lane) -> auto & { return at(lane).desired; });
  const auto pushing = [at](LaneField &made, auto push) {
    made.set = [set = made.set, at, push](simulator::LaneSettings &lane, LaneField::Value value) {
      set(lane, value);
      push(at(std::get<Lane>(lane)));
    };
  };
  pushing(least, [](auto &size) {
    size.max = std::max(size.max, size.min);
    size.desired = std::clamp(size.desired, size.min, size.max);
  });
  pushing(top, [](auto &size) {
    size.min = std::min(size.min, size.max);
    size.desired = std::clamp(size.desired, size.min, size.max);
  });
  pushing(begin, [](auto &size) {
    size.min = std::min(size.min, size.desired);
    size.max = std::max(size.max, size.desired);
  });
  return {least, top, begin};
}

}  // namespace fields

[[nodiscard]] std::vector<LaneField> lambdaFields();
[[nodiscard]] std::vector<LaneField> ec2Fields(const simulator::Ec2Settings &lane, const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> fargateFields(const simulator::FargateSettings &lane);
[[nodiscard]] std::vector<LaneField> ecsFields(const simulator::EcsSettings &lane, const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> eksFields(const simulator::EksSettings &lane, const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> batchFields(const simulator::BatchSettings &lane,
                                                 const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> lightsailFields();

}  // namespace strato::ui
