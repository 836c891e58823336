// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/catalog/fields.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

/// Money stands as text, so that no program on the way makes a binary number of it.
Decimal readDecimal(Fields &fields, const std::string &key, bool mayBeZero = false) {
  const std::string text = fields.text(key, Need::Required);
  if (text.empty()) return {};
  const auto number = Decimal::parse(text);
  if (number && !number->isNegative() && (mayBeZero || !number->isZero())) return *number;
  fields.notes().error(fields.lineOf(key),
                       Message("%1: \"%2\" must be a number such as \"0.0225\".", {fields.what(), key}),
                       Message("Write digits and at most one point, without a dollar sign or commas."));
  return {};
}

std::string readKey(Fields &fields) {
  const std::string key = fields.text("key", Need::Required, Fields::longestId);
  const bool plain = std::ranges::all_of(key, [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-' ||
           character == '.';
  });
  if (!plain) {
    fields.notes().error(fields.lineOf("key"),
                         Message("The key \"%1\" has other characters than a to z, digits, hyphens and points.", {key}),
                         Message("Choose a key such as ec2.type.t3.micro."));
  }
  if (!key.empty()) {
    fields.notes().definitions.push_back({Target::Price, key, fields.lineOf("key")});
    fields.rename("the price " + key);
  }
  return key;
}

void readTiers(Fields &fields, PriceEntry &price) {
  const auto &nodes = fields.list("tiers", Need::Required);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool isLast = i + 1 == nodes.size();
    Fields piece(nodes[i], fields.notes(), "tier " + std::to_string(i + 1) + " of " + fields.what());
    PriceTier tier;
    tier.usd = readDecimal(piece, "usd", true);
    if (!isLast) tier.upTo = readDecimal(piece, "up_to");
    if (isLast && piece.node("up_to", Need::Optional) != nullptr) {
      fields.notes().error(piece.lineOf("up_to"), Message("%1 ends, and nothing follows.", {piece.what()}),
                           Message("Leave \"up_to\" out of the last tier."));
    }
    piece.finish();
    if (i > 0 && tier.upTo && price.tiers.back().upTo && *tier.upTo <= *price.tiers.back().upTo) {
      fields.notes().error(piece.lineOf("up_to"), Message("%1 ends before it begins.", {piece.what()}),
                           Message("Order the tiers so that \"up_to\" grows; it counts from the month's first."));
    }
    price.tiers.push_back(tier);
  }
}

PriceEntry readPrice(const YamlNode &node, Notes &notes) {
  Fields fields(node, notes, "this price");
  PriceEntry price;
  price.line = node.line;
  price.key = readKey(fields);
  price.unit = fields.text("unit", Need::Required, 40);
  if (node.value("per") != nullptr) price.per = readDecimal(fields, "per");
  if (node.value("tiers") != nullptr) {
    readTiers(fields, price);
  } else {
    price.tiers.push_back({std::nullopt, readDecimal(fields, "usd")});
  }
  price.fact = fields.reference<FactId>("fact", Need::Required, Target::Fact);
  price.checked = fields.date("checked", Need::Required).value_or(Date{});
  fields.finish();
  return price;
}

PriceTerm readTerm(const YamlNode &node, Notes &notes) {
  Fields fields(node, notes, "this term");
  PriceTerm term;
  term.line = node.line;
  term.key = readKey(fields);
  term.value = readDecimal(fields, "value");
  term.fact = fields.reference<FactId>("fact", Need::Required, Target::Fact);
  fields.finish();
  return term;
}

}  // namespace

std::optional<PriceList> readPrices(std::string_view text, Notes &notes) {
  if (!isPlainText(text, notes)) return std::nullopt;
  const auto tree = readYaml(text, notes);
  if (!tree) return std::nullopt;
  Fields file(*tree, notes, "the price list");
  PriceList list;
  list.region = file.text("region", Need::Required, 20);
  for (const YamlNode &node : file.list("prices", Need::Required)) list.prices.push_back(readPrice(node, notes));
  for (const YamlNode &node : file.list("terms", Need::Optional)) list.terms.push_back(readTerm(node, notes));
  file.finish();
  return list;
}

}  // namespace strato::catalog
