// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fact_note.h"

#include <QCoreApplication>
#include <algorithm>

namespace strato::ui {
namespace {

class FactWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::FactNote)
};

QString monthOf(const QDate &date, const QLocale &locale) {
  return locale.toString(date, FactWords::tr("MMM yyyy", "date format"));
}

/// "2025-08" as a month, "2025" as it stands.
QString sinceOf(const std::string &since, const QLocale &locale) {
  const QDate month = QDate::fromString(QString::fromStdString(since) + QStringLiteral("-01"), Qt::ISODate);
  return month.isValid() ? monthOf(month, locale) : QString::fromStdString(since);
}

bool isPartOfNumber(QChar character) {
  return character.isDigit() || character == QLatin1Char(',') || character == QLatin1Char('.');
}

/// Whether the number stands in the text by itself: "15" is in "15 minutes" and not in "150" or "1.15".
bool standsIn(QStringView number, QStringView text) {
  for (qsizetype at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const qsizetype end = at + number.size();
    const bool startsClean = at == 0 || !isPartOfNumber(text[at - 1]);
    const bool endsClean =
        end == text.size() || !isPartOfNumber(text[end]) || (end + 1 == text.size() && !text[end].isDigit());
    if (startsClean && endsClean) return true;
  }
  return false;
}

const catalog::Figure *figureMeant(const catalog::Fact &fact, QStringView shown) {
  const QString text = shown.toString().replace(QStringLiteral(" to "), QStringLiteral("-"));
  const catalog::Figure *best = nullptr;
  for (const catalog::Figure &figure : fact.figures) {
    if (!standsIn(QString::fromStdString(figure.value), text)) continue;
    if (best == nullptr || figure.value.size() > best->value.size()) best = &figure;
  }
  return best;
}

}  // namespace

QString FactNote::forClipboard() const {
  QStringList lines;
  if (!value.isEmpty()) lines << (unit.isEmpty() ? value : value + QLatin1Char(' ') + unit);
  lines << QString::fromStdString(text.plain());
  QString source = FactWords::tr("%1, as of %2").arg(sourceTitle, asOf);
  if (!url.isEmpty()) source += QStringLiteral(", ") + url;
  lines << QStringLiteral("%1 (%2)").arg(source, QString::fromStdString(id.value));
  return lines.join(QLatin1Char('\n'));
}

QDate toQDate(const catalog::Date &date) {
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

FactNote noteOf(const catalog::Fact &fact, QStringView shown, const QLocale &locale, QDate today) {
  const catalog::Figure *figure = figureMeant(fact, shown);
  const QDate expiry = toQDate(fact.expiry());
  FactNote note;
  note.id = fact.id;
  note.title = QString::fromStdString(fact.title);
  note.trust = figure == nullptr ? fact.trust : std::max(fact.trust, figure->trust);
  if (figure != nullptr) {
    note.value = typeset(figure->value);
    note.unit = QString::fromStdString(figure->unit);
  }
  note.text = fact.text;
  note.exam = QString::fromStdString(fact.exam);
  note.asOf = monthOf(toQDate(fact.checked), locale);
  note.checkAgain = monthOf(expiry, locale);
  note.since = sinceOf(fact.since, locale);
  note.expired = today > expiry;
  note.sourceTitle = QString::fromStdString(fact.source.title);
  note.url = QString::fromStdString(fact.source.url);
  return note;
}

SourceMark sourceMarkOf(const std::vector<const catalog::Fact *> &facts, QDate today) {
  SourceMark mark;
  for (const catalog::Fact *fact : facts) {
    mark.facts.push_back(fact->id);
    mark.trust = std::max(mark.trust, fact->lowestTrust());
    const QDate checked = toQDate(fact->checked);
    if (!mark.checked.isValid() || checked < mark.checked) mark.checked = checked;
    mark.expired = mark.expired || today > toQDate(fact->expiry());
  }
  mark.ids = shortIds(mark.facts);
  return mark;
}

QString typeset(const std::string &figureValue) {
  QString text = QString::fromStdString(figureValue);
  for (qsizetype at = 1; at + 1 < text.size(); ++at) {
    if (text[at] == QLatin1Char('-') && text[at - 1].isDigit() && text[at + 1].isDigit()) text[at] = QChar(0x2013);
  }
  return text;
}

QString shortIds(const std::vector<FactId> &facts) {
  QStringList parts;
  QString lastPrefix;
  for (const FactId &fact : facts) {
    const QString id = QString::fromStdString(fact.value);
    const qsizetype dash = id.lastIndexOf(QLatin1Char('-'));
    const QString prefix = id.left(dash + 1);
    parts << (!prefix.isEmpty() && prefix == lastPrefix ? id.mid(dash + 1) : id);
    lastPrefix = prefix;
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace strato::ui
