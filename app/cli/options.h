// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/cli/command_line.h"

namespace strato::cli {

/// The options that a command knows.
struct OptionNames {
  std::vector<std::string> flags;   ///< "--json"
  std::vector<std::string> values;  ///< "-o", whose value is the next argument
};

/// A command's arguments, taken apart.
struct Options {
  std::vector<std::string> operands;  ///< what is no option, in order
  std::set<std::string> flags;
  std::map<std::string, std::string> values;
};

/// Nothing after a complaint on `err`.
[[nodiscard]] std::optional<Options> readOptions(const Arguments &arguments, const OptionNames &names,
                                                 std::ostream &err);

}  // namespace strato::cli
