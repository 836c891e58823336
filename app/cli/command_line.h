// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace strato::cli {

/// What a command ends with.
inline constexpr int fine = 0;
inline constexpr int problemsFound = 1;
inline constexpr int wrongUsage = 2;

using Arguments = std::vector<std::string>;

/// A verb of the command line. The composition root makes the table of them.
struct Command {
  std::string name;     ///< one or more words: "content check"
  std::string usage;    ///< what follows the name: "DIR [--json]"
  std::string purpose;  ///< one line for the help
  /// Gets what stands behind the name.
  std::function<int(const Arguments &arguments, std::ostream &out, std::ostream &err)> run;
};

struct Program {
  std::string version;
  std::vector<Command> commands;
  /// True for a first argument that is not a verb but something that the window opens.
  std::function<bool(const std::string &argument)> isForWindow;
};

/// Runs the verb, or prints the help or the version, and returns the exit code. Nothing where the arguments (or none)
/// ask for the window. Needs no display.
[[nodiscard]] std::optional<int> runCommandLine(const Program &program, const Arguments &arguments, std::ostream &out,
                                                std::ostream &err);

}  // namespace strato::cli
