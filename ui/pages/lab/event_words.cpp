// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/event_words.h"

#include "ui/models/lab/lab_numbers.h"
#include "ui/theme/translated.h"

namespace strato::ui {

QString eventWords(const simulator::News &news) {
  const QString clock = QString::fromStdString(simulator::clockText(news.at));
  QString words = translated(simulator::wordsFor(news));
  // The clock stands beside it already.
  if (words.startsWith(clock)) words = words.mid(clock.size()).trimmed();
  return withCountTexts(words);
}

}  // namespace strato::ui
