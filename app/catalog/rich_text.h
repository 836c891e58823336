// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/base/id.h"

namespace strato::catalog {

/// A run of text within a paragraph.
struct Span {
  /// A WordLink is not written in content: pages put it in where a word of the glossary is met.
  enum class Kind { Plain, Strong, Emphasis, Code, FactLink, ConceptLink, WordLink };

  Kind kind = Kind::Plain;
  std::string text;
  std::string target;  ///< the id, or the word, that a link points to

  bool operator==(const Span &) const = default;
};

/// One paragraph's worth of inline Markdown.
struct Inline {
  std::vector<Span> spans;

  [[nodiscard]] std::string plain() const;
  [[nodiscard]] bool isEmpty() const { return spans.empty(); }
  bool operator==(const Inline &) const = default;
};

/// The facts that a text links to, behind those that stand beside it.
[[nodiscard]] std::vector<FactId> factsIn(const Inline &text, std::vector<FactId> beside = {});

struct Paragraph {
  Inline text;
  bool operator==(const Paragraph &) const = default;
};

struct Heading {
  std::string text;
  bool operator==(const Heading &) const = default;
};

struct List {
  bool numbered = false;
  std::vector<Inline> items;
  bool operator==(const List &) const = default;
};

using Block = std::variant<Paragraph, Heading, List>;

}  // namespace strato::catalog
