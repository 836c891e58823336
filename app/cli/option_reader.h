// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/base/decimal.h"
#include "app/base/message.h"
#include "app/cli/command_line.h"
#include "app/cli/options.h"

namespace strato::cli {

/// Which numbers an option takes.
struct NumberRange {
  Decimal least;
  Decimal most;
  bool whole = false;
};

/// Reads the options of a command and goes on after a fault, so that a person learns of all of them at once.
class OptionReader final {
 public:
  OptionReader(const Arguments &arguments, OptionNames names);

  [[nodiscard]] bool has(const std::string &name) const;
  /// The number behind a required option; zero, and a fault, where there is none.
  Decimal number(const std::string &name, const NumberRange &range);
  Decimal number(const std::string &name, const NumberRange &range, const Decimal &otherwise);
  std::string word(const std::string &name);

  template <class Value>
  Value choice(const std::string &name, const std::vector<std::pair<std::string, Value>> &choices,
               std::optional<Value> otherwise = {}) {
    std::vector<std::string> words;
    words.reserve(choices.size());
    for (const auto &[word, value] : choices) words.push_back(word);
    const std::string chosen = oneOf(name, words, !otherwise);
    for (const auto &[word, value] : choices) {
      if (word == chosen) return value;
    }
    return otherwise.value_or(choices.front().second);
  }

  void fault(Message message) { m_faults.push_back(std::move(message)); }
  /// Notes that one of two options makes sense only with the other.
  void needs(const std::string &name, const std::string &other);
  [[nodiscard]] bool isFine() const { return m_faults.empty(); }
  /// A line for each fault.
  void complain(std::ostream &err) const;

 private:
  void takeOption(const Arguments &arguments, std::size_t &at);
  std::string oneOf(const std::string &name, const std::vector<std::string> &words, bool required);

  OptionNames m_names;
  std::set<std::string> m_flags;
  std::map<std::string, std::string> m_values;
  std::vector<Message> m_faults;
};

}  // namespace strato::cli
