// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace strato {

/// A sentence for a person. It keeps the English text and its arguments (%1 to %9) apart, so that the window can
/// translate the text and a terminal can print it as it is.
class Message final {
 public:
  Message() = default;
  template <std::size_t Size>
  // NOLINTNEXTLINE(modernize-avoid-c-arrays): only literals, so that translators find each text
  explicit Message(const char (&text)[Size], std::vector<std::string> arguments = {})
      : m_text(text), m_arguments(std::move(arguments)) {}

  [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
  [[nodiscard]] const std::string &text() const { return m_text; }
  [[nodiscard]] const std::vector<std::string> &arguments() const { return m_arguments; }
  [[nodiscard]] std::string english() const;

  bool operator==(const Message &) const = default;

 private:
  std::string m_text;
  std::vector<std::string> m_arguments;
};

}  // namespace strato
