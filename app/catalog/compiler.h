// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/base/result.h"
#include "app/catalog/check.h"

namespace strato::catalog {

/// Compiles a content folder into a store. The same folder makes the same bytes, wherever it lies. Content with errors
/// is refused, and a store that stands there already is replaced only by one that was opened and read back.
[[nodiscard]] Result<void> buildStore(const std::filesystem::path &folder, const std::filesystem::path &file,
                                      const NeededPrices &needed = {});

/// The same for content that was read and checked already.
[[nodiscard]] Result<void> writeStore(const Content &content, const std::filesystem::path &file);

}  // namespace strato::catalog
