// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/text_file.h"

#include <algorithm>
#include <fstream>

namespace strato::catalog {

namespace {

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// How many bytes the character at `at` has; 0 where it is not UTF-8 (too short, overlong, a surrogate, too large).
std::size_t utf8Length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[at + offset]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80U) return 1;
  const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  if (lead < 0xC2U || lead > 0xF4U || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!isContinuation(text[at + i])) return 0;
  }
  const bool overlong = (lead == 0xE0U && byte(1) < 0xA0U) || (lead == 0xF0U && byte(1) < 0x90U);
  const bool surrogate = lead == 0xEDU && byte(1) > 0x9FU;
  const bool tooLarge = lead == 0xF4U && byte(1) > 0x8FU;
  return overlong || surrogate || tooLarge ? 0 : length;
}

}  // namespace

Result<std::string> readTextFile(const std::filesystem::path &file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(largestFile + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!stream.is_open() || stream.bad()) {
    return fail(Message("%1 cannot be read.", {file.string()}),
                Message("Check that it is a file and that you may read it."));
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > largestFile) {
    return fail(Message("%1 is larger than 1 MiB.", {file.string()}), Message("Split it into several files."));
  }
  return text;
}

bool isPlainText(std::string_view text, Notes &notes) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    notes.error(1, Message("The file begins with a byte order mark."), Message("Save it as UTF-8 without a mark."));
    return false;
  }
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const char character = text[at];
    if (character == '\r') {
      notes.error(line, Message("The line ends with a carriage return."),
                  Message("Save the file with Unix line ends."));
      return false;
    }
    const bool control = static_cast<unsigned char>(character) < 0x20U || character == 0x7F;
    if (control && character != '\n' && character != '\t') {
      notes.error(line, Message("The line has a control character."), Message("Delete it."));
      return false;
    }
    const std::size_t length = utf8Length(text, at);
    if (length == 0) {
      notes.error(line, Message("The line is not UTF-8."), Message("Save the file as UTF-8."));
      return false;
    }
    if (character == '\n') ++line;
    at += length;
  }
  return true;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !isContinuation(byte); }));
}

}  // namespace strato::catalog
