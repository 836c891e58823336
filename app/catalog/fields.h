// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/catalog/fact.h"
#include "app/catalog/yaml_tree.h"

namespace strato::catalog {

enum class Need { Required, Optional };

/// The words that a key may have as its value, and what they mean.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// Reads the keys of one YAML map and notes what is missing, wrong, too long or not known.
class Fields final {
 public:
  /// `what` names the map for a person: "fact LAM-05".
  Fields(const YamlNode &node, Notes &notes, std::string what);

  [[nodiscard]] int line() const { return m_node.line; }
  [[nodiscard]] int lineOf(const std::string &key) const;
  [[nodiscard]] const std::string &what() const { return m_what; }
  [[nodiscard]] Notes &notes() const { return m_notes; }
  void rename(std::string what) { m_what = std::move(what); }

  /// One line of text of at most `longest` characters; 0 is no bound.
  std::string text(const std::string &key, Need need, std::size_t longest = 0);
  /// The same with Markdown in it; what is seen of it counts.
  Inline inlineText(const std::string &key, Need need, std::size_t longest = 0);
  int number(const std::string &key, Need need, int least, int most);
  double real(const std::string &key, Need need);
  bool flag(const std::string &key);
  std::optional<Date> date(const std::string &key, Need need);
  std::vector<std::string> texts(const std::string &key, Need need);
  /// The pieces of a list; empty where the key is absent.
  const std::vector<YamlNode> &list(const std::string &key, Need need);
  /// The value of a key, whatever it is; null where it is absent.
  const YamlNode *node(const std::string &key, Need need);

  template <class Value>
  Value choice(const std::string &key, Need need, const Choices<Value> &choices, Value fallback) {
    std::vector<std::string> words;
    for (const auto &[word, value] : choices) words.push_back(word);
    const std::string chosen = word(key, need, words);
    for (const auto &[word, value] : choices) {
      if (word == chosen) return value;
    }
    return fallback;
  }

  /// An id that this file defines.
  template <class Id>
  Id defined(Target target, const std::string &key = "id") {
    Id id{text(key, Need::Required, longestId)};
    define(target, id.value, lineOf(key));
    return id;
  }

  /// An id that is defined elsewhere.
  template <class Id>
  Id reference(const std::string &key, Need need, Target target) {
    Id id{text(key, need, longestId)};
    if (!id.isEmpty()) m_notes.references.push_back({target, id.value, {}, false, lineOf(key)});
    return id;
  }

  template <class Id>
  std::vector<Id> references(const std::string &key, Need need, Target target) {
    std::vector<Id> ids;
    for (std::string &id : idTexts(key, need, target)) ids.push_back(Id{std::move(id)});
    return ids;
  }

  std::vector<FactId> facts(Need need = Need::Optional) { return references<FactId>("facts", need, Target::Fact); }

  /// Notes the keys that nobody asked for.
  void finish();

  static constexpr std::size_t longestId = 64;

 private:
  std::string word(const std::string &key, Need need, const std::vector<std::string> &words);
  std::vector<std::string> idTexts(const std::string &key, Need need, Target target);
  void define(Target target, const std::string &id, int line);
  void wrong(const std::string &key, const std::string &wanted);

  const YamlNode &m_node;
  Notes &m_notes;
  std::string m_what;
  std::vector<std::string> m_asked;
};

}  // namespace strato::catalog
