// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/fact_reader.h"

#include <algorithm>

#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

const Choices<Refresh> &refreshWords() {
  static const Choices<Refresh> words = {
      {"stable", Refresh::Stable}, {"quota", Refresh::Quota}, {"price", Refresh::Price}, {"new", Refresh::New}};
  return words;
}

bool isYearOrMonth(const std::string &text) {
  const auto digitsAt = [&text](std::size_t from, std::size_t count) {
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                       text.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char character) { return character >= '0' && character <= '9'; });
  };
  if (text.size() == 4) return digitsAt(0, 4);
  if (text.size() != 7 || text[4] != '-' || !digitsAt(0, 4) || !digitsAt(5, 2)) return false;
  const std::string month = text.substr(5);
  return month >= "01" && month <= "12";
}

std::vector<Figure> readFigures(Fields &fact, Trust trustOfFact, const std::string &id) {
  std::vector<Figure> figures;
  for (const YamlNode &node : fact.list("figures", Need::Optional)) {
    Fields fields(node, fact.notes(), "figure " + std::to_string(figures.size() + 1) + " of " + id);
    Figure figure;
    figure.name = fields.text("name", Need::Required, 40);
    figure.value = fields.text("value", Need::Required, 40);
    figure.unit = fields.text("unit", Need::Optional, 60);
    figure.trust = fields.choice("trust", Need::Optional, trustWords(), trustOfFact);
    fields.finish();
    if (std::ranges::find(figures, figure.name, &Figure::name) != figures.end()) {
      fact.notes().error(node.line, Message("%1 has two figures with the name \"%2\".", {id, figure.name}),
                         Message("Give each its own name."));
    }
    figures.push_back(std::move(figure));
  }
  return figures;
}

Fact readFact(const YamlNode &node, const std::string &topic, const std::string &topicName, Notes &notes) {
  Fields fields(node, notes, "this fact");
  Fact fact;
  fact.topic = topic;
  fact.topicName = topicName;
  fact.id = fields.defined<FactId>(Target::Fact);
  if (!fact.id.isEmpty()) fields.rename(fact.id.value);
  fact.title = fields.text("title", Need::Required, 60);
  fact.text = fields.inlineText("text", Need::Required, 420);
  fact.trust = fields.choice("trust", Need::Required, trustWords(), Trust::Memory);
  fact.figures = readFigures(fields, fact.trust, fact.id.value);
  fact.exam = fields.text("exam", Need::Optional, 160);
  fact.source = readSource(fields);
  fact.refresh = fields.choice("refresh", Need::Required, refreshWords(), Refresh::New);
  fact.checked = fields.date("checked", Need::Required).value_or(Date{});
  fact.since = fields.text("since", Need::Optional);
  if (!fact.since.empty() && !isYearOrMonth(fact.since)) {
    notes.error(fields.lineOf("since"), Message("%1: \"since\" must be a year or a month.", {fields.what()}),
                Message("Write it as 2025 or 2025-08."));
  }
  fields.finish();
  return fact;
}

}  // namespace

const Choices<Trust> &trustWords() {
  static const Choices<Trust> words = {{"D", Trust::Documented},
                                       {"Q", Trust::Quoted},
                                       {"G", Trust::Guide},
                                       {"T", Trust::ThirdParty},
                                       {"K", Trust::Memory}};
  return words;
}

Source readSource(Fields &owner) {
  const YamlNode *node = owner.node("source", Need::Required);
  if (node == nullptr) return {};
  Fields fields(*node, owner.notes(), "source of " + owner.what());
  Source source;
  source.title = fields.text("title", Need::Required);
  source.url = fields.text("url", Need::Optional);
  fields.finish();
  if (!source.url.empty() && !source.url.starts_with("https://")) {
    owner.notes().error(fields.lineOf("url"), Message("%1: \"url\" must begin with https://.", {fields.what()}),
                        Message("Correct it, or leave it out."));
  }
  return source;
}

std::vector<Fact> readFacts(std::string_view text, Notes &notes) {
  std::vector<Fact> facts;
  if (!isPlainText(text, notes)) return facts;
  const auto tree = readYaml(text, notes);
  if (!tree) return facts;
  Fields file(*tree, notes, "the fact file");
  const std::string topic = file.defined<Id<struct TopicTag>>(Target::Topic, "topic").value;
  const std::string name = file.text("name", Need::Required, 40);
  for (const YamlNode &node : file.list("facts", Need::Required)) facts.push_back(readFact(node, topic, name, notes));
  file.finish();
  return facts;
}

}  // namespace strato::catalog
