// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "app/catalog/notes.h"

namespace strato::cli {

/// Problems of content files as lines that an editor can jump to.
void printProblems(const std::vector<catalog::Problem> &problems, const std::filesystem::path &folder,
                   std::ostream &out);

/// The same as the key "problems" of a JSON object, without what stands before and behind it.
void printProblemsAsJson(const std::vector<catalog::Problem> &problems, std::ostream &out);

}  // namespace strato::cli
