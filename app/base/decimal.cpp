// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/decimal.h"

#include <algorithm>
#include <array>
#include <limits>

namespace strato {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr Wide powerOfTen(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr Wide limit = powerOfTen(36);

/// Leaves out the last digits; half and more of what is left out counts as one.
Wide dropDigits(Wide digits, int count) {
  if (count > 38) return 0;
  unsigned last = 0;
  for (; count > 0; --count) {
    last = static_cast<unsigned>(digits % 10);
    digits /= 10;
  }
  return last >= 5 ? digits + 1 : digits;
}

/// A product of 256 bits, as four pieces with the lowest first.
using Pieces = std::array<std::uint64_t, 4>;

Pieces product(Wide a, Wide b) {
  const std::array<std::uint64_t, 2> left = {static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(a >> 64)};
  const std::array<std::uint64_t, 2> right = {static_cast<std::uint64_t>(b), static_cast<std::uint64_t>(b >> 64)};
  Pieces pieces{};
  for (std::size_t i = 0; i < 2; ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < 2; ++j) {
      const Wide sum = static_cast<Wide>(left[i]) * right[j] + pieces[i + j] + carry;
      pieces[i + j] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64);
    }
    pieces[i + 2] = carry;
  }
  return pieces;
}

unsigned dropOneDigit(Pieces &pieces) {
  Wide remainder = 0;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    const Wide part = (remainder << 64) | pieces[i];
    pieces[i] = static_cast<std::uint64_t>(part / 10);
    remainder = part % 10;
  }
  return static_cast<unsigned>(remainder);
}

Wide lowHalf(const Pieces &pieces) { return (static_cast<Wide>(pieces[1]) << 64) | pieces[0]; }

}  // namespace

Decimal::Decimal(std::int64_t whole)
    : m_digits(whole < 0 ? -static_cast<Digits>(whole) : static_cast<Digits>(whole)), m_negative(whole < 0) {
  normalize();
}

Decimal Decimal::of(Digits digits, int places, bool negative) {
  Decimal result;
  result.m_digits = digits;
  result.m_places = places;
  result.m_negative = negative;
  result.normalize();
  return result;
}

void Decimal::normalize() {
  int surplus = 0;
  for (Digits rest = m_digits; rest >= limit; rest /= 10) ++surplus;
  m_digits = dropDigits(m_digits, surplus);
  m_places -= surplus;
  while (m_digits != 0 && m_digits % 10 == 0) {
    m_digits /= 10;
    --m_places;
  }
  if (m_digits != 0) return;
  m_places = 0;
  m_negative = false;
}

Decimal Decimal::ofMillionths(std::int64_t millionths) {
  Decimal result(millionths);
  result.m_places += 6;
  result.normalize();
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Digits digits = 0;
  int count = 0;
  int places = -1;  // until the point is met
  for (const char character : text) {
    if (character == '.' && places < 0) {
      places = 0;
    } else if (character >= '0' && character <= '9') {
      digits = digits * 10 + static_cast<unsigned>(character - '0');
      if (++count > 30) return std::nullopt;
      if (places >= 0) ++places;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0) return std::nullopt;
  return of(digits, std::max(places, 0), negative);
}

Decimal Decimal::dividedBy(const Decimal &divisor, int places) const {
  Digits quotient = m_digits / divisor.m_digits;
  Digits rest = m_digits % divisor.m_digits;
  int reached = m_places - divisor.m_places;
  // As on paper: one more digit for each zero that is brought down, and one beyond the last to round by.
  while (reached <= places && quotient < limit) {
    rest *= 10;
    quotient = quotient * 10 + rest / divisor.m_digits;
    rest %= divisor.m_digits;
    ++reached;
  }
  const int surplus = reached - places;
  if (surplus > 0) {
    quotient = dropDigits(quotient, surplus);
    reached = places;
  }
  return of(quotient, reached, m_negative != divisor.m_negative);
}

Decimal Decimal::roundedTo(int places) const {
  if (m_places <= places) return *this;
  return of(dropDigits(m_digits, m_places - places), places, m_negative);
}

Decimal Decimal::roundedUp() const {
  if (isWhole()) return *this;
  const Digits unit = powerOfTen(std::min(m_places, 37));
  return of(m_digits / unit + 1, 0, m_negative);
}

std::int64_t Decimal::whole() const {
  constexpr auto largest = std::numeric_limits<std::int64_t>::max();
  Digits digits = m_digits;
  for (int i = 0; i < m_places; ++i) digits /= 10;
  for (int i = m_places; i < 0 && digits <= static_cast<Digits>(largest); ++i) digits *= 10;
  const std::int64_t size = digits > static_cast<Digits>(largest) ? largest : static_cast<std::int64_t>(digits);
  return m_negative ? -size : size;
}

std::string Decimal::text() const { return text(std::max(m_places, 0)); }

std::string Decimal::text(int places) const {
  const Decimal shown = roundedTo(places);
  std::string digits;
  for (Digits rest = shown.m_digits; rest != 0; rest /= 10)
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
  std::ranges::reverse(digits);
  if (shown.m_digits != 0) digits.append(static_cast<std::size_t>(std::max(places - shown.m_places, 0)), '0');
  const auto decimals = static_cast<std::size_t>(places);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - decimals, 1, '.');
  return (shown.m_negative ? "-" : "") + digits;
}

Decimal Decimal::operator-() const {
  Decimal result = *this;
  result.m_negative = !m_negative && m_digits != 0;
  return result;
}

Decimal &Decimal::operator+=(const Decimal &other) {
  if (other.isZero()) return *this;
  if (isZero()) return *this = other;
  Decimal coarse = m_places <= other.m_places ? *this : other;
  Decimal fine = m_places <= other.m_places ? other : *this;
  while (coarse.m_places < fine.m_places && coarse.m_digits < limit) {
    coarse.m_digits *= 10;
    ++coarse.m_places;
  }
  if (coarse.m_places < fine.m_places) {
    fine.m_digits = dropDigits(fine.m_digits, fine.m_places - coarse.m_places);
    fine.m_places = coarse.m_places;
  }
  const bool same = coarse.m_negative == fine.m_negative;
  const bool coarseIsLarger = coarse.m_digits >= fine.m_digits;
  const Digits larger = coarseIsLarger ? coarse.m_digits : fine.m_digits;
  const Digits smaller = coarseIsLarger ? fine.m_digits : coarse.m_digits;
  return *this = of(same ? larger + smaller : larger - smaller, coarse.m_places,
                    coarseIsLarger ? coarse.m_negative : fine.m_negative);
}

Decimal &Decimal::operator*=(const Decimal &other) {
  Pieces pieces = product(m_digits, other.m_digits);
  int places = m_places + other.m_places;
  unsigned last = 0;
  while (pieces[3] != 0 || pieces[2] != 0 || lowHalf(pieces) >= limit) {
    last = dropOneDigit(pieces);
    --places;
  }
  return *this = of(lowHalf(pieces) + (last >= 5 ? 1U : 0U), places, m_negative != other.m_negative);
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const {
  const Decimal difference = *this - other;
  if (difference.isZero()) return std::strong_ordering::equal;
  return difference.isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace strato
