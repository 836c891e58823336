// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/catalog/concept_head.h"
#include "app/catalog/markdown.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

struct Halves {
  std::string_view head;
  std::string_view body;
  int bodyLine = 0;
};

/// The text between the two lines of three hyphens, and the text behind them.
std::optional<Halves> split(std::string_view text, Notes &notes) {
  constexpr std::string_view fence = "---\n";
  const std::size_t end = text.starts_with(fence) ? text.find("\n---\n", fence.size() - 1) : std::string_view::npos;
  if (end == std::string_view::npos) {
    notes.error(
        1, Message("The head is missing."),
        Message("Begin the file with a line \"---\", the keys of content/SCHEMA.md, and a second line \"---\"."));
    return std::nullopt;
  }
  Halves halves;
  const std::size_t bodyStart = end + 1 + fence.size();
  halves.head = text.substr(fence.size(), end + 1 - fence.size());
  halves.body = text.substr(bodyStart);
  halves.bodyLine = 1 + static_cast<int>(std::ranges::count(text.substr(0, bodyStart), '\n'));
  return halves;
}

/// A section may be left out only where its structured part is empty.
bool mayBeMissing(const Concept &page, SectionKey key) {
  switch (key) {
    case SectionKey::For:
      return page.goodFor.empty() && page.notFor.empty();
    case SectionKey::Manages:
      return page.manages.empty();
    case SectionKey::Scales:
      return page.scaling.unit.empty();
    case SectionKey::Limits:
      return page.limits.empty();
    case SectionKey::Costs:
      return page.price.empty();
    case SectionKey::Works:
      return page.worksWith.empty();
    case SectionKey::Traps:
      return page.traps.empty();
    case SectionKey::Pairs:
      return page.pairs.empty();
    case SectionKey::Idea:
    case SectionKey::Picture:
      break;
  }
  return false;
}

}  // namespace

std::optional<Concept> readConcept(std::string_view text, Notes &notes) {
  if (!isPlainText(text, notes)) return std::nullopt;
  const auto halves = split(text, notes);
  if (!halves) return std::nullopt;
  const auto head = readYaml(halves->head, notes, 2);
  if (!head) return std::nullopt;
  Concept page = readConceptHead(*head, notes);
  page.sections = readSections(halves->body, halves->bodyLine, page.given, notes);
  for (Passage &passage : notes.passages) passage.id = page.id.value;
  for (const SectionName &name : sectionNames()) {
    if (page.section(name.key) != nullptr || mayBeMissing(page, name.key)) continue;
    notes.error(halves->bodyLine, Message("The section \"%1\" is missing.", {name.title}),
                Message("Write it, or empty its keys in the head."));
  }
  return page;
}

}  // namespace strato::catalog
