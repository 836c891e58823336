// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "app/catalog/content.h"
#include "app/cli/price_book.h"
#include "app/guides/guide_check.h"
#include "app/guides/play.h"
#include "tests/support/places.h"

namespace strato::tests {

inline const catalog::Content &shippedFolder() {
  static const catalog::Content content = catalog::readContent(inSource("content")).value();
  return content;
}

inline const catalog::Guide &shippedGuide(const std::string &id) {
  for (const catalog::Guide &guide : shippedFolder().guides) {
    if (guide.id.value == id) return guide;
  }
  qFatal("There is no guide %s.", id.c_str());
}

inline std::string scenarioOf(const catalog::Guide &guide) {
  return guides::scenariosIn(inSource("content/scenarios"))(guide.scenario).value_or("");
}

inline const pricing::PriceBook &bookOfFolder() {
  static const pricing::PriceBook book = cli::priceBookOf(shippedFolder().prices.value()).value();
  return book;
}

/// The guide's two runs.
inline Result<guides::Evidence> evidenceOf(const catalog::Guide &guide) {
  auto played = guides::played(guide, scenarioOf(guide), bookOfFolder());
  if (!played) return fail(played.error());
  return std::move(**played);
}

/// The same of a shipped guide that was not altered, run once.
inline const guides::Evidence &evidenceOf(const std::string &id) {
  static std::map<std::string, guides::Evidence> kept;
  const auto found = kept.find(id);
  if (found != kept.end()) return found->second;
  return kept.emplace(id, evidenceOf(shippedGuide(id)).value()).first->second;
}

}  // namespace strato::tests
