// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/fields.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

using Taught = SourceClaim::Taught;

/// "lambda#idea" or "question:lambda-burst-warm" taken apart.
bool readPlace(Taught &taught) {
  static const std::vector<std::pair<std::string, Target>> kinds = {{"question:", Target::Question},
                                                                    {"diagram:", Target::Diagram},
                                                                    {"misconception:", Target::Misconception},
                                                                    {"pair:", Target::Pair}};
  for (const auto &[word, target] : kinds) {
    if (!taught.at.starts_with(word)) continue;
    taught.of = target;
    taught.id = taught.at.substr(word.size());
    return !taught.id.empty();
  }
  const std::size_t hash = taught.at.find('#');
  if (hash == std::string::npos) return false;
  taught.id = taught.at.substr(0, hash);
  taught.part = taught.at.substr(hash + 1);
  return !taught.id.empty() && !taught.part.empty();
}

Taught readTaught(const YamlNode &node, const std::string &claim, Notes &notes) {
  Fields fields(node, notes, "\"taught\" of " + claim);
  Taught taught;
  taught.line = node.line;
  taught.at = fields.text("at", Need::Required);
  taught.says = fields.text("says", Need::Required, 60);
  fields.finish();
  if (!taught.at.empty() && !readPlace(taught)) {
    notes.error(fields.lineOf("at"), Message("%1: \"%2\" names no place.", {fields.what(), taught.at}),
                Message("Write it as lambda#idea, question:ID, diagram:ID, misconception:ID or pair:ID."));
  }
  return taught;
}

SourceClaim readSourceClaim(const YamlNode &node, Notes &notes) {
  using Verdict = SourceClaim::Verdict;
  Fields fields(node, notes, "this claim");
  SourceClaim claim;
  claim.line = node.line;
  claim.id = fields.text("id", Need::Required, Fields::longestId);
  if (!claim.id.empty()) fields.rename(claim.id);
  claim.notes = fields.text("notes", Need::Required, 12);
  claim.text = fields.text("claim", Need::Required, 110);
  claim.verdict = fields.choice<Verdict>(
      "verdict", Need::Required,
      {{"right", Verdict::Right}, {"loose", Verdict::Loose}, {"outdated", Verdict::Outdated}}, {});
  claim.facts = fields.facts(Need::Required);
  for (const YamlNode &item : fields.list("taught", Need::Optional)) {
    claim.taught.push_back(readTaught(item, fields.what(), notes));
  }
  fields.finish();
  return claim;
}

/// S07 for 7.
std::string idOfPlace(std::size_t place) { return (place < 10 ? "S0" : "S") + std::to_string(place); }

}  // namespace

std::vector<SourceClaim> readSourceClaims(std::string_view text, Notes &notes) {
  std::vector<SourceClaim> claims;
  if (!isPlainText(text, notes)) return claims;
  const auto tree = readYaml(text, notes);
  if (!tree) return claims;
  Fields file(*tree, notes, "the file of claims");
  for (const YamlNode &node : file.list("claims", Need::Required)) {
    claims.push_back(readSourceClaim(node, notes));
    const std::string wanted = idOfPlace(claims.size());
    if (claims.back().id == wanted) continue;
    notes.error(node.line, Message("Here must stand the claim %1, and not \"%2\".", {wanted, claims.back().id}),
                Message("Claims are numbered without a gap, so that none can be lost."));
  }
  file.finish();
  return claims;
}

}  // namespace strato::catalog
