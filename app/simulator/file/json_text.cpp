// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace strato::simulator {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLineLength = 100;
/// Between these a number is easier to read without an exponent.
constexpr double kLeastReadable = 1e-6;
constexpr double kMostReadable = 1e15;

std::string numberText(double number) {
  const double size = std::abs(number);
  const bool readable = number == 0.0 || (size >= kLeastReadable && size < kMostReadable);
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number,
                                 readable ? std::chars_format::fixed : std::chars_format::general);
  return {text.data(), end.ptr};
}

std::string scalarText(const Json &value) {
  if (value.is_number_float()) return numberText(value.get<double>());
  // A stranger's title may be no UTF-8.
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool holdsObject(const Json &value) {
  return value.is_structured() &&
         std::ranges::any_of(value, [](const Json &part) { return part.is_object() || holdsObject(part); });
}

std::string lineOf(const Json &value) {
  if (!value.is_structured()) return scalarText(value);
  if (value.empty()) return value.is_object() ? "{}" : "[]";
  std::string line;
  for (auto part = value.begin(); part != value.end(); ++part) {
    if (!line.empty()) line += ", ";
    if (value.is_object()) line += scalarText(Json(part.key())) + ": ";
    line += lineOf(*part);
  }
  return value.is_object() ? "{ " + line + " }" : "[" + line + "]";
}

class Printer final {
 public:
  void print(const Json &value, std::size_t level) {
    if (!value.is_structured() || value.empty()) {
      m_text += lineOf(value);
    } else if (holdsObject(value)) {
      printApart(value, level);
    } else if (value.is_array() && value.size() > kLineLength) {
      printFilled(value, level);
    } else if (const std::string line = lineOf(value); column() + line.size() < kLineLength) {
      m_text += line;
    } else if (value.is_array()) {
      printFilled(value, level);
    } else {
      printApart(value, level);
    }
  }
  [[nodiscard]] std::string take() { return std::move(m_text); }

 private:
  [[nodiscard]] std::size_t column() const { return m_text.size() - m_lineBegin; }
  void breakLine(std::size_t level) {
    m_text += '\n';
    m_lineBegin = m_text.size();
    m_text.append(2 * level, ' ');
  }

  /// Each part on a line of its own.
  void printApart(const Json &value, std::size_t level) {
    m_text += value.is_object() ? '{' : '[';
    for (auto part = value.begin(); part != value.end(); ++part) {
      if (part != value.begin()) m_text += ',';
      breakLine(level + 1);
      if (value.is_object()) m_text += scalarText(Json(part.key())) + ": ";
      print(*part, level + 1);
    }
    breakLine(level);
    m_text += value.is_object() ? '}' : ']';
  }

  /// As many numbers on a line as fit there.
  void printFilled(const Json &numbers, std::size_t level) {
    m_text += '[';
    breakLine(level + 1);
    for (auto part = numbers.begin(); part != numbers.end(); ++part) {
      const std::string text = lineOf(*part);
      if (part != numbers.begin()) {
        m_text += ',';
        if (column() + text.size() + 2 < kLineLength) {
          m_text += ' ';
        } else {
          breakLine(level + 1);
        }
      }
      m_text += text;
    }
    breakLine(level);
    m_text += ']';
  }

  std::string m_text;
  std::size_t m_lineBegin = 0;
};

}  // namespace

std::string jsonText(const Json &tree) {
  Printer printer;
  printer.print(tree, 0);
  return printer.take() + "\n";
}

}  // namespace strato::simulator
