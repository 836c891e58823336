// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/rich_text.h"

namespace strato::catalog {

std::string Inline::plain() const {
  std::string text;
  for (const Span &span : spans) text += span.text;
  return text;
}

}  // namespace strato::catalog
