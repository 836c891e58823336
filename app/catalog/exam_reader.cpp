// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "app/catalog/fact_reader.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

ExamDomain readDomain(const YamlNode &node, const Fields &exam) {
  Fields fields(node, exam.notes(), "a domain of " + exam.what());
  ExamDomain domain;
  domain.id = fields.text("id", Need::Required, 8);
  domain.name = fields.text("name", Need::Required);
  domain.weight = fields.number("weight", Need::Required, 1, 100);
  domain.compute = fields.text("compute", Need::Required, 240);
  fields.finish();
  return domain;
}

void readDomains(Fields &fields, Exam &exam) {
  for (const YamlNode &node : fields.list("domains", Need::Required)) {
    ExamDomain domain = readDomain(node, fields);
    if (std::ranges::find(exam.domains, domain.id, &ExamDomain::id) != exam.domains.end()) {
      fields.notes().error(node.line, Message("%1 has two domains with the id \"%2\".", {fields.what(), domain.id}),
                           Message("Give each its own id."));
    }
    exam.domains.push_back(std::move(domain));
  }
  const int sum = std::accumulate(exam.domains.begin(), exam.domains.end(), 0,
                                  [](int total, const ExamDomain &domain) { return total + domain.weight; });
  if (sum != 100) {
    fields.notes().error(fields.lineOf("domains"),
                         Message("The weights of %1 add up to %2.", {fields.what(), std::to_string(sum)}),
                         Message("They must add up to 100."));
  }
}

void readCounts(Fields &fields, Exam &exam) {
  if (const YamlNode *node = fields.node("questions", Need::Required)) {
    Fields counts(*node, fields.notes(), "\"questions\" of " + fields.what());
    exam.questions = counts.number("total", Need::Required, 1, 1000);
    exam.scored = counts.number("scored", Need::Required, 1, 1000);
    counts.finish();
  }
  if (const YamlNode *node = fields.node("scale", Need::Required)) {
    Fields scale(*node, fields.notes(), "\"scale\" of " + fields.what());
    exam.scaleFrom = scale.number("from", Need::Required, 0, 10000);
    exam.scaleTo = scale.number("to", Need::Required, 0, 10000);
    scale.finish();
  }
  exam.minutes = fields.number("minutes", Need::Required, 1, 1000);
  exam.pass = fields.number("pass", Need::Required, 0, 10000);
  if (exam.scored > exam.questions) {
    fields.notes().error(fields.lineOf("questions"), Message("%1 scores more questions than it has.", {fields.what()}),
                         Message("Correct \"total\" or \"scored\"."));
  }
  if (exam.pass < exam.scaleFrom || exam.pass > exam.scaleTo) {
    fields.notes().error(fields.lineOf("pass"), Message("%1: \"pass\" lies outside the scale.", {fields.what()}),
                         Message("Correct \"pass\" or \"scale\"."));
  }
}

}  // namespace

std::optional<Exam> readExam(std::string_view text, Notes &notes) {
  if (!isPlainText(text, notes)) return std::nullopt;
  const auto tree = readYaml(text, notes);
  if (!tree) return std::nullopt;
  Fields fields(*tree, notes, "the exam");
  Exam exam;
  exam.id = fields.defined<ExamId>(Target::Exam);
  if (!exam.id.isEmpty()) fields.rename(exam.id.value);
  exam.name = fields.text("name", Need::Required);
  readCounts(fields, exam);
  exam.source = readSource(fields);
  exam.trust = fields.choice("trust", Need::Required, trustWords(), Trust::Memory);
  exam.checked = fields.date("checked", Need::Required).value_or(Date{});
  exam.lastDay = fields.date("last_day", Need::Optional);
  exam.note = fields.text("note", Need::Optional);
  readDomains(fields, exam);
  fields.finish();
  return exam;
}

}  // namespace strato::catalog
