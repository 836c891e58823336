// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/rich_text.h"

namespace strato::catalog {

std::string Inline::plain() const {
  std::string text;
  for (const Span &span : spans) text += span.text;
  return text;
}

std::vector<FactId> factsIn(const Inline &text, std::vector<FactId> beside) {
  for (const Span &span : text.spans) {
    if (span.kind == Span::Kind::FactLink) beside.push_back(FactId{span.target});
  }
  return beside;
}

}  // namespace strato::catalog
