// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include "ui/models/concept_page.h"

namespace strato::ui {

/// Finds the words of the glossary in running text, so that each can be explained where it is met first.
class GlossaryMarker final {
 public:
  explicit GlossaryMarker(const std::vector<GlossaryWord> &words);

  /// The text with its glossary words as links of their own. A word is marked once; after forget() once more.
  [[nodiscard]] catalog::Inline mark(const catalog::Inline &text);
  void forget() { m_met.clear(); }

 private:
  void markSpan(const catalog::Span &span, catalog::Inline &into);

  std::vector<QString> m_words;  ///< the longest first: "dead-letter queue" before "queue"
  std::set<QString> m_met;
};

}  // namespace strato::ui
