// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/base/result.h"

namespace strato::simulator {

/// Fills the room with the next bytes of a file and says how many there were; 0 at its end.
using ByteSource = std::function<Result<std::size_t>(std::span<char> room)>;

/// A file line by line, however large it is: no more than two of the longest lines are ever in memory.
class LineReader final {
 public:
  static constexpr std::size_t kLongestLine = std::size_t{64} << 10U;

  explicit LineReader(ByteSource source);

  /// The next line without its end, to be used before the one after it is asked for. Nothing at the end of the file,
  /// and where it cannot go on: then there is trouble().
  [[nodiscard]] std::optional<std::string_view> next();
  /// Of the line that was given last, from 1.
  [[nodiscard]] std::size_t number() const { return m_number; }
  [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

 private:
  /// False at the end and in trouble.
  [[nodiscard]] bool fill();

  ByteSource m_source;
  std::vector<char> m_buffer;
  std::size_t m_begin = 0;
  std::size_t m_end = 0;
  std::size_t m_number = 0;
  bool m_ended = false;
  std::optional<Error> m_trouble;
};

}  // namespace strato::simulator
