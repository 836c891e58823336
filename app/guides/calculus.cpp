// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/calculus.h"

#include <algorithm>
#include <cctype>

namespace strato::guides {

namespace {

using Kind = Formula::Kind;

Value truth(bool is) { return {is ? 1.0 : 0.0, Unit::Truth}; }

bool compare(const std::string &sign, double left, double right) {
  if (sign == "<") return left < right;
  if (sign == "<=") return left <= right;
  if (sign == ">") return left > right;
  if (sign == ">=") return left >= right;
  return sign == "==" ? left == right : left != right;
}

Value compared(const std::string &sign, const Value &left, const Value &right) {
  if (left.unit == Unit::Text || right.unit == Unit::Text) {
    const bool same = left.unit == right.unit && left.text == right.text;
    return truth(sign == "==" ? same : sign == "!=" && !same);
  }
  if (left.isNever() || right.isNever()) return truth(false);
  return truth(compare(sign, left.number, right.number));
}

Unit unitOfSum(Kind kind, Unit left, Unit right) {
  if (left == Unit::Clock && right == Unit::Clock && kind == Kind::Difference) return Unit::Seconds;
  if (left == Unit::Clock || right == Unit::Clock) return Unit::Clock;
  return left == Unit::Number ? right : left;
}

Unit unitOfQuotient(Unit left, Unit right) { return right == Unit::Number ? left : Unit::Number; }

}  // namespace

Result<Value> combined(const Formula &formula, const Value &left, const Value &right) {
  if (formula.kind == Kind::Compare) return compared(formula.path.front(), left, right);
  if (formula.kind == Kind::And) return truth(left.isTrue() && right.isTrue());
  if (formula.kind == Kind::Or) return truth(left.isTrue() || right.isTrue());
  if (left.unit == Unit::Text || right.unit == Unit::Text) {
    return fail(Message("A formula counts with the word \"%1\".", {left.unit == Unit::Text ? left.text : right.text}));
  }
  if (formula.kind == Kind::Sum || formula.kind == Kind::Difference) {
    const double other = formula.kind == Kind::Sum ? right.number : -right.number;
    return Value{left.number + other, unitOfSum(formula.kind, left.unit, right.unit)};
  }
  if (formula.kind == Kind::Product) {
    return Value{left.number * right.number, left.unit == Unit::Number ? right.unit : left.unit};
  }
  const Unit unit = unitOfQuotient(left.unit, right.unit);
  return right.number == 0.0 ? Value::never(unit) : Value{left.number / right.number, unit};
}

Result<Value> called(const std::string &function, const std::vector<Value> &values) {
  if (function == "round" && values.size() == 1) return Value{std::round(values[0].number), values[0].unit};
  if (function == "abs" && values.size() == 1) return Value{std::abs(values[0].number), values[0].unit};
  if ((function == "min" || function == "max") && values.size() == 2) {
    const bool first = (values[0].number < values[1].number) == (function == "min");
    return values[first ? 0 : 1];
  }
  return fail(Message("There is no function \"%1\" of so many values.", {function}),
              Message("There are min(a, b), max(a, b), round(a), abs(a), and those behind a lane's name."));
}

Result<Value> formatted(Value value, const std::string &format) {
  if (format.empty()) return value;
  if (format == "clock") {
    value.unit = Unit::Clock;
  } else if (format == "seconds") {
    value.unit = Unit::Seconds;
  } else if (format == "percent") {
    value.unit = Unit::Percent;
  } else if (format == "usd") {
    value.unit = Unit::Usd;
  } else if (format == "number") {
    value.unit = Unit::Number;
  } else if (format == "whole") {
    value = value.isNever() ? value : Value{std::round(value.number), Unit::Number};
  } else if (format == "lower") {
    std::ranges::transform(value.text, value.text.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  } else {
    return fail(Message("There is no format \"%1\".", {format}),
                Message("There are clock, seconds, percent, usd, number, whole and lower."));
  }
  return value;
}

}  // namespace strato::guides
