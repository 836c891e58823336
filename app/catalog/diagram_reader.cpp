// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "app/base/nearest.h"
#include "app/catalog/claims.h"
#include "app/catalog/fields.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

const Choices<NodeState> &stateWords() {
  static const Choices<NodeState> words = {{"none", NodeState::None},         {"absent", NodeState::Absent},
                                           {"cold", NodeState::Cold},         {"busy", NodeState::Busy},
                                           {"warm", NodeState::Warm},         {"queued", NodeState::Queued},
                                           {"refused", NodeState::Refused},   {"booting", NodeState::Booting},
                                           {"draining", NodeState::Draining}, {"failed", NodeState::Failed}};
  return words;
}

class DiagramReader final {
 public:
  DiagramReader(Fields &fields, Notes &notes) : m_fields(fields), m_notes(notes) {}

  Diagram read() {
    m_diagram.id = m_fields.defined<DiagramId>(Target::Diagram);
    m_diagram.title = m_fields.text("title", Need::Required, 60);
    m_diagram.concept_ = m_fields.reference<ConceptId>("concept", Need::Required, Target::Concept);
    m_diagram.summary = m_fields.text("summary", Need::Required, 400);
    m_given = m_fields.texts("given", Need::Optional);
    if (const YamlNode *node = m_fields.node("size", Need::Required)) {
      Fields size(*node, m_notes, "size");
      m_diagram.columns = size.number("columns", Need::Required, 1, 40);
      m_diagram.rows = size.number("rows", Need::Required, 1, 40);
      size.finish();
    }
    readGroups();
    readNodes();
    readEdges();
    readSteps();
    m_fields.finish();
    claim(m_diagram.summary, m_fields.lineOf("summary"), {allFacts(), m_given, false}, m_notes);
    return std::move(m_diagram);
  }

 private:
  void readGroups() {
    for (const YamlNode &node : m_fields.list("groups", Need::Optional)) {
      Fields fields(node, m_notes, "this group");
      DiagramGroup group;
      group.id = newId(fields, groupIds(), "group");
      group.title = fields.text("title", Need::Required);
      readPlace(fields, group.at, group.size);
      fields.finish();
      m_diagram.groups.push_back(std::move(group));
    }
  }

  void readNodes() {
    for (const YamlNode &item : m_fields.list("nodes", Need::Required)) {
      Fields fields(item, m_notes, "this node");
      DiagramNode node;
      node.id = newId(fields, nodeIds(), "node");
      node.title = fields.text("title", Need::Required);
      node.role = fields.text("role", Need::Optional);
      node.icon = fields.text("icon", Need::Required);
      readPlace(fields, node.at, node.size);
      node.group = fields.text("group", Need::Optional);
      known(node.group, groupIds(), fields.lineOf("group"), fields.what());
      node.state = fields.choice("state", Need::Optional, stateWords(), NodeState::None);
      node.facts = fields.facts();
      node.text = fields.text("text", Need::Optional, 220);
      fields.finish();
      const Grounds grounds{node.facts, m_given, false};
      for (const char *key : {"title", "role", "text"}) {
        const YamlNode *value = item.value(key);
        if (value != nullptr) claim(value->scalar, fields.lineOf(key), grounds, m_notes);
      }
      teaches(item.line, node.title + ": " + node.text, node.facts);
      m_diagram.nodes.push_back(std::move(node));
    }
  }

  void readEdges() {
    for (const YamlNode &node : m_fields.list("edges", Need::Optional)) {
      Fields fields(node, m_notes, "this edge");
      DiagramEdge edge;
      edge.id = newId(fields, edgeIds(), "edge");
      edge.from = fields.text("from", Need::Required);
      edge.to = fields.text("to", Need::Required);
      edge.label = fields.text("label", Need::Optional, 24);
      fields.finish();
      known(edge.from, nodeIds(), fields.lineOf("from"), fields.what());
      known(edge.to, nodeIds(), fields.lineOf("to"), fields.what());
      m_diagram.edges.push_back(std::move(edge));
    }
  }

  void readSteps() {
    for (const YamlNode &node : m_fields.list("steps", Need::Required)) {
      const std::string what = "step " + std::to_string(m_diagram.steps.size() + 1);
      Fields fields(node, m_notes, what);
      DiagramStep step;
      step.title = fields.text("title", Need::Required, 40);
      step.say = fields.inlineText("say", Need::Required, 220);
      step.show = fields.texts("show", Need::Optional);
      for (const std::string &id : step.show) known(id, nodeIds(), fields.lineOf("show"), what);
      readStates(fields, step);
      readTokens(fields, step);
      readCounters(fields, step);
      step.facts = fields.facts();
      fields.finish();
      const Grounds grounds{step.facts, m_given, false};
      claim(step.title, fields.lineOf("title"), grounds, m_notes);
      claim(step.say, fields.lineOf("say"), grounds, m_notes);
      teaches(node.line, step.title + ": " + step.say.plain(), factsIn(step.say, step.facts));
      m_diagram.steps.push_back(std::move(step));
    }
  }

  void teaches(int line, std::string text, std::vector<FactId> facts) {
    m_notes.passages.push_back({Target::Diagram, m_diagram.id.value, {}, std::move(text), std::move(facts), line});
  }

  void readStates(Fields &step, DiagramStep &result) {
    const YamlNode *node = step.node("set", Need::Optional);
    if (node == nullptr) return;
    Fields states(*node, m_notes, "\"set\" of " + step.what());
    for (const YamlEntry &entry : node->entries) {
      known(entry.key, nodeIds(), entry.line, step.what());
      result.set[entry.key] = states.choice(entry.key, Need::Required, stateWords(), NodeState::None);
    }
  }

  void readTokens(Fields &step, DiagramStep &result) {
    for (const YamlNode &node : step.list("tokens", Need::Optional)) {
      Fields fields(node, m_notes, "a token of " + step.what());
      DiagramToken token;
      token.along = fields.texts("along", Need::Required);
      token.label = fields.text("label", Need::Optional, 24);
      fields.finish();
      checkPath(token, fields.lineOf("along"), fields.what());
      result.tokens.push_back(std::move(token));
    }
  }

  void checkPath(const DiagramToken &token, int line, const std::string &what) {
    const DiagramEdge *last = nullptr;
    for (const std::string &id : token.along) {
      const auto edge = std::ranges::find(m_diagram.edges, id, &DiagramEdge::id);
      if (edge == m_diagram.edges.end()) {
        known(id, edgeIds(), line, what);
        return;
      }
      if (last != nullptr && last->to != edge->from) {
        m_notes.error(line, Message("%1: the edge %2 does not begin where %3 ends.", {what, edge->id, last->id}),
                      Message("Let the token travel edges that follow one another."));
      }
      last = &*edge;
    }
  }

  void readCounters(Fields &step, DiagramStep &result) {
    const YamlNode *node = step.node("counter", Need::Optional);
    if (node == nullptr) return;
    Fields counters(*node, m_notes, "\"counter\" of " + step.what());
    for (const YamlEntry &entry : node->entries) {
      result.counters.push_back({entry.key, counters.text(entry.key, Need::Required, 16)});
    }
  }

  void readPlace(Fields &fields, Cell &at, Cell &size) {
    at = readCell(fields, "at");
    size = readCell(fields, "size");
    const bool inside = at.column + size.column <= m_diagram.columns && at.row + size.row <= m_diagram.rows;
    if (!inside) {
      m_notes.error(fields.lineOf("at"), Message("%1 reaches beyond the diagram.", {fields.what()}),
                    Message("Move it, make it smaller, or give the diagram more columns or rows."));
    }
  }

  Cell readCell(Fields &fields, const std::string &key) {
    const std::vector<std::string> numbers = fields.texts(key, Need::Required);
    if (numbers.empty()) return {};
    Cell cell;
    if (numbers.size() != 2 || !readCoordinate(numbers[0], cell.column) || !readCoordinate(numbers[1], cell.row)) {
      m_notes.error(fields.lineOf(key), Message("%1: \"%2\" must be two numbers from 0 on.", {fields.what(), key}),
                    Message("Write it as [column, row]."));
    }
    return cell;
  }

  static bool readCoordinate(const std::string &text, double &number) {
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    return error == std::errc() && stop == end && number >= 0 && number <= 40;
  }

  /// The id of a part, which must be new among its kind.
  std::string newId(Fields &fields, const std::vector<std::string> &taken, const std::string &kind) {
    std::string id = fields.text("id", Need::Required, Fields::longestId);
    if (!id.empty()) fields.rename(kind + " " + id);
    if (std::ranges::find(taken, id) != taken.end()) {
      m_notes.error(fields.lineOf("id"), Message("The %1 %2 stands there twice.", {kind, id}),
                    Message("Give each its own id."));
    }
    return id;
  }

  void known(const std::string &id, const std::vector<std::string> &ids, int line, const std::string &what) {
    if (id.empty() || std::ranges::find(ids, id) != ids.end()) return;
    const std::string meant = nearest(id, ids);
    m_notes.error(
        line, Message("%1: the diagram has no \"%2\".", {what, id}),
        meant.empty() ? Message("Define it above, or correct it.") : Message("Did you mean \"%1\"?", {meant}));
  }

  template <class Part>
  static std::vector<std::string> idsOf(const std::vector<Part> &parts) {
    std::vector<std::string> ids;
    for (const Part &part : parts) ids.push_back(part.id);
    return ids;
  }
  [[nodiscard]] std::vector<std::string> groupIds() const { return idsOf(m_diagram.groups); }
  [[nodiscard]] std::vector<std::string> nodeIds() const { return idsOf(m_diagram.nodes); }
  [[nodiscard]] std::vector<std::string> edgeIds() const { return idsOf(m_diagram.edges); }

  [[nodiscard]] std::vector<FactId> allFacts() const {
    std::vector<FactId> facts;
    for (const DiagramNode &node : m_diagram.nodes) facts.insert(facts.end(), node.facts.begin(), node.facts.end());
    for (const DiagramStep &step : m_diagram.steps) facts.insert(facts.end(), step.facts.begin(), step.facts.end());
    return facts;
  }

  Fields &m_fields;
  Notes &m_notes;
  std::vector<std::string> m_given;
  Diagram m_diagram;
};

}  // namespace

std::optional<Diagram> readDiagram(std::string_view text, Notes &notes) {
  if (!isPlainText(text, notes)) return std::nullopt;
  const auto tree = readYaml(text, notes);
  if (!tree) return std::nullopt;
  Fields fields(*tree, notes, "the diagram");
  return DiagramReader(fields, notes).read();
}

}  // namespace strato::catalog
