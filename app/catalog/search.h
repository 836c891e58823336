// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/catalog/concept.h"

namespace strato::catalog {

/// What a store holds.
enum class ItemKind {
  Topic,
  Fact,
  Concept,
  Section,
  Diagram,
  Question,
  Word,
  Misconception,
  Pair,
  Exam,
  Prices,
  Guide
};

/// How hits are grouped, in the order in which they are shown.
enum class SearchGroup { Facts, Concepts, Figures, Questions, Words };

/// A piece of a line of text; matched pieces are shown in another colour.
struct Piece {
  std::string text;
  bool matched = false;
  bool operator==(const Piece &) const = default;
};
using MarkedText = std::vector<Piece>;

struct Hit {
  ItemKind kind = ItemKind::Fact;
  std::string id;
  std::string owner;   ///< the topic's name of a fact, the group of a concept, else the concept's title
  ConceptId concept_;  ///< the page to open; empty for facts
  SectionKey section = SectionKey::Idea;  ///< of a section
  MarkedText title;
  MarkedText context;  ///< the place where the words were found
  std::string note;    ///< "29 s", the first figure of a fact; the tag of a question; the meaning of a word
  bool operator==(const Hit &) const = default;
};

struct HitGroup {
  SearchGroup group = SearchGroup::Facts;
  std::vector<Hit> hits;
  int total = 0;         ///< hits there are in all
  bool atLeast = false;  ///< the total is a lower bound: nobody counts further than a thousand
  bool operator==(const HitGroup &) const = default;
};

struct SearchResult {
  std::vector<HitGroup> groups;  ///< those with hits, in the order of SearchGroup
  bool operator==(const SearchResult &) const = default;
};

}  // namespace strato::catalog
