// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/json_tree.h"

#include <set>

namespace strato::simulator {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestText = std::size_t{16} << 20U;
constexpr int kDeepest = 32;

std::string placeOf(std::string_view text, std::size_t byte) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
    ++column;
    if (text[i] == '\n') {
      ++line;
      column = 1;
    }
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Watches the parser and remembers the first thing that it lets pass and we do not.
class Watch final {
 public:
  bool operator()(int depth, json::parse_event_t event, json &parsed) {
    if (depth > kDeepest) m_tooDeep = true;
    if (event == json::parse_event_t::object_start) m_keys.emplace_back();
    if (event == json::parse_event_t::object_end && !m_keys.empty()) m_keys.pop_back();
    if (event == json::parse_event_t::key && !m_keys.empty() &&
        !m_keys.back().insert(parsed.get<std::string>()).second) {
      if (m_repeated.empty()) m_repeated = parsed.get<std::string>();
    }
    return !m_tooDeep;
  }

  [[nodiscard]] bool tooDeep() const { return m_tooDeep; }
  [[nodiscard]] const std::string &repeated() const { return m_repeated; }

 private:
  std::vector<std::set<std::string>> m_keys;
  bool m_tooDeep = false;
  std::string m_repeated;
};

}  // namespace

std::optional<json> readJson(std::string_view text, Faults &faults) {
  if (text.size() > kLargestText) {
    faults.push_back({"$", Message("The file is larger than 16 MiB."), Message("A scenario is a few kilobytes.")});
    return std::nullopt;
  }
  Watch watch;
  json tree;
  std::optional<Fault> refused;
  try {
    tree = json::parse(text, std::ref(watch));
  } catch (const json::parse_error &error) {
    refused = {placeOf(text, error.byte), Message("This is not JSON."),
               Message("Look for a comma, quote or bracket that is missing or too many.")};
  } catch (const json::exception &) {
    refused = {"$", Message("This is not JSON that can be read."), Message("Numbers must be smaller than 1e308.")};
  }
  if (watch.tooDeep()) {
    refused = {"$", Message("The file is nested more than 32 levels deep."), Message("A scenario needs six.")};
  } else if (!refused && !watch.repeated().empty()) {
    refused = {"$", Message("The name \"%1\" stands twice in one object.", {watch.repeated()}),
               Message("Keep one of them.")};
  }
  if (!refused) return tree;
  faults.push_back(std::move(*refused));
  return std::nullopt;
}

}  // namespace strato::simulator
