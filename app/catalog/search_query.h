// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/catalog/search.h"

namespace strato::catalog {

/// FTS5 sets these around matches; content has no control characters of its own.
inline constexpr char matchBegins = '\x01';
inline constexpr char matchEnds = '\x02';

/// Each word of what was typed as an FTS5 query of its own. Only letters and digits are left of it, within quotes, so
/// that nothing a person types is syntax.
[[nodiscard]] std::vector<std::string> wordQueries(const std::string &text);
[[nodiscard]] std::string allOf(const std::vector<std::string> &queries);

/// What was typed as the beginning of a fact's id, or nothing: "lam-05" is LAM-05.
[[nodiscard]] std::string idQuery(const std::string &text);

/// Text with the marks of a match as pieces.
[[nodiscard]] MarkedText marked(const std::string &text);

/// The beginning of a word in UTF-8.
[[nodiscard]] std::string firstCharacters(const std::string &word, std::size_t count);

}  // namespace strato::catalog
