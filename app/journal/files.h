// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/clock.h"
#include "app/base/result.h"

namespace strato::journal {

constexpr std::string_view kJournalName = "journal.sqlite";

/// A moment as a part of a file name that sorts by time: 2026-11-20T090000.123Z.
[[nodiscard]] std::string stampOf(Instant instant);
[[nodiscard]] std::optional<Instant> instantOf(std::string_view stamp);

/// The file and what SQLite may have left beside it.
[[nodiscard]] std::vector<std::filesystem::path> withCompanions(const std::filesystem::path &file);

/// True where any of them lies there, even as a broken link.
[[nodiscard]] bool anyExists(const std::vector<std::filesystem::path> &files);

/// Renames and makes that last. Never replaces a file.
[[nodiscard]] Result<void> moveFile(const std::filesystem::path &from, const std::filesystem::path &to);

/// Removes the file and its companions; one that is not there is no error.
void removeWithCompanions(const std::filesystem::path &file);

/// Only its owner may read and write the file.
[[nodiscard]] Result<void> makePrivate(const std::filesystem::path &file);

}  // namespace strato::journal
