// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "app/catalog/item_rows.h"
#include "app/catalog/markdown.h"

namespace strato::catalog {

namespace {

/// Sentences one after the other, with a dot between what does not belong together.
class PlainText final {
 public:
  void add(const std::string &text, const std::string &more = {}) {
    if (text.empty()) return;
    if (!m_text.empty()) m_text += " · ";
    m_text += text;
    if (!more.empty()) m_text += ": " + more;
  }
  void operator()(const Paragraph &paragraph) { add(paragraph.text.plain()); }
  void operator()(const Heading &heading) { add(heading.text); }
  void operator()(const List &list) {
    for (const Inline &item : list.items) add(item.plain());
  }
  [[nodiscard]] std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
};

void addHead(PlainText &text, const Concept &page, SectionKey key) {
  if (key == SectionKey::For) {
    for (const Fit &fit : page.goodFor) text.add(fit.text, fit.note);
    for (const Fit &fit : page.notFor) text.add(fit.text, fit.note);
  } else if (key == SectionKey::Manages) {
    for (const Layer &layer : page.manages) text.add(layer.name, layer.note);
  } else if (key == SectionKey::Scales) {
    text.add(page.scaling.unit, page.scaling.text);
  } else if (key == SectionKey::Limits) {
    for (const Limit &limit : page.limits) text.add(limit.label, limit.condition);
  } else if (key == SectionKey::Costs) {
    for (const PriceLine &line : page.price) text.add(line.label, line.text);
  } else if (key == SectionKey::Works) {
    for (const Integration &integration : page.worksWith) text.add(integration.name, integration.text);
  }
}

class Citing final {
 public:
  explicit Citing(const Concept &page) : m_page(page) {}

  std::set<Citation> take() {
    cite(m_page.essence, SectionKey::Idea);
    for (const Fit &fit : m_page.goodFor) cite(fit.facts, SectionKey::For);
    for (const Fit &fit : m_page.notFor) cite(fit.facts, SectionKey::For);
    for (const Layer &layer : m_page.manages) cite(layer.facts, SectionKey::Manages);
    cite(m_page.scaling.facts, SectionKey::Scales);
    for (const Limit &limit : m_page.limits) cite(limit.fact, SectionKey::Limits);
    for (const PriceLine &line : m_page.price) cite(line.fact, SectionKey::Costs);
    for (const Integration &integration : m_page.worksWith) cite(integration.facts, SectionKey::Works);
    for (const Trap &trap : m_page.traps) {
      cite(trap.facts, trap.section);
      cite(trap.text, trap.section);
    }
    for (const Correction &correction : m_page.corrections) {
      cite(correction.facts, correction.section);
      cite(correction.today, correction.section);
    }
    for (const Section &section : m_page.sections) {
      m_section = section.key;
      for (const Block &block : section.blocks) std::visit(*this, block);
    }
    return std::move(m_citations);
  }

  void operator()(const Paragraph &paragraph) { cite(paragraph.text, m_section); }
  void operator()(const Heading & /*heading*/) {}
  void operator()(const List &list) {
    for (const Inline &item : list.items) cite(item, m_section);
  }

 private:
  void cite(const FactId &fact, SectionKey key) {
    for (const SectionName &name : sectionNames()) {
      if (name.key == key) m_citations.insert({fact.value, m_page.id.value, name.word});
    }
  }
  void cite(const std::vector<FactId> &facts, SectionKey key) {
    for (const FactId &fact : facts) cite(fact, key);
  }
  void cite(const Inline &text, SectionKey key) {
    for (const Span &span : text.spans) {
      if (span.kind == Span::Kind::FactLink) cite(FactId{span.target}, key);
    }
  }

  const Concept &m_page;
  SectionKey m_section = SectionKey::Idea;
  std::set<Citation> m_citations;
};

}  // namespace

std::string sectionText(const Concept &page, SectionKey key) {
  PlainText text;
  addHead(text, page, key);
  if (const Section *section = page.section(key)) {
    for (const Block &block : section->blocks) std::visit(text, block);
  }
  for (const Trap &trap : page.traps) {
    if (trap.section == key) text.add(trap.text.plain());
  }
  for (const Correction &correction : page.corrections) {
    if (correction.section == key) text.add(correction.claim, correction.today.plain());
  }
  return text.take();
}

std::vector<Citation> citations(const std::vector<Concept> &concepts) {
  std::set<Citation> all;
  for (const Concept &page : concepts) all.merge(Citing(page).take());
  return {all.begin(), all.end()};
}

}  // namespace strato::catalog
