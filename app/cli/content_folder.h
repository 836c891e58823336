// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string_view>
#include <tl/expected.hpp>

#include "app/catalog/content.h"
#include "app/cli/command_line.h"

namespace strato::cli {

/// What a command is asked to look through.
struct ContentFolder {
  std::filesystem::path path;
  bool json = false;  ///< the answer is for a program
  catalog::Content content;
};

/// Of `DIR [--json]`; the exit code after a complaint on `err`.
[[nodiscard]] tl::expected<ContentFolder, int> contentFolderOf(const Arguments &arguments, std::string_view command,
                                                               std::ostream &err);

}  // namespace strato::cli
