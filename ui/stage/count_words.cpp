// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/count_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

struct CountTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::CountWords)
};

/// Cut off, not rounded: a counter never says more than there is.
QString brief(double number) {
  const auto part = [number](double unit) {
    const double share = number / unit;
    const bool decimal = share < 10;
    return QLocale().toString(decimal ? std::floor(share * 10) / 10 : std::floor(share), 'f', decimal ? 1 : 0);
  };
  if (number >= 1e6) return CountTexts::tr("%1M").arg(part(1e6));
  return number >= 1000 ? CountTexts::tr("%1k").arg(part(1e3)) : QLocale().toString(std::llround(number));
}

bool fits(const QString &number, const QString &word, const StageLook &look, double room) {
  const double rest = room - QFontMetricsF(look.note()).horizontalAdvance(word) - countGap;
  return QFontMetricsF(look.note(Weight::Strong)).horizontalAdvance(number) <= rest;
}

CountWords firstThatFits(const QString &full, const QString &brief, const QString &word, const StageLook &look,
                         double room) {
  for (const QString &number : {full, brief})
    if (fits(number, word, look, room)) return {number, word};
  return {};
}

}  // namespace

CountWords countThatFits(qint64 number, const QString &word, const StageLook &look, double room) {
  return firstThatFits(QLocale().toString(number), brief(static_cast<double>(number)), word, look, room);
}

std::vector<CountWords> countsThatFit(const std::vector<std::pair<qint64, QString>> &counts, const StageLook &look,
                                      double room) {
  const bool whole = std::ranges::all_of(
      counts, [&](const auto &count) { return fits(QLocale().toString(count.first), count.second, look, room); });
  std::vector<CountWords> words;
  for (const auto &[number, word] : counts) {
    const QString text = whole ? QLocale().toString(number) : brief(static_cast<double>(number));
    words.push_back(fits(text, word, look, room) ? CountWords{text, word} : CountWords());
  }
  return words;
}

CountWords rateThatFits(double perSecond, const QString &word, const StageLook &look, double room) {
  return firstThatFits(rateWords(perSecond), CountTexts::tr("%1/s").arg(brief(perSecond)), word, look, room);
}

QString rateWords(double perSecond) {
  const bool small = perSecond > 0 && perSecond < 9.95;
  return CountTexts::tr("%1/s").arg(small ? QLocale().toString(perSecond, 'g', 2)
                                          : QLocale().toString(std::llround(perSecond)));
}

}  // namespace strato::ui
