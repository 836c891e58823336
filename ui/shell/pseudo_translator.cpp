// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudo_translator.h"

#include <QHash>
#include <QRegularExpression>

namespace strato::ui {

namespace {

/// What must survive a translation: placeholders, tags, entities, and the letter that a mnemonic marks.
const QRegularExpression &kept() {
  static const QRegularExpression pattern(QStringLiteral("%L?\\d+|%L?n|<[^>]*>|&[a-zA-Z]+;|&."));
  return pattern;
}

QChar accented(QChar letter) {
  static const QHash<QChar, QChar> letters{{u'a', u'á'}, {u'e', u'ê'}, {u'i', u'î'}, {u'o', u'ö'}, {u'u', u'ü'},
                                           {u'A', u'Å'}, {u'E', u'É'}, {u'I', u'Î'}, {u'O', u'Ø'}, {u'U', u'Ü'},
                                           {u'y', u'ý'}, {u'n', u'ñ'}, {u'c', u'ç'}, {u's', u'š'}};
  return letters.value(letter, letter);
}

bool isVowel(QChar letter) { return QStringLiteral("aeiouAEIOU").contains(letter); }

}  // namespace

QString pseudo(const QString &text) {
  QString result;
  int letters = 0;
  int added = 0;
  qsizetype from = 0;
  const auto take = [&](qsizetype end) {
    for (; from < end; ++from) {
      const QChar letter = text[from];
      result += accented(letter);
      ++letters;
      // Stretching vowels keeps the length of the longest word honest, and words still break where they did.
      if (!isVowel(letter)) continue;
      for (; (added + 1) * 10 <= letters * 4; ++added) result += accented(letter.toLower());
    }
  };
  auto matches = kept().globalMatch(text);
  while (matches.hasNext()) {
    const auto match = matches.next();
    take(match.capturedStart());
    result += match.captured();
    from = match.capturedEnd();
  }
  take(text.size());
  for (; letters > 1 && (added + 1) * 10 <= letters * 4; ++added) result += u'·';
  return result;
}

QString PseudoTranslator::translate(const char *, const char *text, const char *, int) const {
  return pseudo(QString::fromUtf8(text));
}

}  // namespace strato::ui
