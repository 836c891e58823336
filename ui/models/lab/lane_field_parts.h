// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>
#include <type_traits>

#include "ui/models/lab/lane_fields.h"

namespace strato::ui {

class FieldWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::LaneField)
};

namespace fields {

[[nodiscard]] inline QString seconds() { return FieldWords::tr("s"); }

/// Something that may be lifted: std::optional of a number.
template <class T>
inline constexpr bool mayBeNothing = requires(const T &value) {
  value.has_value();
};

template <class T>
T fromNumber(double number) {
  if constexpr (std::is_integral_v<T>) return static_cast<T>(std::lround(number));
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

template <class Whole>
auto &placeIn(Whole &whole) {
  return whole;
}
/// Step by step to the place where a setting is kept, by members or functions; through what is optional, too.
template <class Whole, class Step, class... Steps>
auto &placeIn(Whole &whole, Step step, Steps... steps) {
  auto &part = std::invoke(step, whole);
  if constexpr (sizeof...(steps) > 0 && mayBeNothing<std::remove_cvref_t<decltype(part)>>) {
    return placeIn(*part, steps...);
  } else {
    return placeIn(part, steps...);
  }
}

/// A setting of one kind of lane, kept where the steps lead to.
template <class Lane, class... Steps>
LaneField field(Field shape, Steps... steps) {
  LaneField made{std::move(shape)};
  using T = std::remove_cvref_t<decltype(placeIn(std::declval<Lane &>(), steps...))>;
  made.mayLift = mayBeNothing<T>;
  made.get = [steps...](const simulator::LaneSettings &lane) {
    return toNumber(placeIn(std::get<Lane>(lane), steps...));
  };
  made.set = [steps...](simulator::LaneSettings &lane, LaneField::Value value) {
    T &place = placeIn(std::get<Lane>(lane), steps...);
    if constexpr (mayBeNothing<T>) {
      place = value ? T(fromNumber<typename T::value_type>(*value)) : T();
    } else if (value) {
      place = fromNumber<T>(*value);
    }
  };
  return made;
}

/// Whatever else has to move along when it is set.
template <class Lane, class Push>
LaneField pushing(LaneField made, Push push) {
  made.set = [set = made.set, push](simulator::LaneSettings &lane, LaneField::Value value) {
    set(lane, value);
    push(std::get<Lane>(lane));
  };
  return made;
}

inline void append(std::vector<LaneField> &all, std::vector<LaneField> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace fields

[[nodiscard]] std::vector<LaneField> lambdaFields(const simulator::LambdaSettings &lane);
[[nodiscard]] std::vector<LaneField> ec2Fields(const simulator::Ec2Settings &lane, const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> fargateFields(const simulator::FargateSettings &lane);
[[nodiscard]] std::vector<LaneField> ecsFields(const simulator::EcsSettings &lane, const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> eksFields(const simulator::EksSettings &lane, const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> batchFields(const simulator::BatchSettings &lane,
                                                 const pricing::PriceBook &prices);
[[nodiscard]] std::vector<LaneField> lightsailFields();

}  // namespace strato::ui
