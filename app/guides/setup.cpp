// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/setup.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app/simulator/file/scenario_file.h"

namespace strato::guides {

namespace {

using nlohmann::json;

std::vector<std::string> partsOf(const std::string &field) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= field.size();) {
    const std::size_t end = std::min(field.find('.', begin), field.size());
    parts.push_back(field.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string joined(const std::vector<std::string> &field) {
  std::string text;
  for (const std::string &part : field) text += (text.empty() ? "" : ".") + part;
  return text;
}

/// The element of a list that a part names; null where there is none.
template <class Json>
Json *elementOf(Json &list, const std::string &part) {
  std::size_t place = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), place);
  if (error != std::errc() || end != part.data() + part.size() || place >= list.size()) return nullptr;
  return &list[place];
}

/// The lane of an id, or the whole scenario.
template <class Json>
Json *rootOf(Json &file, const std::string &lane) {
  if (lane.empty()) return &file;
  for (Json &one : file["lanes"]) {
    const auto id = one.find("id");
    if (id != one.end() && *id == lane) return &one;
  }
  return nullptr;
}

const json *find(const json *node, const std::vector<std::string> &field) {
  for (const std::string &part : field) {
    if (node == nullptr) return nullptr;
    if (node->is_array()) {
      node = elementOf(*node, part);
    } else {
      const auto found = node->find(part);
      node = found == node->end() ? nullptr : &*found;
    }
  }
  return node;
}

/// What was not there yet becomes a member of a map.
json *make(json *node, const std::vector<std::string> &field) {
  for (const std::string &part : field) {
    if (node == nullptr) return nullptr;
    if (node->is_array()) {
      node = elementOf(*node, part);
    } else if (node->is_object() || node->is_null()) {
      node = &(*node)[part];
    } else {
      return nullptr;
    }
  }
  return node;
}

Unit unitOf(const std::string &name) {
  if (name == "at_s" || name == "start_s") return Unit::Clock;
  if (name.ends_with("_s")) return Unit::Seconds;
  return name.ends_with("_percent") ? Unit::Percent : Unit::Number;
}

tl::unexpected<Error> unknownLane(const std::string &lane) {
  return fail(Message("The scenario has no lane \"%1\".", {lane}));
}

}  // namespace

Result<Setup> Setup::read(std::string text) {
  auto scenario = simulator::readScenario(text);
  if (!scenario) {
    return fail(Message("The scenario cannot be run: %1", {scenario.error().front().english()}),
                Message("Correct it; its format is described in app/simulator/file/FORMAT.md."));
  }
  Setup setup;
  setup.m_text = std::move(text);
  setup.m_scenario = std::move(*scenario);
  return setup;
}

std::optional<std::size_t> Setup::placeOf(const std::string &lane) const {
  const auto found = std::ranges::find(m_scenario.lanes, lane, &simulator::idOf);
  if (found == m_scenario.lanes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - m_scenario.lanes.begin());
}

Result<Value> Setup::setting(const std::string &lane, const std::vector<std::string> &field) const {
  const json file = json::parse(m_text, nullptr, false);
  const json *root = rootOf(file, lane);
  if (root == nullptr) return unknownLane(lane);
  const json *found = find(root, field);
  if (found == nullptr) {
    return fail(Message("The scenario file does not say \"%1\".", {joined(field)}),
                Message("Write it there, even where it is the default."));
  }
  if (found->is_number()) return Value{found->get<double>(), unitOf(field.back())};
  if (found->is_boolean()) return Value{found->get<bool>() ? 1.0 : 0.0, Unit::Truth};
  if (found->is_string()) return Value{0.0, Unit::Text, found->get<std::string>()};
  if (found->is_null()) return Value{0.0, Unit::Text, "none"};
  return fail(Message("\"%1\" of the scenario file is not one value.", {joined(field)}));
}

Result<Setup> Setup::with(const catalog::GuideChange &change) const {
  json file = json::parse(m_text, nullptr, false);
  json *root = rootOf(file, change.lane);
  if (root == nullptr) return unknownLane(change.lane);
  for (const catalog::GuideSetting &setting : change.settings) {
    json *place = make(root, partsOf(setting.field));
    if (place == nullptr) return fail(Message("The scenario file has no place for \"%1\".", {setting.field}));
    *place = json::parse(setting.value, nullptr, false);
    if (place->is_discarded()) return fail(Message("\"%1\" is no value for \"%2\".", {setting.value, setting.field}));
  }
  return read(file.dump(1));
}

}  // namespace strato::guides
