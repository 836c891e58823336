// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_reader.h"

#include <algorithm>
#include <ostream>

#include "app/base/nearest.h"

namespace strato::cli {

namespace {

bool isOneOf(const std::vector<std::string> &known, const std::string &name) {
  return std::ranges::find(known, name) != known.end();
}

std::string listed(const std::vector<std::string> &words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

Message allowed(const NumberRange &range) {
  if (range.whole) return Message("a whole number from %1 to %2", {range.least.text(), range.most.text()});
  return Message("a number from %1 to %2", {range.least.text(), range.most.text()});
}

}  // namespace

OptionReader::OptionReader(const Arguments &arguments, OptionNames names) : m_names(std::move(names)) {
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    if (arguments[at].size() > 1 && arguments[at].front() == '-') {
      takeOption(arguments, at);
    } else {
      fault(Message("\"%1\" stands alone; write the option that it belongs to before it.", {arguments[at]}));
    }
  }
}

void OptionReader::takeOption(const Arguments &arguments, std::size_t &at) {
  const std::string &argument = arguments[at];
  const std::size_t equals = argument.find('=');
  const std::string name = argument.substr(0, equals);
  if (isOneOf(m_names.flags, name)) {
    if (equals != std::string::npos) fault(Message("%1 takes no value.", {name}));
    m_flags.insert(name);
    return;
  }
  if (!isOneOf(m_names.values, name)) {
    std::vector<std::string> known = m_names.flags;
    known.insert(known.end(), m_names.values.begin(), m_names.values.end());
    const std::string meant = nearest(name, known);
    fault(meant.empty() ? Message("There is no option %1 here; there are %2.", {name, listed(known)})
                        : Message("There is no option %1 here. Did you mean %2?", {name, meant}));
    // What stands behind it most likely belongs to it.
    if (equals == std::string::npos && at + 1 < arguments.size() && !arguments[at + 1].starts_with("--")) ++at;
    return;
  }
  std::string value;
  if (equals != std::string::npos) {
    value = argument.substr(equals + 1);
  } else if (at + 1 < arguments.size() && !arguments[at + 1].starts_with("--")) {
    value = arguments[++at];
  } else {
    fault(Message("%1 needs a value behind it.", {name}));
    m_values.try_emplace(name);
    return;
  }
  if (!m_values.try_emplace(name, value).second) fault(Message("%1 stands twice; keep one of the two.", {name}));
}

bool OptionReader::has(const std::string &name) const { return m_flags.contains(name) || m_values.contains(name); }

Decimal OptionReader::number(const std::string &name, const NumberRange &range) {
  if (has(name)) return number(name, range, Decimal());
  fault(Message("%1 is missing; it takes %2.", {name, allowed(range).english()}));
  return {};
}

Decimal OptionReader::number(const std::string &name, const NumberRange &range, const Decimal &otherwise) {
  const auto found = m_values.find(name);
  if (found == m_values.end() || found->second.empty()) return otherwise;
  const auto number = Decimal::parse(found->second);
  if (number && *number >= range.least && *number <= range.most && (number->isWhole() || !range.whole)) return *number;
  fault(Message("%1 cannot be \"%2\"; it takes %3.", {name, found->second, allowed(range).english()}));
  return otherwise;
}

std::string OptionReader::word(const std::string &name) {
  const auto found = m_values.find(name);
  return found == m_values.end() ? std::string() : found->second;
}

std::string OptionReader::oneOf(const std::string &name, const std::vector<std::string> &words, bool required) {
  const std::string chosen = word(name);
  if (isOneOf(words, chosen)) return chosen;
  if (!chosen.empty()) {
    fault(Message("%1 cannot be \"%2\"; it takes %3.", {name, chosen, listed(words)}));
  } else if (required && !has(name)) {
    fault(Message("%1 is missing; it takes %2.", {name, listed(words)}));
  }
  return {};
}

void OptionReader::needs(const std::string &name, const std::string &other) {
  if (has(name) && !has(other)) fault(Message("%1 says nothing without %2; add %2 or leave %1 out.", {name, other}));
}

void OptionReader::complain(std::ostream &err) const {
  for (const Message &message : m_faults) err << "stratoscope: " << message.english() << '\n';
}

}  // namespace strato::cli
