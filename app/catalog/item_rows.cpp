// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/item_rows.h"

#include <algorithm>
#include <map>

#include "app/catalog/markdown.h"
#include "app/catalog/store_format.h"
#include "app/catalog/yaml_tree.h"

namespace strato::catalog {

namespace {

/// The pieces of a list file, each as a file of its own.
std::map<std::string, std::string> splitFile(const ContentFile &file, const std::string &listKey) {
  std::map<std::string, std::string> bodies;
  Notes notes;
  auto tree = readYaml(file.text, notes);
  if (!tree) return bodies;
  const auto list = std::ranges::find(tree->entries, listKey, &YamlEntry::key);
  if (list == tree->entries.end()) return bodies;
  const std::vector<YamlNode> items = std::move(list->value.items);
  for (const YamlNode &item : items) {
    const YamlNode *id = item.value("id");
    list->value.items = {item};
    if (id != nullptr) bodies[id->scalar] = writeYaml(*tree);
  }
  return bodies;
}

class Rows final {
 public:
  explicit Rows(const Content &content) : m_content(content) {
    for (const ContentFile &file : content.files) keepBodies(file);
  }

  std::vector<ItemRow> take() {
    for (const Fact &fact : m_content.facts) addFact(fact);
    for (const Concept &page : m_content.concepts) addConcept(page);
    for (const Diagram &diagram : m_content.diagrams) addDiagram(diagram);
    for (const Question &question : m_content.questions) addQuestion(question);
    for (const Concept &page : m_content.concepts) addWords(page);
    addTopics();
    for (const Misconception &item : m_content.misconceptions) {
      add({ItemKind::Misconception, item.id.value, {}, item.belief, {}, body(FileKind::Misconceptions, item.id.value)});
    }
    for (const Pair &pair : m_content.pairs) {
      add({ItemKind::Pair, pair.id.value, {}, pair.a + " / " + pair.b, {}, body(FileKind::Pairs, pair.id.value)});
    }
    for (const Exam &exam : m_content.exams) {
      add({ItemKind::Exam, exam.id.value, {}, exam.name, {}, body(FileKind::Exam, exam.id.value)});
    }
    for (const Guide &guide : m_content.guides) {
      add({ItemKind::Guide, guide.id.value, {}, guide.title, guide.subtitle, body(FileKind::Guide, guide.id.value)});
    }
    addPrices();
    return std::move(m_rows);
  }

 private:
  void keepBodies(const ContentFile &file) {
    static const std::map<FileKind, std::string> listKeys = {{FileKind::Facts, "facts"},
                                                             {FileKind::Questions, "questions"},
                                                             {FileKind::Misconceptions, "misconceptions"},
                                                             {FileKind::Pairs, "pairs"}};
    const auto key = listKeys.find(file.kind);
    if (key != listKeys.end()) {
      m_bodies[file.kind].merge(splitFile(file, key->second));
    } else if (!file.notes.definitions.empty()) {
      m_bodies[file.kind][file.notes.definitions.front().id] = file.text;
    }
  }

  [[nodiscard]] std::string body(FileKind kind, const std::string &id) { return m_bodies[kind][id]; }
  void add(ItemRow row) { m_rows.push_back(std::move(row)); }

  [[nodiscard]] std::string titleOf(const ConceptId &id) const {
    const auto page = std::ranges::find(m_content.concepts, id, &Concept::id);
    return page == m_content.concepts.end() ? id.value : page->title;
  }

  void addFact(const Fact &fact) {
    std::string found = fact.text.plain();
    for (const Figure &figure : fact.figures) found += " · " + figure.name + ": " + figure.value + " " + figure.unit;
    if (!fact.exam.empty()) found += " · " + fact.exam;
    std::string note;
    if (!fact.figures.empty()) note = fact.figures.front().value + " " + fact.figures.front().unit;
    add({ItemKind::Fact, fact.id.value, fact.topic, fact.title, note, body(FileKind::Facts, fact.id.value), true, found,
         fact.topicName});
  }

  void addConcept(const Concept &page) {
    const std::string id = page.id.value;
    add({ItemKind::Concept, id, page.group, page.title, page.essence.plain(), body(FileKind::Concept, id), true,
         page.essence.plain(), page.shortName + " " + page.group});
    for (const SectionName &name : sectionNames()) {
      const std::string text = sectionText(page, name.key);
      if (text.empty()) continue;
      add({ItemKind::Section, id + "/" + name.word, id, name.title, {}, {}, true, text, page.title});
    }
  }

  void addDiagram(const Diagram &diagram) {
    std::string found = diagram.summary;
    for (const DiagramNode &node : diagram.nodes) found += " · " + node.title + ", " + node.role + ". " + node.text;
    for (const DiagramStep &step : diagram.steps) found += " · " + step.title + ". " + step.say.plain();
    add({ItemKind::Diagram,
         diagram.id.value,
         diagram.concept_.value,
         diagram.title,
         {},
         body(FileKind::Diagram, diagram.id.value),
         true,
         found,
         titleOf(diagram.concept_)});
  }

  /// Reasons are left out: the search must not give the answer away.
  void addQuestion(const Question &question) {
    std::string found = question.stem;
    for (const Choice &choice : question.choices) found += " · " + choice.text;
    add({ItemKind::Question, question.id.value, question.concept_.value, question.ask, question.tag,
         body(FileKind::Questions, question.id.value), true, found, question.tag + " " + titleOf(question.concept_)});
  }

  void addWords(const Concept &page) {
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      const Word &word = page.words[i];
      add({ItemKind::Word,
           page.id.value + "/" + std::to_string(i + 1),
           page.id.value,
           word.word,
           word.means,
           {},
           true,
           word.means,
           page.title});
    }
  }

  void addTopics() {
    const Fact *last = nullptr;
    for (const Fact &fact : m_content.facts) {
      if (last == nullptr || last->topic != fact.topic) add({ItemKind::Topic, fact.topic, {}, fact.topicName, {}, {}});
      last = &fact;
    }
  }

  /// All in one item: nobody looks for a single price.
  void addPrices() {
    for (const ContentFile &file : m_content.files) {
      if (file.kind == FileKind::Prices) add({ItemKind::Prices, pricesId, {}, "Prices", {}, file.text});
    }
  }

  const Content &m_content;
  std::map<FileKind, std::map<std::string, std::string>> m_bodies;
  std::vector<ItemRow> m_rows;
};

}  // namespace

std::vector<ItemRow> itemRows(const Content &content) { return Rows(content).take(); }

}  // namespace strato::catalog
