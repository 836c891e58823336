// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "app/base/nearest.h"

namespace strato::cli {

namespace {

Arguments wordsOf(const std::string &name) {
  std::istringstream stream(name);
  Arguments words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

void printCommand(const Command &command, std::ostream &out) {
  out << "  stratoscope " << command.name << ' ' << command.usage << "\n      " << command.purpose << '\n';
}

void printHelp(const Program &program, std::ostream &out) {
  out << "Stratoscope: see how AWS compute scales.\n\n"
         "  stratoscope            open the window\n"
         "  stratoscope PAGE       open it on a page, for example learn/lambda\n";
  if (!program.commands.empty()) out << "\nCommands, which need no display:\n";
  for (const Command &command : program.commands) printCommand(command, out);
  out << "\nOptions:\n"
         "  --help                 this text, or behind a command how it is used\n"
         "  --version              the version\n\n"
         "Exit codes: 0 fine, 1 problems found, 2 wrong usage.\n";
}

void printUsage(const Command &command, std::ostream &out) {
  out << "Usage: stratoscope " << command.name << ' ' << command.usage << "\n" << command.purpose << '\n';
}

bool asksForHelp(const std::string &argument) { return argument == "--help" || argument == "-h"; }

/// "price --help": the commands that begin with that word. False where there are none.
bool printFamily(const Program &program, const std::string &word, std::ostream &out) {
  bool any = false;
  for (const Command &command : program.commands) {
    if (wordsOf(command.name).front() != word) continue;
    printCommand(command, out);
    any = true;
  }
  return any;
}

int runCommand(const Command &command, Arguments arguments, std::ostream &out, std::ostream &err) {
  const auto count = static_cast<std::ptrdiff_t>(wordsOf(command.name).size());
  arguments.erase(arguments.begin(), arguments.begin() + count);
  if (std::ranges::any_of(arguments, asksForHelp)) {
    printUsage(command, out);
    return fine;
  }
  const int code = command.run(arguments, out, err);
  if (code == wrongUsage) printUsage(command, err);
  return code;
}

int refuseUnknown(const Program &program, const Arguments &arguments, std::ostream &err) {
  std::vector<std::string> names;
  for (const Command &command : program.commands) names.push_back(command.name);
  const std::string meant = arguments.size() > 1 ? nearest(arguments[0] + " " + arguments[1], names) : std::string();
  // A verb of two words may have been given as one: "check", "content".
  std::string partly;
  for (const std::string &name : names) {
    const Arguments words = wordsOf(name);
    if (partly.empty() && !nearest(arguments[0], words).empty()) partly = name;
  }
  err << "stratoscope: there is no command \"" << arguments[0] << "\".";
  if (!meant.empty() || !partly.empty()) err << " Did you mean \"" << (meant.empty() ? partly : meant) << "\"?";
  err << "\nstratoscope --help lists the commands.\n";
  return wrongUsage;
}

}  // namespace

std::optional<int> runCommandLine(const Program &program, const Arguments &arguments, std::ostream &out,
                                  std::ostream &err) {
  if (arguments.empty()) return std::nullopt;
  if (asksForHelp(arguments[0])) {
    printHelp(program, out);
    return fine;
  }
  if (arguments[0] == "--version") {
    out << "stratoscope " << program.version << '\n';
    return fine;
  }
  for (const Command &command : program.commands) {
    const Arguments words = wordsOf(command.name);
    const bool isIt = words.size() <= arguments.size() && std::equal(words.begin(), words.end(), arguments.begin());
    if (isIt) return runCommand(command, arguments, out, err);
  }
  if (arguments.size() == 2 && asksForHelp(arguments[1]) && printFamily(program, arguments[0], out)) return fine;
  if (program.isForWindow && program.isForWindow(arguments[0])) return std::nullopt;
  return refuseUnknown(program, arguments, err);
}

}  // namespace strato::cli
