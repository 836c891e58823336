// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

struct sqlite3;

namespace strato::database {

/// Teaches a connection the FTS5 tokenizer "words". It indexes each word as it stands and its English stem at the same
/// place. A prefix query looks among the words ("scali*" finds scaling), any other among the stems ("scales" finds
/// scaling): the porter tokenizer alone loses a word while it is being typed.
[[nodiscard]] Result<void> addWordTokenizer(sqlite3 *handle);

}  // namespace strato::database
