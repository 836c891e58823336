// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/base/result.h"

struct sqlite3;

namespace strato::database {

/// SQLite's code as a sentence for a person. `file` is named where it is known.
[[nodiscard]] Error sqliteError(int code, sqlite3 *handle, const std::string &file = {});

}  // namespace strato::database
