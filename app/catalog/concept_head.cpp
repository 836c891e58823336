// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/concept_head.h"

#include <algorithm>

#include "app/catalog/claims.h"
#include "app/catalog/fields.h"
#include "app/catalog/markdown.h"

namespace strato::catalog {

namespace {

const std::vector<std::string> &platforms() {
  static const std::vector<std::string> words = {"lambda", "ec2",     "fargate",   "ecs", "eks",
                                                 "batch",  "gateway", "lightsail", "none"};
  return words;
}

/// Reads the lists of a head, each of whose pieces is a map with facts of its own.
class HeadReader final {
 public:
  explicit HeadReader(Fields &head) : m_head(head) {}

  void setGiven(std::vector<std::string> given) { m_given = std::move(given); }

  template <class Value, class Read>
  std::vector<Value> list(const std::string &key, Read read) {
    std::vector<Value> values;
    for (const YamlNode &node : m_head.list(key, Need::Optional)) {
      Fields fields(node, m_head.notes(), key + " " + std::to_string(values.size() + 1));
      values.push_back(read(fields));
      fields.finish();
    }
    return values;
  }

  /// A text whose numbers must be in the facts or given.
  std::string said(Fields &fields, const std::string &key, Need need, std::size_t longest,
                   const std::vector<FactId> &facts) {
    std::string text = fields.text(key, need, longest);
    claim(text, fields.lineOf(key), {facts, m_given, false}, m_head.notes());
    return text;
  }

  Inline saidInline(Fields &fields, const std::string &key, std::size_t longest, const std::vector<FactId> &facts) {
    Inline text = fields.inlineText(key, Need::Required, longest);
    claim(text, fields.lineOf(key), {facts, m_given, false}, m_head.notes());
    return text;
  }

  std::vector<Fit> fits(const std::string &key, const std::string &noteKey) {
    return list<Fit>(key, [&](Fields &fields) {
      Fit fit;
      fit.facts = fields.facts();
      fit.text = said(fields, "text", Need::Required, 60, fit.facts);
      fit.note = said(fields, noteKey, Need::Required, 120, fit.facts);
      teaches(fields, SectionKey::For, fit.text, fit.note, fit.facts);
      return fit;
    });
  }

  std::vector<Layer> layers() {
    return list<Layer>("manages", [&](Fields &fields) {
      Layer layer;
      layer.facts = fields.facts();
      layer.name = said(fields, "layer", Need::Required, 40, layer.facts);
      layer.by = fields.choice<Manager>(
          "by", Need::Required, {{"you", Manager::You}, {"shared", Manager::Shared}, {"aws", Manager::Aws}}, {});
      layer.note = said(fields, "note", Need::Optional, 60, layer.facts);
      teaches(fields, SectionKey::Manages, layer.name, layer.note, layer.facts);
      return layer;
    });
  }

  Scaling scaling() {
    Scaling scaling;
    const YamlNode *node = m_head.node("scaling", Need::Optional);
    if (node == nullptr) return scaling;
    Fields fields(*node, m_head.notes(), "scaling");
    scaling.facts = fields.facts();
    scaling.unit = said(fields, "unit", Need::Required, 40, scaling.facts);
    scaling.text = said(fields, "text", Need::Required, 160, scaling.facts);
    scaling.flow = flow(fields, scaling.facts);
    teaches(fields, SectionKey::Scales, scaling.unit, scaling.text, scaling.facts);
    fields.finish();
    return scaling;
  }

  /// All of it or nothing: one of the numbers alone has no product.
  std::optional<Flow> flow(Fields &fields, const std::vector<FactId> &facts) {
    const auto has = [&fields](const char *key) { return fields.node(key, Need::Optional) != nullptr; };
    if (!has("rate") && !has("seconds") && !has("what") && !has("takes")) return std::nullopt;
    Flow flow;
    if (has("what")) flow.what = said(fields, "what", Need::Required, 20, facts);
    flow.rate = positive(fields, "rate", Need::Required, facts);
    flow.seconds = positive(fields, "seconds", Need::Required, facts);
    if (has("takes")) flow.takes = positive(fields, "takes", Need::Optional, facts);
    return flow;
  }

  double positive(Fields &fields, const char *key, Need need, const std::vector<FactId> &facts) {
    said(fields, key, need, 0, facts);
    const double number = fields.real(key, Need::Optional);
    if (number <= 0 && fields.node(key, Need::Optional) != nullptr) {
      fields.notes().error(fields.lineOf(key), Message("scaling: \"%1\" must be more than 0.", {key}),
                           Message("Where there is nothing to multiply, leave the numbers out: the text is enough."));
    }
    return number;
  }

  /// A figure of a fact. What is said beside it tells under which condition it holds.
  void figure(Fields &fields, FactId &fact, std::string &name, bool remark) {
    fact = FactId{fields.text("fact", Need::Required, Fields::longestId)};
    name = fields.text("figure", Need::Required);
    if (fact.isEmpty()) return;
    m_head.notes().references.push_back({Target::Fact, fact.value, name, remark, fields.lineOf("figure")});
  }

  std::vector<Limit> limits() {
    return list<Limit>("limits", [&](Fields &fields) {
      Limit limit;
      const bool remark = fields.node("condition", Need::Optional) != nullptr;
      figure(fields, limit.fact, limit.figure, remark);
      limit.label = said(fields, "label", Need::Required, 40, {limit.fact});
      limit.condition = said(fields, "condition", Need::Optional, 60, {limit.fact});
      limit.exam = fields.flag("exam");
      teaches(fields, SectionKey::Limits, limit.label, limit.condition, {limit.fact});
      return limit;
    });
  }

  std::vector<PriceLine> prices() {
    return list<PriceLine>("price", [&](Fields &fields) {
      PriceLine line;
      const bool remark = fields.node("text", Need::Optional) != nullptr;
      figure(fields, line.fact, line.figure, remark);
      line.label = said(fields, "label", Need::Required, 40, {line.fact});
      line.text = said(fields, "text", Need::Optional, 120, {line.fact});
      teaches(fields, SectionKey::Costs, line.label, line.text, {line.fact});
      return line;
    });
  }

  std::vector<Integration> integrations() {
    return list<Integration>("works_with", [&](Fields &fields) {
      Integration integration;
      integration.facts = fields.facts();
      integration.name = said(fields, "name", Need::Required, 40, integration.facts);
      integration.direction =
          fields.choice<Direction>("direction", Need::Required, {{"in", Direction::In}, {"out", Direction::Out}}, {});
      integration.style = fields.choice<CallStyle>("style", Need::Required,
                                                   {{"synchronous", CallStyle::Synchronous},
                                                    {"asynchronous", CallStyle::Asynchronous},
                                                    {"polling", CallStyle::Polling}},
                                                   {});
      integration.text = said(fields, "text", Need::Required, 120, integration.facts);
      teaches(fields, SectionKey::Works, integration.name, integration.text, integration.facts);
      return integration;
    });
  }

  static SectionKey section(Fields &fields) {
    Choices<SectionKey> words;
    for (const SectionName &name : sectionNames()) words.emplace_back(name.word, name.key);
    return fields.choice<SectionKey>("section", Need::Required, words, {});
  }

  std::vector<Trap> traps() {
    return list<Trap>("traps", [&](Fields &fields) {
      Trap trap;
      trap.facts = fields.facts();
      trap.text = saidInline(fields, "text", 110, trap.facts);
      trap.section = section(fields);
      teaches(fields, SectionKey::Traps, trap.text.plain(), {}, factsIn(trap.text, trap.facts));
      return trap;
    });
  }

  std::vector<Correction> corrections() {
    return list<Correction>("corrections", [&](Fields &fields) {
      Correction correction;
      correction.facts = fields.facts(Need::Required);
      // The numbers of a claim are what is outdated, so no fact can have them.
      correction.claim = fields.text("claim", Need::Required, 110);
      correction.today = saidInline(fields, "today", 170, correction.facts);
      correction.section = section(fields);
      m_head.notes().passages.push_back({Target::Concept,
                                         {},
                                         "corrections",
                                         correction.claim + ": " + correction.today.plain(),
                                         factsIn(correction.today, correction.facts),
                                         fields.line()});
      return correction;
    });
  }

  std::vector<Word> words() {
    return list<Word>("words", [&](Fields &fields) {
      Word word;
      word.word = fields.text("word", Need::Required, 40);
      word.means = said(fields, "means", Need::Required, 140, {});
      return word;
    });
  }

 private:
  void teaches(const Fields &fields, SectionKey section, const std::string &text, const std::string &more,
               std::vector<FactId> facts) {
    m_head.notes().passages.push_back({Target::Concept,
                                       {},
                                       sectionWord(section),
                                       more.empty() ? text : text + ": " + more,
                                       std::move(facts),
                                       fields.line()});
  }

  Fields &m_head;
  std::vector<std::string> m_given;
};

void readNames(Fields &fields, Concept &page) {
  page.id = fields.defined<ConceptId>(Target::Concept);
  page.title = fields.text("title", Need::Required, 60);
  page.shortName = fields.text("short", Need::Required, 14);
  page.group = fields.text("group", Need::Required, 40);
  page.platform = fields.text("platform", Need::Required);
  if (!page.platform.empty() && std::ranges::find(platforms(), page.platform) == platforms().end()) {
    fields.notes().error(fields.lineOf("platform"), Message("The platform \"%1\" is not known.", {page.platform}),
                         Message("content/SCHEMA.md lists the platforms; \"none\" is one of them."));
  }
  page.order = fields.number("order", Need::Required, 1, 16);
  if (const YamlNode *node = fields.node("minutes", Need::Required)) {
    Fields minutes(*node, fields.notes(), "minutes");
    page.scanMinutes = minutes.number("scan", Need::Required, 1, 60);
    page.studyMinutes = minutes.number("study", Need::Required, 1, 120);
    minutes.finish();
  }
}

}  // namespace

Concept readConceptHead(const YamlNode &head, Notes &notes) {
  Fields fields(head, notes, "the head");
  HeadReader reader(fields);
  Concept page;
  readNames(fields, page);
  page.given = fields.texts("given", Need::Optional);
  reader.setGiven(page.given);
  page.essence = reader.saidInline(fields, "essence", 160, {});
  notes.passages.push_back({Target::Concept,
                            {},
                            sectionWord(SectionKey::Idea),
                            page.essence.plain(),
                            factsIn(page.essence),
                            fields.lineOf("essence")});
  page.diagram = fields.reference<DiagramId>("diagram", Need::Optional, Target::Diagram);
  page.goodFor = reader.fits("good_for", "why");
  page.notFor = reader.fits("not_for", "instead");
  page.manages = reader.layers();
  page.scaling = reader.scaling();
  page.limits = reader.limits();
  page.price = reader.prices();
  page.worksWith = reader.integrations();
  page.traps = reader.traps();
  page.corrections = reader.corrections();
  page.pairs = fields.references<PairId>("pairs", Need::Optional, Target::Pair);
  page.misconceptions = fields.references<MisconceptionId>("misconceptions", Need::Optional, Target::Misconception);
  page.words = reader.words();
  page.check = fields.references<QuestionId>("check", Need::Optional, Target::Question);
  if (!page.check.empty() && page.check.size() != 3) {
    notes.error(fields.lineOf("check"), Message("\"check\" has %1 questions.", {std::to_string(page.check.size())}),
                Message("Three questions end a concept."));
  }
  page.next = fields.references<ConceptId>("next", Need::Optional, Target::Concept);
  fields.finish();
  return page;
}

}  // namespace strato::catalog
