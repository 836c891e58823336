// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/fields.h"

#include <algorithm>
#include <charconv>

#include "app/base/nearest.h"
#include "app/catalog/markdown.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

std::string enumerated(const std::vector<std::string> &words) {
  std::string text;
  for (const std::string &word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

template <class Number>
std::optional<Number> parsed(const std::string &text) {
  Number number{};
  const char *end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::optional<Date> parsedDate(const std::string &text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parsed<int>(text.substr(0, 4));
  const auto month = parsed<unsigned>(text.substr(5, 2));
  const auto day = parsed<unsigned>(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(*day)};
  if (!date.ok()) return std::nullopt;
  return date;
}

bool isIdCharacter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == '-';
}

}  // namespace

Fields::Fields(const YamlNode &node, Notes &notes, std::string what)
    : m_node(node), m_notes(notes), m_what(std::move(what)) {
  if (m_node.kind != YamlNode::Kind::Map) {
    m_notes.error(m_node.line, Message("%1: here must stand keys with values.", {m_what}),
                  Message("Write \"key: value\" lines as content/SCHEMA.md shows them."));
  }
}

int Fields::lineOf(const std::string &key) const {
  const auto found = std::ranges::find(m_node.entries, key, &YamlEntry::key);
  return found == m_node.entries.end() ? m_node.line : found->line;
}

const YamlNode *Fields::node(const std::string &key, Need need) {
  m_asked.push_back(key);
  const YamlNode *value = m_node.value(key);
  if (value != nullptr && value->kind != YamlNode::Kind::Null) return value;
  if (need == Need::Required && m_node.kind == YamlNode::Kind::Map) {
    m_notes.error(lineOf(key), Message("%1 has no \"%2\".", {m_what, key}), Message("Add it."));
  }
  return nullptr;
}

std::string Fields::text(const std::string &key, Need need, std::size_t longest) {
  const YamlNode *value = node(key, need);
  if (value == nullptr) return {};
  if (value->kind != YamlNode::Kind::Scalar) {
    wrong(key, "text");
    return {};
  }
  std::string text = value->scalar;
  if (text.find('\n') != std::string::npos) {
    m_notes.error(lineOf(key), Message("%1: \"%2\" has more than one paragraph.", {m_what, key}),
                  Message("Take the empty line out, and begin the text with \">-\"."));
    std::ranges::replace(text, '\n', ' ');
  }
  if (text.empty() && need == Need::Required) {
    m_notes.error(lineOf(key), Message("%1: \"%2\" is empty.", {m_what, key}), Message("Write it."));
  }
  const std::size_t length = characters(text);
  if (longest != 0 && length > longest) {
    m_notes.error(lineOf(key),
                  Message("%1: \"%2\" has %3 characters, and there is room for %4.",
                          {m_what, key, std::to_string(length), std::to_string(longest)}),
                  Message("Shorten it."));
  }
  return text;
}

Inline Fields::inlineText(const std::string &key, Need need, std::size_t longest) {
  Inline result = readInline(text(key, need), lineOf(key), m_notes);
  const std::size_t length = characters(result.plain());
  if (longest != 0 && length > longest) {
    m_notes.error(lineOf(key),
                  Message("%1: \"%2\" has %3 characters, and there is room for %4.",
                          {m_what, key, std::to_string(length), std::to_string(longest)}),
                  Message("Shorten it."));
  }
  return result;
}

int Fields::number(const std::string &key, Need need, int least, int most) {
  const YamlNode *value = node(key, need);
  if (value == nullptr) return least;
  const auto number = parsed<int>(value->scalar);
  if (number && *number >= least && *number <= most) return *number;
  m_notes.error(lineOf(key),
                Message("%1: \"%2\" must be a whole number from %3 to %4.",
                        {m_what, key, std::to_string(least), std::to_string(most)}),
                Message("Correct it."));
  return least;
}

double Fields::real(const std::string &key, Need need) {
  const YamlNode *value = node(key, need);
  if (value == nullptr) return 0;
  const auto number = parsed<double>(value->scalar);
  if (number && *number >= 0 && *number < 1e12) return *number;
  wrong(key, "a number such as 0.5");
  return 0;
}

bool Fields::flag(const std::string &key) {
  return choice<bool>(key, Need::Optional, {{"true", true}, {"false", false}}, false);
}

std::optional<Date> Fields::date(const std::string &key, Need need) {
  const YamlNode *value = node(key, need);
  if (value == nullptr) return std::nullopt;
  const auto date = parsedDate(value->scalar);
  if (!date) wrong(key, "a day such as 2026-11-20");
  return date;
}

std::vector<std::string> Fields::texts(const std::string &key, Need need) {
  std::vector<std::string> result;
  for (const YamlNode &item : list(key, need)) {
    if (item.kind == YamlNode::Kind::Scalar) {
      result.push_back(item.scalar);
    } else {
      wrong(key, "a list of words");
    }
  }
  return result;
}

const std::vector<YamlNode> &Fields::list(const std::string &key, Need need) {
  static const std::vector<YamlNode> nothing;
  const YamlNode *value = node(key, need);
  if (value == nullptr) return nothing;
  if (value->kind != YamlNode::Kind::Sequence) {
    wrong(key, "a list");
    return nothing;
  }
  if (value->items.empty() && need == Need::Required) {
    m_notes.error(lineOf(key), Message("%1: \"%2\" is empty.", {m_what, key}), Message("Write it."));
  }
  return value->items;
}

std::string Fields::word(const std::string &key, Need need, const std::vector<std::string> &words) {
  const YamlNode *value = node(key, need);
  if (value == nullptr) return {};
  if (std::ranges::find(words, value->scalar) == words.end()) wrong(key, enumerated(words));
  return value->scalar;
}

std::vector<std::string> Fields::idTexts(const std::string &key, Need need, Target target) {
  std::vector<std::string> ids;
  for (const YamlNode &item : list(key, need)) {
    if (item.kind != YamlNode::Kind::Scalar || item.scalar.empty() || item.scalar.size() > longestId) {
      wrong(key, "a list of ids");
      continue;
    }
    if (std::ranges::find(ids, item.scalar) != ids.end()) {
      m_notes.error(item.line, Message("%1: %2 stands twice in \"%3\".", {m_what, item.scalar, key}),
                    Message("Keep one of the two."));
    }
    m_notes.references.push_back({target, item.scalar, {}, false, item.line});
    ids.push_back(item.scalar);
  }
  return ids;
}

void Fields::define(Target target, const std::string &id, int line) {
  if (id.empty()) return;
  if (!std::ranges::all_of(id, isIdCharacter)) {
    m_notes.error(line, Message("The id \"%1\" has other characters than letters, digits and hyphens.", {id}),
                  Message("Choose an id such as lambda-cold-start."));
  }
  m_notes.definitions.push_back({target, id, line});
}

void Fields::wrong(const std::string &key, const std::string &wanted) {
  m_notes.error(lineOf(key), Message("%1: \"%2\" must be %3.", {m_what, key, wanted}), Message("Correct it."));
}

void Fields::finish() {
  for (const YamlEntry &entry : m_node.entries) {
    if (std::ranges::find(m_asked, entry.key) != m_asked.end()) continue;
    const std::string meant = nearest(entry.key, m_asked);
    const Message remedy = meant.empty() ? Message("The keys here are: %1.", {enumerated(m_asked)})
                                         : Message("Did you mean \"%1\"?", {meant});
    m_notes.error(entry.line, Message("%1: the key \"%2\" is not known.", {m_what, entry.key}), remedy);
  }
}

}  // namespace strato::catalog
