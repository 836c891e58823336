// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudo_translator.h"

#include <QHash>
#include <QRegularExpression>
#include <vector>

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

struct Piece {
  QString text;
  bool kept;
};

std::vector<Piece> piecesOf(const QString &text) {
  std::vector<Piece> pieces;
  qsizetype from = 0;
  for (auto matches = kept().globalMatch(text); matches.hasNext();) {
    const auto match = matches.next();
    pieces.push_back({text.mid(from, match.capturedStart() - from), false});
    pieces.push_back({match.captured(), true});
    from = match.capturedEnd();
  }
  pieces.push_back({text.mid(from), false});
  return pieces;
}

}  // namespace

QString pseudo(const QString &text) {
  const std::vector<Piece> pieces = piecesOf(text);
  int characters = 0;
  int vowels = 0;
  bool hasWords = false;
  for (const Piece &piece : pieces) {
    if (piece.kept) continue;
    characters += static_cast<int>(piece.text.size());
    for (const QChar letter : piece.text) {
      if (isVowel(letter)) ++vowels;
      hasWords = hasWords || letter.isLetter();
    }
  }
  if (!hasWords) return text;
  const int more = (characters * 4 + 9) / 10;

  QString result;
  int passed = 0;
  for (const Piece &piece : pieces) {
    if (piece.kept) {
      result += piece.text;
      continue;
    }
    for (const QChar letter : piece.text) {
      result += accented(letter);
      if (!isVowel(letter)) continue;
      // Stretching the vowels evenly keeps the length of the longest word honest, and words still break where they did.
      result += QString(more * (passed + 1) / vowels - more * passed / vowels, accented(letter.toLower()));
      ++passed;
    }
  }
  return vowels == 0 ? result + QString(more, u'·') : result;
}

QString PseudoTranslator::translate(const char *, const char *text, const char *remark, int) const {
  const QString words = QString::fromUtf8(text);
  return qstrcmp(remark, "date format") == 0 ? words : pseudo(words);
}

}  // namespace strato::ui
