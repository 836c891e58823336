// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/traces/line_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace strato::simulator {

namespace {

using namespace std::string_view_literals;

/// How the usual archives begin: gzip, zip, xz, zstd, bzip2, 7z, rar.
constexpr std::array kArchives = {"\x1f\x8b"sv,
                                  "PK\x03\x04"sv,
                                  "\xfd"
                                  "7zXZ"sv,
                                  "\x28\xb5\x2f\xfd"sv,
                                  "BZh"sv,
                                  "7z\xbc\xaf"sv,
                                  "Rar!"sv};
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

bool isArchive(std::string_view bytes) {
  return std::ranges::any_of(kArchives, [bytes](std::string_view start) { return bytes.starts_with(start); });
}

}  // namespace

LineReader::LineReader(ByteSource source) : m_source(std::move(source)), m_buffer(2 * kLongestLine) {
  while (m_end < 8 && fill()) {
  }
  const std::string_view start(m_buffer.data(), m_end);
  if (isArchive(start)) {
    m_trouble = Error{Message("The file is compressed."), Message("Unpack it first, and name the file inside.")};
  } else if (start.starts_with(kByteOrderMark)) {
    m_begin = kByteOrderMark.size();
  }
}

std::optional<std::string_view> LineReader::next() {
  std::size_t searched = 0;
  while (!m_trouble) {
    const char *start = m_buffer.data() + m_begin;
    const std::size_t length = m_end - m_begin;
    const auto *end = static_cast<const char *>(std::memchr(start + searched, '\n', length - searched));
    const bool isLast = end == nullptr && m_ended && length > 0;
    const std::size_t size = end != nullptr ? static_cast<std::size_t>(end - start) : length;
    if (size > kLongestLine) {
      m_trouble = Error{Message("Line %1 is longer than %2 characters.",
                                {std::to_string(m_number + 1), std::to_string(kLongestLine)}),
                        Message("Is this the file that you mean? No known trace has such lines.")};
      break;
    }
    if (end != nullptr || isLast) {
      ++m_number;
      m_begin += isLast ? size : size + 1;
      std::string_view line(start, size);
      if (line.ends_with('\r')) line.remove_suffix(1);
      return line;
    }
    searched = length;
    if (!fill() && (m_ended && length == 0)) break;
  }
  return std::nullopt;
}

bool LineReader::fill() {
  if (m_ended || m_trouble) return false;
  if (m_begin > 0) {
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
  }
  const auto read = m_source(std::span(m_buffer).subspan(m_end));
  if (!read) {
    m_trouble = read.error();
    return false;
  }
  m_end += *read;
  m_ended = *read == 0;
  return !m_ended;
}

}  // namespace strato::simulator
