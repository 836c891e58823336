// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/glossary.h"

#include <algorithm>

namespace strato::ui {
namespace {

using catalog::Span;

struct WordHit {
  qsizetype at = -1;
  qsizetype length = 0;
  QString word;
};

bool endsWord(const QString &text, qsizetype at) { return at >= text.size() || !text[at].isLetterOrNumber(); }

/// The first place of the word, alone or in its plural.
WordHit findWord(const QString &text, const QString &word) {
  for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
       at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
    if (at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == QLatin1Char('-'))) continue;
    const qsizetype end = at + word.size();
    if (endsWord(text, end)) return {at, word.size(), word};
    if (text[end] == QLatin1Char('s') && endsWord(text, end + 1)) return {at, word.size() + 1, word};
  }
  return {};
}

}  // namespace

GlossaryMarker::GlossaryMarker(const std::vector<GlossaryWord> &words) {
  for (const GlossaryWord &word : words) m_words.push_back(word.word);
  std::ranges::stable_sort(m_words, std::ranges::greater{}, &QString::size);
}

catalog::Inline GlossaryMarker::mark(const catalog::Inline &text) {
  catalog::Inline marked;
  for (const Span &span : text.spans) {
    const bool isProse =
        span.kind == Span::Kind::Plain || span.kind == Span::Kind::Strong || span.kind == Span::Kind::Emphasis;
    if (isProse) {
      markSpan(span, marked);
    } else {
      marked.spans.push_back(span);
    }
  }
  return marked;
}

void GlossaryMarker::markSpan(const Span &span, catalog::Inline &into) {
  QString rest = QString::fromStdString(span.text);
  while (!rest.isEmpty()) {
    WordHit first;
    for (const QString &word : m_words) {
      if (m_met.contains(word)) continue;
      const WordHit hit = findWord(rest, word);
      if (hit.at >= 0 && (first.at < 0 || hit.at < first.at)) first = hit;
    }
    if (first.at < 0) break;
    m_met.insert(first.word);
    if (first.at > 0) into.spans.push_back({span.kind, rest.left(first.at).toStdString(), {}});
    into.spans.push_back(
        {Span::Kind::WordLink, rest.mid(first.at, first.length).toStdString(), first.word.toStdString()});
    rest = rest.mid(first.at + first.length);
  }
  if (!rest.isEmpty()) into.spans.push_back({span.kind, rest.toStdString(), {}});
}

}  // namespace strato::ui
