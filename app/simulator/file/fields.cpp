// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/fields.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "app/base/nearest.h"

namespace strato::simulator {

namespace {

using nlohmann::json;

std::string shortText(double number) {
  std::ostringstream text;
  text.precision(12);
  text << number;
  return text.str();
}

Message allowedIn(const Range &range) {
  const std::string least = shortText(range.least);
  if (range.most >= std::numeric_limits<double>::max()) {
    return range.whole ? Message("A whole number from %1 on is allowed.", {least})
                       : Message("A number from %1 on is allowed.", {least});
  }
  return range.whole ? Message("A whole number from %1 to %2 is allowed.", {least, shortText(range.most)})
                     : Message("A number from %1 to %2 is allowed.", {least, shortText(range.most)});
}

Message kindOf(const json &value) {
  if (value.is_null()) return Message("This is null.");
  if (value.is_boolean()) return Message("This is true or false.");
  if (value.is_number()) return Message("This is a number.");
  if (value.is_string()) return Message("This is a text.");
  if (value.is_array()) return Message("This is a list.");
  return Message("This is an object.");
}

std::string listed(const std::vector<std::string> &words) {
  std::string text;
  for (const std::string &word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

Fields::Fields(const json &object, std::string path, Faults &faults)
    : m_object(&object), m_path(std::move(path)), m_faults(&faults) {}

const json *Fields::find(const std::string &name) {
  if (std::ranges::find(m_asked, name) == m_asked.end()) m_asked.push_back(name);
  const auto found = m_object->find(name);
  return found == m_object->end() ? nullptr : &*found;
}

bool Fields::has(const std::string &name) { return find(name) != nullptr; }

bool Fields::isNull(const std::string &name) {
  const json *value = find(name);
  return value != nullptr && value->is_null();
}

void Fields::complain(const std::string &name, Message what, Message allowed) {
  m_faults->push_back({name.empty() ? m_path : m_path + "." + name, std::move(what), std::move(allowed)});
}

double Fields::checked(const json &value, const std::string &name, const Range &range, double fallback) {
  if (!value.is_number()) {
    complain(name, kindOf(value), allowedIn(range));
    return fallback;
  }
  const double number = value.get<double>();
  const bool fits = number >= range.least && number <= range.most && (!range.whole || number == std::floor(number));
  if (fits) return number;
  complain(name, Message("%1 is not possible here.", {shortText(number)}), allowedIn(range));
  return fallback;
}

double Fields::number(const std::string &name, const Range &range) {
  const json *value = find(name);
  if (value != nullptr) return checked(*value, name, range, range.least);
  complain(name, Message("This is missing."), allowedIn(range));
  return range.least;
}

double Fields::number(const std::string &name, const Range &range, double otherwise) {
  const json *value = find(name);
  return value == nullptr ? otherwise : checked(*value, name, range, otherwise);
}

std::optional<double> Fields::limit(const std::string &name, const Range &range, std::optional<double> otherwise) {
  const json *value = find(name);
  if (value == nullptr) return otherwise;
  if (value->is_null()) return std::nullopt;
  return checked(*value, name, range, otherwise.value_or(range.least));
}

std::string Fields::text(const std::string &name, const std::string &otherwise) {
  const json *value = find(name);
  if (value == nullptr) return otherwise;
  if (value->is_string()) return value->get<std::string>();
  complain(name, kindOf(*value), Message("A text is allowed."));
  return otherwise;
}

bool Fields::flag(const std::string &name, bool otherwise) {
  const json *value = find(name);
  if (value == nullptr) return otherwise;
  if (value->is_boolean()) return value->get<bool>();
  complain(name, kindOf(*value), Message("true or false is allowed."));
  return otherwise;
}

std::size_t Fields::oneOf(const std::string &name, const std::vector<std::string> &allowed,
                          std::optional<std::size_t> otherwise) {
  const json *value = find(name);
  const Message choices("One of these is allowed: %1.", {listed(allowed)});
  if (value == nullptr) {
    if (!otherwise) complain(name, Message("This is missing."), choices);
    return otherwise.value_or(0);
  }
  if (!value->is_string()) {
    complain(name, kindOf(*value), choices);
    return otherwise.value_or(0);
  }
  const auto word = value->get<std::string>();
  const auto found = std::ranges::find(allowed, word);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  complain(name, Message("\"%1\" is not known here.", {word}), choices);
  return otherwise.value_or(0);
}

std::optional<Fields> Fields::object(const std::string &name) {
  const json *value = find(name);
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (value->is_object()) return Fields(*value, m_path + "." + name, *m_faults);
  complain(name, kindOf(*value), Message("An object in { } is allowed."));
  return std::nullopt;
}

std::vector<Fields> Fields::objects(const std::string &name, std::size_t least) {
  const json *value = find(name);
  std::vector<Fields> result;
  if (value != nullptr && value->is_array()) {
    for (std::size_t i = 0; i < value->size(); ++i) {
      const std::string at = name + "[" + std::to_string(i) + "]";
      if ((*value)[i].is_object()) {
        result.emplace_back((*value)[i], m_path + "." + at, *m_faults);
      } else {
        complain(at, kindOf((*value)[i]), Message("An object in { } is allowed."));
      }
    }
    if (value->size() >= least) return result;
  }
  if (value == nullptr && least == 0) return result;
  complain(name, value == nullptr ? Message("This is missing.") : Message("There is too little in this."),
           Message("A list of at least %1 objects is allowed.", {std::to_string(least)}));
  return result;
}

std::vector<Fields> Fields::oneOrMore(const std::string &name) {
  const json *value = find(name);
  if (value != nullptr && value->is_array()) return objects(name, 1);
  std::vector<Fields> result;
  if (auto one = object(name)) result.push_back(std::move(*one));
  return result;
}

std::vector<double> Fields::numbers(const std::string &name, const Range &range) {
  const json *value = find(name);
  std::vector<double> result;
  if (value == nullptr || !value->is_array() || value->empty()) {
    complain(name, value == nullptr ? Message("This is missing.") : Message("This is not a list of numbers."),
             Message("A list such as [0.1, 0.4] is allowed."));
    return result;
  }
  for (std::size_t i = 0; i < value->size(); ++i) {
    result.push_back(checked((*value)[i], name + "[" + std::to_string(i) + "]", range, range.least));
  }
  return result;
}

std::vector<std::string> Fields::texts(const std::string &name) {
  const json *value = find(name);
  std::vector<std::string> result;
  if (value == nullptr) return result;
  const Message allowed("A list such as [\"one\", \"two\"] is allowed.");
  if (!value->is_array()) {
    complain(name, kindOf(*value), allowed);
    return result;
  }
  for (std::size_t i = 0; i < value->size(); ++i) {
    if ((*value)[i].is_string()) {
      result.push_back((*value)[i].get<std::string>());
    } else {
      complain(name + "[" + std::to_string(i) + "]", kindOf((*value)[i]), allowed);
    }
  }
  return result;
}

std::vector<std::pair<double, double>> Fields::pairs(const std::string &name) {
  const json *value = find(name);
  std::vector<std::pair<double, double>> result;
  const Message allowed("A list of pairs such as [[0, 5], [60, 20]] is allowed: second and requests a second.");
  if (value == nullptr || !value->is_array() || value->empty()) {
    complain(name, value == nullptr ? Message("This is missing.") : Message("This is not a list of pairs."), allowed);
    return result;
  }
  for (std::size_t i = 0; i < value->size(); ++i) {
    const json &pair = (*value)[i];
    const std::string at = name + "[" + std::to_string(i) + "]";
    if (!pair.is_array() || pair.size() != 2) {
      complain(at, kindOf(pair), allowed);
      continue;
    }
    result.emplace_back(checked(pair[0], at + "[0]", {0.0, 1e9}, 0.0), checked(pair[1], at + "[1]", {0.0, 1e7}, 0.0));
  }
  return result;
}

void Fields::finish() {
  for (const auto &[name, value] : m_object->items()) {
    if (std::ranges::find(m_asked, name) != m_asked.end()) continue;
    const std::string meant = nearest(name, m_asked);
    complain(name, Message("There is no such field."),
             meant.empty() ? Message("Known here: %1.", {listed(m_asked)}) : Message("Did you mean \"%1\"?", {meant}));
  }
}

}  // namespace strato::simulator
