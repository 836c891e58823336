// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <algorithm>
#include <ostream>

#include "app/base/nearest.h"

namespace strato::cli {

std::optional<Options> readOptions(const Arguments &arguments, const OptionNames &names, std::ostream &err) {
  const auto isOneOf = [](const std::vector<std::string> &known, const std::string &name) {
    return std::ranges::find(known, name) != known.end();
  };
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string &argument = arguments[i];
    if (argument.size() < 2 || argument.front() != '-') {
      options.operands.push_back(argument);
    } else if (isOneOf(names.flags, argument)) {
      options.flags.insert(argument);
    } else if (isOneOf(names.values, argument)) {
      if (i + 1 == arguments.size()) {
        err << "stratoscope: the option " << argument << " needs a value behind it.\n";
        return std::nullopt;
      }
      options.values[argument] = arguments[++i];
    } else {
      std::vector<std::string> known = names.flags;
      known.insert(known.end(), names.values.begin(), names.values.end());
      const std::string meant = nearest(argument, known);
      err << "stratoscope: there is no option \"" << argument << "\" here.";
      if (!meant.empty()) err << " Did you mean \"" << meant << "\"?";
      err << '\n';
      return std::nullopt;
    }
  }
  return options;
}

}  // namespace strato::cli
