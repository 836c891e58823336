// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/claims.h"
#include "app/catalog/fields.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

Misconception readMisconception(const YamlNode &node, Notes &notes) {
  Fields fields(node, notes, "this misconception");
  Misconception misconception;
  misconception.id = fields.defined<MisconceptionId>(Target::Misconception);
  if (!misconception.id.isEmpty()) fields.rename(misconception.id.value);
  misconception.belief = fields.text("belief", Need::Required, 90);
  misconception.truth = fields.text("truth", Need::Required, 240);
  misconception.image = fields.text("image", Need::Required, 120);
  misconception.facts = fields.facts(Need::Required);
  misconception.concepts = fields.references<ConceptId>("concepts", Need::Required, Target::Concept);
  fields.finish();
  notes.passages.push_back({Target::Misconception,
                            misconception.id.value,
                            {},
                            misconception.belief + ": " + misconception.truth,
                            misconception.facts,
                            fields.line()});
  const std::string &belief = misconception.belief;
  if (belief.ends_with('.') || belief.starts_with('"')) {
    notes.error(fields.lineOf("belief"), Message("%1: \"belief\" has quotes or a full stop.", {fields.what()}),
                Message("Take them out; the program sets them."));
  }
  // What is believed may be wrong in its numbers too, so only the other two need facts.
  const Grounds grounds{misconception.facts, {}, false};
  claim(misconception.truth, fields.lineOf("truth"), grounds, notes);
  claim(misconception.image, fields.lineOf("image"), grounds, notes);
  return misconception;
}

Pair::Row readPairRow(Fields &pair, const YamlNode &node, const Grounds &grounds) {
  Fields fields(node, pair.notes(), "a row of " + pair.what());
  Pair::Row row;
  row.a = fields.text("a", Need::Required, 44);
  row.about = fields.text("about", Need::Required, 12);
  row.b = fields.text("b", Need::Required, 44);
  fields.finish();
  claim(row.a, fields.lineOf("a"), grounds, pair.notes());
  claim(row.b, fields.lineOf("b"), grounds, pair.notes());
  return row;
}

Pair readPair(const YamlNode &node, Notes &notes) {
  Fields fields(node, notes, "this pair");
  Pair pair;
  pair.id = fields.defined<PairId>(Target::Pair);
  if (!pair.id.isEmpty()) fields.rename(pair.id.value);
  pair.a = fields.text("a", Need::Required);
  pair.b = fields.text("b", Need::Required);
  pair.separator = fields.text("separator", Need::Required, 110);
  pair.facts = fields.facts(Need::Required);
  pair.concepts = fields.references<ConceptId>("concepts", Need::Required, Target::Concept);
  const Grounds grounds{pair.facts, {}, false};
  for (const YamlNode &row : fields.list("rows", Need::Required))
    pair.rows.push_back(readPairRow(fields, row, grounds));
  fields.finish();
  Passage passage{Target::Pair, pair.id.value, {}, pair.separator, pair.facts, fields.line()};
  for (const Pair::Row &row : pair.rows) passage.text += " " + row.about + ": " + row.a + ", " + row.b;
  notes.passages.push_back(std::move(passage));
  if (pair.rows.size() != 3) {
    notes.error(fields.lineOf("rows"), Message("%1 has %2 rows.", {fields.what(), std::to_string(pair.rows.size())}),
                Message("A pair has exactly 3."));
  }
  claim(pair.separator, fields.lineOf("separator"), grounds, notes);
  return pair;
}

}  // namespace

std::vector<Misconception> readMisconceptions(std::string_view text, Notes &notes) {
  std::vector<Misconception> misconceptions;
  if (!isPlainText(text, notes)) return misconceptions;
  const auto tree = readYaml(text, notes);
  if (!tree) return misconceptions;
  Fields file(*tree, notes, "the file of misconceptions");
  for (const YamlNode &node : file.list("misconceptions", Need::Required)) {
    misconceptions.push_back(readMisconception(node, notes));
  }
  file.finish();
  return misconceptions;
}

std::vector<Pair> readPairs(std::string_view text, Notes &notes) {
  std::vector<Pair> pairs;
  if (!isPlainText(text, notes)) return pairs;
  const auto tree = readYaml(text, notes);
  if (!tree) return pairs;
  Fields file(*tree, notes, "the file of pairs");
  for (const YamlNode &node : file.list("pairs", Need::Required)) pairs.push_back(readPair(node, notes));
  file.finish();
  return pairs;
}

}  // namespace strato::catalog
