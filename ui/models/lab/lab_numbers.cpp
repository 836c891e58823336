// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

class NumberWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::LabNumbers)
};

QString decimals(double number, int digits) { return QLocale().toString(number, 'f', digits); }

QString clockWith(simulator::Tick at, bool tenths) {
  const auto all = at / (simulator::kSecond / 10);
  const auto second = all / 10;
  const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
  QString text = two(second / 60 % 60) + u':' + two(second % 60);
  if (second >= 3600) text = QString::number(second / 3600) + u':' + text;
  if (tenths) text += QLocale().decimalPoint() + QString::number(all % 10);
  return text;
}

}  // namespace

QString numberText(double number, int mostDecimals) {
  QString text = decimals(number, mostDecimals);
  const QString point = QLocale().decimalPoint();
  if (!text.contains(point)) return text;
  while (text.endsWith(u'0')) text.chop(1);
  if (text.endsWith(point)) text.chop(point.size());
  return text;
}

QString durationText(double seconds) {
  if (seconds < 0.0005) return NumberWords::tr("0 s");
  if (seconds < 0.9995) return NumberWords::tr("%1 ms").arg(decimals(seconds * 1000, 0));
  if (seconds < 9.995) return NumberWords::tr("%1 s").arg(numberText(seconds, 2));
  if (seconds < 99.95) return NumberWords::tr("%1 s").arg(numberText(seconds, 1));
  if (seconds < 7197.0) return NumberWords::tr("%1 min").arg(numberText(seconds / 60, 1));
  return NumberWords::tr("%1 h").arg(numberText(seconds / 3600, 1));
}

QString countdownText(float seconds) {
  const auto whole = static_cast<int>(std::ceil(std::max(seconds, 0.0F)));
  if (whole < 60) return NumberWords::tr("%1 s").arg(whole);
  if (whole % 60 == 0) return NumberWords::tr("%1 min").arg(whole / 60);
  return NumberWords::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString clockOf(simulator::Tick at) { return clockWith(at, false); }
QString fineClockOf(simulator::Tick at) { return clockWith(at, true); }

QString percentNumber(double share) {
  const double percent = share * 100;
  if (percent >= 99.95 || percent <= 0.0) return decimals(percent, 0);
  // Something is not nothing.
  if (percent < 0.005) return u'<' + decimals(0.01, 2);
  return percent < 1 ? decimals(percent, 2) : decimals(percent, percent < 20 ? 1 : 0);
}

QString percentText(double share) { return NumberWords::tr("%1 %").arg(percentNumber(share)); }

QString countText(double number) { return QLocale().toString(std::round(number), 'f', 0); }

QString withCountTexts(const QString &words) {
  static const QRegularExpression longNumber(QStringLiteral(R"((?<![\w.:-])\d{4,15}(?![\w:-]|\.\d))"));
  QString text;
  qsizetype from = 0;
  for (auto found = longNumber.globalMatch(words); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    text += words.mid(from, match.capturedStart() - from) + countText(match.captured().toDouble());
    from = match.capturedEnd();
  }
  return text + words.mid(from);
}

QString dollarText(double usd) {
  const int digits = usd >= 99.5 || usd == 0.0 ? 0 : usd >= 1 ? 2 : 3;
  return u'$' + decimals(usd, digits);
}

QString factorText(double factor) { return factor < 9.95 ? numberText(factor, 1) : countText(factor); }

QString rateText(double perSecond) {
  if (perSecond >= 0.0995 || perSecond <= 0)
    return numberText(perSecond, perSecond >= 99.5 ? 0 : perSecond >= 9.95 ? 1 : 2);
  // A handful a day is something.
  return numberText(perSecond, std::min(1 - static_cast<int>(std::floor(std::log10(perSecond))), 6));
}

}  // namespace strato::ui
