// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/catalog/concept.h"
#include "app/catalog/notes.h"

namespace strato::catalog {

/// A paragraph may not be longer; readers lose the thread.
inline constexpr std::size_t longestParagraph = 420;

/// One paragraph of Markdown that stands on the given line of its file.
[[nodiscard]] Inline readInline(std::string_view text, int line, Notes &notes);

/// The body of a concept: level-2 headings with the names of the sections, and what stands below them.
/// Numbers are noted as claims, to be found in the facts that a paragraph links to or under `given`. Each paragraph is
/// noted as a passage too; of which concept, the caller knows.
[[nodiscard]] std::vector<Section> readSections(std::string_view text, int firstLine,
                                                const std::vector<std::string> &given, Notes &notes);

/// The word that stands for a section in `section:` keys, and its heading.
struct SectionName {
  SectionKey key;
  const char *word;
  const char *title;
};

/// All sections in the order in which they stand on a page.
[[nodiscard]] const std::vector<SectionName> &sectionNames();
[[nodiscard]] const char *sectionWord(SectionKey key);

}  // namespace strato::catalog
