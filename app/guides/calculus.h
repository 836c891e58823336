// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/guides/formula.h"
#include "app/guides/value.h"

namespace strato::guides {

/// Two values with a sign between them. A time minus a time is a length; nothing is true of what never happened.
[[nodiscard]] Result<Value> combined(const Formula &formula, const Value &left, const Value &right);

/// min, max, round, abs.
[[nodiscard]] Result<Value> called(const std::string &function, const std::vector<Value> &values);

/// The value as text asks for it behind a bar: "clock", "seconds", "percent", "usd", "number", "whole", "lower".
[[nodiscard]] Result<Value> formatted(Value value, const std::string &format);

}  // namespace strato::guides
