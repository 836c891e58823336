// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/concept_material.h"

#include <algorithm>

namespace strato::ui {
namespace {

class FactCollector final {
 public:
  void add(const FactId &id) {
    if (!id.isEmpty() && std::ranges::find(m_found, id) == m_found.end()) m_found.push_back(id);
  }
  void add(const std::vector<FactId> &ids) {
    for (const FactId &id : ids) add(id);
  }
  void add(const catalog::Inline &text) {
    for (const catalog::Span &span : text.spans) {
      if (span.kind == catalog::Span::Kind::FactLink) add(FactId{span.target});
    }
  }
  void add(const catalog::Block &block) {
    if (const auto *paragraph = std::get_if<catalog::Paragraph>(&block)) add(paragraph->text);
    if (const auto *list = std::get_if<catalog::List>(&block)) {
      for (const catalog::Inline &item : list->items) add(item);
    }
  }
  template <class Item>
  void addFactsOf(const std::vector<Item> &items) {
    for (const Item &item : items) add(item.facts);
  }

  std::vector<FactId> take() { return std::move(m_found); }

 private:
  std::vector<FactId> m_found;
};

}  // namespace

const catalog::Fact *ConceptMaterial::fact(const FactId &id) const {
  const auto found = facts.find(id);
  return found == facts.end() ? nullptr : &found->second;
}

std::vector<const catalog::Fact *> ConceptMaterial::known(const std::vector<FactId> &ids) const {
  std::vector<const catalog::Fact *> result;
  for (const FactId &id : ids) {
    if (const catalog::Fact *found = fact(id)) result.push_back(found);
  }
  return result;
}

std::vector<FactId> factsIn(const catalog::Concept &concept_) {
  FactCollector facts;
  facts.add(concept_.essence);
  for (const catalog::Section &section : concept_.sections) {
    for (const catalog::Block &block : section.blocks) facts.add(block);
  }
  facts.addFactsOf(concept_.goodFor);
  facts.addFactsOf(concept_.notFor);
  facts.addFactsOf(concept_.manages);
  facts.add(concept_.scaling.facts);
  for (const catalog::Limit &limit : concept_.limits) facts.add(limit.fact);
  for (const catalog::PriceLine &line : concept_.price) facts.add(line.fact);
  facts.addFactsOf(concept_.worksWith);
  facts.addFactsOf(concept_.traps);
  facts.addFactsOf(concept_.corrections);
  return facts.take();
}

}  // namespace strato::ui
