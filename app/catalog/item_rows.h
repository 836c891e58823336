// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/catalog/content.h"
#include "app/catalog/search.h"

namespace strato::catalog {

/// A row of the table `item`, and the words by which it is found.
struct ItemRow {
  ItemKind kind = ItemKind::Fact;
  std::string id;
  std::string owner;
  std::string title;
  std::string note;
  std::string body;
  bool searchable = false;
  std::string found = {};  ///< what the search looks through, besides the title
  std::string also = {};   ///< words that find it and are not shown
};

/// All items in the order of their keys: by search group, and in the order of the content within a group.
[[nodiscard]] std::vector<ItemRow> itemRows(const Content &content);

/// What stands in a section of a concept's page, as plain text: its paragraphs and its part of the head.
[[nodiscard]] std::string sectionText(const Concept &page, SectionKey key);

/// Where facts are cited, each once.
struct Citation {
  std::string fact;
  std::string concept_;
  std::string section;  ///< the word of the section
  auto operator<=>(const Citation &) const = default;
};
[[nodiscard]] std::vector<Citation> citations(const std::vector<Concept> &concepts);

}  // namespace strato::catalog
