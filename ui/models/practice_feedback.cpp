// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_feedback.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>

namespace strato::ui {

namespace {

int linksTo(const catalog::Inline &text, const std::vector<FactId> &facts) {
  return static_cast<int>(std::ranges::count_if(text.spans, [&](const catalog::Span &span) {
    return span.kind == catalog::Span::Kind::FactLink && std::ranges::find(facts, FactId{span.target}) != facts.end();
  }));
}

int linksTo(const catalog::Block &block, const std::vector<FactId> &facts) {
  if (const auto *paragraph = std::get_if<catalog::Paragraph>(&block)) return linksTo(paragraph->text, facts);
  int links = 0;
  if (const auto *list = std::get_if<catalog::List>(&block)) {
    for (const catalog::Inline &item : list->items) links += linksTo(item, facts);
  }
  return links;
}

/// Words of five letters and more in small letters; digits count as words, however short.
std::set<std::string> longWords(const std::string &text) {
  std::set<std::string> words;
  std::string word;
  const auto end = [&] {
    if (word.size() >= 5 || (!word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0))
      words.insert(word);
    word.clear();
  };
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) != 0)
      word += static_cast<char>(std::tolower(byte));
    else
      end();
  }
  end();
  return words;
}

}  // namespace

const catalog::Section *sectionAbout(const catalog::Concept &concept_, const std::vector<FactId> &facts) {
  const catalog::Section *best = nullptr;
  int most = 0;
  for (const catalog::Section &section : concept_.sections) {
    int links = 0;
    for (const catalog::Block &block : section.blocks) links += linksTo(block, facts);
    if (links <= most) continue;
    most = links;
    best = &section;
  }
  return best;
}

std::vector<catalog::Fact> mostTellingFirst(std::vector<catalog::Fact> facts, const PracticeItem &item,
                                            const std::vector<catalog::Misconception> &held) {
  std::string reasons;
  for (const catalog::Choice &choice : item.question.choices) {
    if (choice.right) reasons += choice.text + ' ' + choice.why + ' ';
  }
  const std::set<std::string> wanted = longWords(reasons);
  const auto weight = [&](const catalog::Fact &fact) {
    int shared = 0;
    for (const std::string &word : longWords(fact.title + ' ' + fact.text.plain()))
      shared += wanted.contains(word) ? 1 : 0;
    const bool refutes = std::ranges::any_of(
        held, [&](const auto &idea) { return std::ranges::find(idea.facts, fact.id) != idea.facts.end(); });
    return refutes ? shared + 1000 : shared;
  };
  std::ranges::stable_sort(facts, std::greater{}, weight);
  return facts;
}

std::vector<MisconceptionId> misconceptionsIn(const PracticeItem &item) {
  std::vector<MisconceptionId> result = misconceptionsTaken(item);
  for (const catalog::Choice &choice : item.question.choices) {
    if (choice.right || choice.misconception.isEmpty()) continue;
    if (std::ranges::find(result, choice.misconception) == result.end()) result.push_back(choice.misconception);
  }
  return result;
}

}  // namespace strato::ui
