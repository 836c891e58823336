// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/catalog/content.h"

namespace strato::catalog {

struct CheckReport {
  std::vector<Problem> problems;  ///< by file and line
  int files = 0;
  int facts = 0;
  int concepts = 0;
  int questions = 0;
  int diagrams = 0;
  int guides = 0;

  [[nodiscard]] int count(Severity severity) const;
};

/// Keys that a price list must have, if there is one; whoever counts with it knows them.
using NeededPrices = std::vector<std::string>;

/// Reads a content folder and finds everything that content/SCHEMA.md forbids, and facts that expired before today.
[[nodiscard]] Result<CheckReport> checkContent(const std::filesystem::path &folder, Date today,
                                               const NeededPrices &needed = {});

/// The same for content that was read already.
[[nodiscard]] CheckReport checkContent(const Content &content, Date today, const NeededPrices &needed = {});

}  // namespace strato::catalog
