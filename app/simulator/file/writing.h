// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

namespace strato::simulator {

using WrittenJson = nlohmann::ordered_json;

/// null lifts a limit.
template <class Number>
[[nodiscard]] WrittenJson orNull(const std::optional<Number> &limit) {
  return limit ? WrittenJson(*limit) : WrittenJson(nullptr);
}

/// Only where it is not what it usually is.
template <class Value>
void put(WrittenJson &object, const char *name, const Value &value, const Value &usual) {
  if (value == usual) return;
  if constexpr (requires { value.has_value(); }) {
    object[name] = orNull(value);
  } else {
    object[name] = value;
  }
}

}  // namespace strato::simulator
