// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/catalog/notes.h"
#include "app/catalog/rich_text.h"

namespace strato::catalog {

/// Where the numbers of a text may come from.
struct Grounds {
  std::vector<FactId> facts;
  std::vector<std::string> given;
  bool quizzed = false;
};

/// Notes that the numbers of a text must be found in its grounds.
void claim(const std::string &text, int line, const Grounds &grounds, Notes &notes);

/// The same for text with links: a number in a link must be found in the linked fact, any other in one of the linked
/// facts or the grounds. Code is left alone.
void claim(const Inline &text, int line, const Grounds &grounds, Notes &notes);

/// A piece of a paragraph that stands on one line of the file.
struct Run {
  Span span;
  int line = 0;
};

void claim(const std::vector<Run> &runs, const Grounds &grounds, Notes &notes);

}  // namespace strato::catalog
