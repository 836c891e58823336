// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

namespace strato::cli {

std::string jsonText(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string json = "\"";
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      json += '\\';
      json += character;
    } else if (character == '\n') {
      json += "\\n";
    } else if (byte < 0x20U) {
      json += "\\u00";
      json += hex[byte >> 4U];
      json += hex[byte & 0xFU];
    } else {
      json += character;
    }
  }
  return json + '"';
}

}  // namespace strato::cli
