// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/claims.h"

#include <algorithm>

namespace strato::catalog {

void claim(const std::string &text, int line, const Grounds &grounds, Notes &notes) {
  const bool hasDigit = std::ranges::any_of(text, [](char character) { return character >= '0' && character <= '9'; });
  if (hasDigit) notes.claims.push_back({text, grounds.facts, grounds.given, grounds.quizzed, line});
}

void claim(const Inline &text, int line, const Grounds &grounds, Notes &notes) {
  std::vector<Run> runs;
  for (const Span &span : text.spans) runs.push_back({span, line});
  claim(runs, grounds, notes);
}

void claim(const std::vector<Run> &runs, const Grounds &grounds, Notes &notes) {
  Grounds all = grounds;
  for (const Run &run : runs) {
    if (run.span.kind == Span::Kind::FactLink) all.facts.push_back(FactId{run.span.target});
  }
  std::string pending;
  int line = 0;
  const auto flush = [&] {
    claim(pending, line, all, notes);
    pending.clear();
  };
  for (const Run &run : runs) {
    const bool isLink = run.span.kind == Span::Kind::FactLink;
    if (run.span.kind == Span::Kind::Code || isLink || run.line != line) flush();
    if (isLink) {
      claim(run.span.text, run.line, {{FactId{run.span.target}}, grounds.given, grounds.quizzed}, notes);
    } else if (run.span.kind != Span::Kind::Code) {
      pending += run.span.text;
    }
    line = run.line;
  }
  flush();
}

}  // namespace strato::catalog
