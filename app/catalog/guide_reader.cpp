// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "app/catalog/claims.h"
#include "app/catalog/fields.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

/// The length of a figure as it is shown: "24.6 %".
constexpr std::size_t usualFigure = 6;

/// True for what JSON writes without quotes.
bool isJsonWord(const std::string &text) {
  if (text == "true" || text == "false" || text == "null") return true;
  const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
  if (text.empty() || !isDigit(text.back()) || (!isDigit(text.front()) && text.front() != '-')) return false;
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

std::string quoted(const std::string &text) {
  std::string result = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') result += '\\';
    result += letter;
  }
  return result + '"';
}

/// A value as it stands in the scenario file.
std::string jsonOf(const YamlNode &node) {
  std::string text;
  switch (node.kind) {
    case YamlNode::Kind::Null:
      return "null";
    case YamlNode::Kind::Scalar:
      return isJsonWord(node.scalar) ? node.scalar : quoted(node.scalar);
    case YamlNode::Kind::Sequence:
      for (const YamlNode &item : node.items) text += (text.empty() ? "" : ", ") + jsonOf(item);
      return "[" + text + "]";
    case YamlNode::Kind::Map:
      break;
  }
  for (const YamlEntry &entry : node.entries) {
    text += (text.empty() ? "" : ", ") + quoted(entry.key) + ": " + jsonOf(entry.value);
  }
  return "{" + text + "}";
}

/// Reads texts and formulas of a guide, and writes down what others must judge: formulas, and numbers without a fact.
class GuideReader final {
 public:
  GuideReader(Fields &fields, Notes &notes) : m_guide(fields), m_notes(notes) {}

  Guide read() {
    Guide guide;
    guide.id = m_guide.defined<GuideId>(Target::Guide);
    if (!guide.id.isEmpty()) m_guide.rename(guide.id.value);
    guide.debrief = debrief();
    guide.title = m_guide.text("title", Need::Required, 40);
    guide.subtitle = m_guide.text("subtitle", Need::Required, 80);
    guide.place = m_guide.number("place", Need::Required, 1, 99);
    guide.minutes = m_guide.number("minutes", Need::Required, 1, 60);
    guide.level = m_guide.choice<Guide::Level>(
        "level", Need::Required,
        {{"easy", Guide::Level::Easy}, {"medium", Guide::Level::Medium}, {"hard", Guide::Level::Hard}}, {});
    guide.scenario = m_guide.text("scenario", Need::Required, Fields::longestId);
    guide.situation = words(m_guide, "situation", Need::Required, 420);
    guide.limits = words(m_guide, "limits", Need::Optional, 300);
    for (const YamlNode &node : m_guide.list("goals", Need::Required)) guide.goals.push_back(goal(node));
    if (const YamlNode *node = m_guide.node("draw", Need::Optional)) guide.drawing = drawing(*node);
    for (const YamlNode &node : m_guide.list("prompts", Need::Required)) guide.prompts.push_back(prompt(node));
    if (const YamlNode *node = m_guide.node("change", Need::Required)) guide.change = change(*node);
    for (const YamlNode &node : m_guide.list("claims", Need::Required)) {
      guide.claims.push_back(node.scalar);
      m_notes.formulas.push_back({node.scalar, false, node.line});
    }
    m_guide.finish();
    checkParts(guide);
    return guide;
  }

 private:
  /// Text with formulas in braces. Numbers that stand in it as they are need a fact.
  std::string words(Fields &fields, const std::string &key, Need need, std::size_t longest) {
    std::string text = fields.text(key, need);
    std::string typed;
    std::size_t formulas = 0;
    bool inside = false;
    for (const char letter : text) {
      if (letter == '{') inside = true;
      if (letter == '{') ++formulas;
      if (!inside) typed += letter;
      if (letter == '}') inside = false;
    }
    const std::size_t length = characters(typed) + formulas * usualFigure;
    if (length > longest) {
      m_notes.error(fields.lineOf(key),
                    Message("%1: \"%2\" has about %3 characters, and there is room for %4.",
                            {fields.what(), key, std::to_string(length), std::to_string(longest)}),
                    Message("Shorten it."));
    }
    claim(typed, fields.lineOf(key), {m_facts, {}, true}, m_notes);
    if (formulas > 0) m_notes.formulas.push_back({text, true, fields.lineOf(key)});
    return text;
  }

  std::string formula(Fields &fields, const std::string &key) {
    std::string text = fields.text(key, Need::Required, 160);
    if (!text.empty()) m_notes.formulas.push_back({text, false, fields.lineOf(key)});
    return text;
  }

  GuideDebrief debrief() {
    GuideDebrief debrief;
    const YamlNode *node = m_guide.node("debrief", Need::Required);
    if (node == nullptr) return debrief;
    Fields fields(*node, m_notes, "\"debrief\" of " + m_guide.what());
    debrief.facts = m_facts = fields.facts(Need::Required);
    debrief.rule = words(fields, "rule", Need::Required, 120);
    debrief.text = words(fields, "text", Need::Required, 420);
    debrief.misconceptions =
        fields.references<MisconceptionId>("misconceptions", Need::Optional, Target::Misconception);
    fields.finish();
    return debrief;
  }

  GuideGoal goal(const YamlNode &node) {
    Fields fields(node, m_notes, "a goal of " + m_guide.what());
    GuideGoal goal;
    goal.say = fields.text("say", Need::Required, 60);
    goal.prompt = fields.text("answer", Need::Optional, 24);
    if (!goal.prompt.empty()) {
      goal.kind = GuideGoal::Kind::Answer;
    } else {
      goal.measure = formula(fields, "measure");
      readLimit(fields, goal);
    }
    fields.finish();
    return goal;
  }

  void readLimit(Fields &fields, GuideGoal &goal) {
    static const Choices<GuideGoal::Kind> kinds = {{"below", GuideGoal::Kind::Below},
                                                   {"at_most", GuideGoal::Kind::AtMost},
                                                   {"above", GuideGoal::Kind::Above},
                                                   {"at_least", GuideGoal::Kind::AtLeast}};
    int found = 0;
    for (const auto &[key, kind] : kinds) {
      if (fields.node(key, Need::Optional) == nullptr) continue;
      goal.kind = kind;
      goal.limit = fields.real(key, Need::Required);
      ++found;
    }
    if (found == 1) return;
    m_notes.error(fields.line(), Message("%1 needs exactly one limit.", {fields.what()}),
                  Message("Write \"below\", \"at_most\", \"above\" or \"at_least\" with a number."));
  }

  GuideDrawing drawing(const YamlNode &node) {
    Fields fields(node, m_notes, "\"draw\" of " + m_guide.what());
    GuideDrawing drawing;
    drawing.ask = words(fields, "ask", Need::Required, 60);
    drawing.lane = fields.text("lane", Need::Required, Fields::longestId);
    drawing.fromS = fields.real("from", Need::Required);
    drawing.toS = fields.real("to", Need::Required);
    fields.finish();
    needAscending(fields, drawing.fromS, drawing.toS);
    return drawing;
  }

  GuidePrompt prompt(const YamlNode &node) {
    Fields fields(node, m_notes, "a prompt of " + m_guide.what());
    GuidePrompt prompt;
    prompt.id = fields.text("id", Need::Required, 24);
    if (!prompt.id.empty()) fields.rename("prompt " + prompt.id + " of " + m_guide.what());
    prompt.ask = words(fields, "ask", Need::Required, 90);
    prompt.kind = fields.choice<GuidePrompt::Kind>("kind", Need::Required,
                                                   {{"time", GuidePrompt::Kind::Time},
                                                    {"number", GuidePrompt::Kind::Number},
                                                    {"choice", GuidePrompt::Kind::Choice}},
                                                   {});
    if (prompt.kind == GuidePrompt::Kind::Choice) {
      for (const YamlNode &choice : fields.list("choices", Need::Required)) readChoice(choice, fields, prompt);
    } else {
      readScale(fields, prompt);
    }
    prompt.why = words(fields, "why", Need::Required, 200);
    fields.finish();
    return prompt;
  }

  void readScale(Fields &fields, GuidePrompt &prompt) {
    prompt.answer = formula(fields, "answer");
    prompt.from = fields.real("from", Need::Required);
    prompt.to = fields.real("to", Need::Required);
    prompt.full = fields.real("full", Need::Required);
    prompt.none = fields.real("none", Need::Required);
    if (prompt.kind == GuidePrompt::Kind::Number) prompt.unit = fields.text("unit", Need::Optional, 24);
    needAscending(fields, prompt.from, prompt.to);
    needAscending(fields, prompt.full, prompt.none);
  }

  void readChoice(const YamlNode &node, Fields &parent, GuidePrompt &prompt) {
    Fields fields(node, m_notes, "a choice of " + parent.what());
    GuideChoice choice;
    choice.text = words(fields, "text", Need::Required, 60);
    choice.right = formula(fields, "right");
    choice.shows = words(fields, "shows", Need::Optional, 40);
    fields.finish();
    prompt.choices.push_back(std::move(choice));
  }

  GuideChange change(const YamlNode &node) {
    Fields fields(node, m_notes, "\"change\" of " + m_guide.what());
    GuideChange change;
    change.name = words(fields, "name", Need::Required, 60);
    change.lane = fields.text("lane", Need::Optional, Fields::longestId);
    if (fields.node("at", Need::Optional) != nullptr) change.atS = fields.real("at", Need::Required);
    change.expect = words(fields, "expect", Need::Required, 160);
    if (const YamlNode *set = fields.node("set", Need::Required)) {
      for (const YamlEntry &entry : set->entries) change.settings.push_back({entry.key, jsonOf(entry.value)});
    }
    fields.finish();
    if (change.settings.empty()) {
      m_notes.error(fields.lineOf("set"), Message("%1 sets nothing.", {fields.what()}),
                    Message("Write \"set: { field: value }\"."));
    }
    return change;
  }

  void needAscending(const Fields &fields, double first, double second) {
    if (first < second) return;
    m_notes.error(fields.line(), Message("%1: a first number is not below its second one.", {fields.what()}),
                  Message("Compare \"from\" with \"to\", and \"full\" with \"none\"."));
  }

  void countWithin(const std::string &key, std::size_t count, std::size_t least, std::size_t most) {
    if (count >= least && count <= most) return;
    m_notes.error(m_guide.lineOf(key), Message("%1 has %2 under \"%3\".", {m_guide.what(), std::to_string(count), key}),
                  Message("There must be %1 to %2.", {std::to_string(least), std::to_string(most)}));
  }

  void checkParts(const Guide &guide) {
    countWithin("goals", guide.goals.size(), 2, 4);
    countWithin("prompts", guide.prompts.size(), 2, 3);
    countWithin("claims", guide.claims.size(), 1, 12);
    if (std::ranges::none_of(guide.goals, [](const GuideGoal &goal) { return goal.kind == GuideGoal::Kind::Answer; })) {
      m_notes.error(m_guide.lineOf("goals"), Message("%1 has no goal that is an answer.", {m_guide.what()}),
                    Message("Name a prompt under \"answer\": the second star is for it."));
    }
    for (const GuideGoal &goal : guide.goals) {
      if (goal.prompt.empty() || guide.prompt(goal.prompt) != nullptr) continue;
      m_notes.error(m_guide.lineOf("goals"), Message("%1 has no prompt \"%2\".", {m_guide.what(), goal.prompt}),
                    Message("Correct \"answer\" of that goal."));
    }
    for (const GuidePrompt &prompt : guide.prompts) {
      if (prompt.kind == GuidePrompt::Kind::Choice) countWithin("prompts", prompt.choices.size(), 2, 4);
    }
  }

  Fields &m_guide;
  Notes &m_notes;
  std::vector<FactId> m_facts;
};

}  // namespace

std::optional<Guide> readGuide(std::string_view text, Notes &notes) {
  if (!isPlainText(text, notes)) return std::nullopt;
  const auto tree = readYaml(text, notes);
  if (!tree) return std::nullopt;
  Fields fields(*tree, notes, "the guide");
  return GuideReader(fields, notes).read();
}

}  // namespace strato::catalog
