// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strato {

/// A decimal number for money and what money is counted from. Sums, differences and products are exact as long as they
/// have at most 36 digits, and rounded half up at the 36th beyond; nothing overflows and nothing is binary.
class Decimal final {
 public:
  Decimal() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a whole number is a decimal number
  Decimal(std::int64_t whole);

  /// "0.0000166667", "-3", ".5", "10.": digits with at most one point, at most 30 of them. Nothing else is a number.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  /// This many millionths, for constants that are no whole numbers: 0.25 is ofMillionths(250'000).
  [[nodiscard]] static Decimal ofMillionths(std::int64_t millionths);

  [[nodiscard]] bool isZero() const { return m_digits == 0; }
  [[nodiscard]] bool isNegative() const { return m_negative; }
  [[nodiscard]] bool isWhole() const { return m_places <= 0; }

  /// The quotient, rounded half up (away from zero) to so many places. The divisor must not be zero.
  [[nodiscard]] Decimal dividedBy(const Decimal &divisor, int places) const;
  [[nodiscard]] Decimal roundedTo(int places) const;
  /// The next whole number that is not smaller. Only for numbers that are not negative.
  [[nodiscard]] Decimal roundedUp() const;
  /// The whole part; the largest 64-bit number where it has no room.
  [[nodiscard]] std::int64_t whole() const;

  /// All digits that there are, without needless zeros: "0.0000166667".
  [[nodiscard]] std::string text() const;
  /// Rounded, and with exactly so many places: "2.70".
  [[nodiscard]] std::string text(int places) const;

  Decimal operator-() const;
  Decimal &operator+=(const Decimal &other);
  Decimal &operator-=(const Decimal &other) { return *this += -other; }
  Decimal &operator*=(const Decimal &other);
  friend Decimal operator+(Decimal a, const Decimal &b) { return a += b; }
  friend Decimal operator-(Decimal a, const Decimal &b) { return a -= b; }
  friend Decimal operator*(Decimal a, const Decimal &b) { return a *= b; }

  bool operator==(const Decimal &) const = default;
  std::strong_ordering operator<=>(const Decimal &other) const;

 private:
  __extension__ using Digits = unsigned __int128;  ///< always below ten to the 36th

  static Decimal of(Digits digits, int places, bool negative);
  void normalize();

  // The value is digits / 10^places. Without trailing zeros, so that equal numbers have equal members.
  Digits m_digits = 0;
  int m_places = 0;
  bool m_negative = false;
};

}  // namespace strato
