// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/message.h"

namespace strato::simulator {

/// What is wrong in a line of a trace, and where.
struct Trouble {
  std::size_t column = 1;
  Message what;
  Message allowed;
  bool isFinal = false;  ///< not even a log, of which some lines may be unreadable, is read on
};
/// Nothing where all is well.
using Complaint = std::optional<Trouble>;

struct Column {
  std::string_view text;
  std::size_t at = 1;  ///< its first character's place in the line, from 1
};

/// The parts of a line between commas, one after the other.
class Columns final {
 public:
  explicit Columns(std::string_view line) : m_line(line) {}

  [[nodiscard]] std::optional<Column> next() {
    if (m_at > m_line.size()) return std::nullopt;
    const std::size_t end = std::min(m_line.find(',', m_at), m_line.size());
    const Column column{m_line.substr(m_at, end - m_at), m_at + 1};
    m_at = end + 1;
    return column;
  }
  /// Where the next part would begin.
  [[nodiscard]] std::size_t place() const { return std::min(m_at, m_line.size()) + 1; }

 private:
  std::string_view m_line;
  std::size_t m_at = 0;
};

/// A stranger's text in a sentence: its beginning, without what a terminal might obey.
[[nodiscard]] inline std::string quoted(std::string_view text) {
  constexpr std::size_t most = 40;
  std::string shown = "\"";
  for (const char letter : text.substr(0, most)) shown += letter >= ' ' && letter <= '~' ? letter : '?';
  return shown + (text.size() > most ? "...\"" : "\"");
}

/// The number that a column is, within a range.
template <class Number>
[[nodiscard]] Complaint readNumber(const std::optional<Column> &column, std::size_t place, Number least, Number most,
                                   Number &number) {
  const auto range = [&] {
    const auto text = [](Number bound) { return std::to_string(static_cast<long long>(bound)); };
    return Message("A number from %1 to %2 is allowed.", {text(least), text(most)});
  };
  if (!column) return Trouble{place, Message("A column is missing."), range()};
  std::string_view text = column->text;
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const char *end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end) {
    return Trouble{column->at, Message("%1 is not such a number.", {quoted(column->text)}), range()};
  }
  if (!(number >= least && number <= most)) {
    return Trouble{column->at, Message("%1 is out of range.", {quoted(column->text)}), range()};
  }
  return std::nullopt;
}

}  // namespace strato::simulator
