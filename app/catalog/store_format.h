// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/base/result.h"
#include "app/catalog/search.h"
#include "app/database/database.h"

namespace strato::catalog {

// What the compiler writes and the store expects.

inline constexpr std::int64_t storeApplicationId = 0x53545243;  // "STRC"
/// Raised with every change that an older program could not read.
inline constexpr std::int64_t storeFormat = 1;

/// The id of the one item that holds all prices.
inline constexpr const char *pricesId = "prices";

/// The word for a kind in the column `kind`.
[[nodiscard]] const char *wordFor(ItemKind kind);
[[nodiscard]] std::optional<ItemKind> kindFor(std::string_view word);

/// Makes the empty tables.
[[nodiscard]] Result<void> createStoreTables(database::Database &database);

/// True when the tables, indexes, views and triggers are exactly those of createStoreTables().
[[nodiscard]] Result<bool> hasStoreTables(const database::Database &database);

/// A sum over all that the tables hold (64 bits of FNV-1a), to find out about damage that SQLite cannot see.
[[nodiscard]] Result<std::string> digestOf(const database::Database &database);

}  // namespace strato::catalog
