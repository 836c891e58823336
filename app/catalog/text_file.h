// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/base/result.h"
#include "app/catalog/notes.h"

namespace strato::catalog {

/// A content file may not be larger. The largest of ours has a twentieth of that.
inline constexpr std::size_t largestFile = std::size_t{1} << 20U;

/// Reads a file of at most largestFile bytes.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path &file);

/// True when the text is UTF-8 without byte order mark, carriage returns and control characters; else it is noted.
[[nodiscard]] bool isPlainText(std::string_view text, Notes &notes);

/// The length of UTF-8 text as a person counts it.
[[nodiscard]] std::size_t characters(std::string_view text);

}  // namespace strato::catalog
