// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/theme/look.h"

namespace strato::ui {

DiagramFonts diagramFonts(const Look &look) {
  return {look.font(TextSize::Label, Weight::Strong), look.font(TextSize::Note), look.font(TextSize::Note),
          look.font(TextSize::Label, Weight::Strong)};
}

QStringList wrapped(const QString &text, const QFont &font, double width) {
  const QFontMetricsF metrics(font);
  QStringList lines;
  for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
    const QString longer = lines.isEmpty() ? word : lines.constLast() + u' ' + word;
    if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
      lines.last() = longer;
    else
      lines.append(word);
  }
  return lines;
}

double widthForLines(const QString &text, const QFont &font, int lines) {
  const QFontMetricsF metrics(font);
  const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
  double best = metrics.horizontalAdvance(text);
  for (qsizetype first = 0; first < words.size() && lines > 1; ++first) {
    for (qsizetype count = 1; first + count <= words.size(); ++count) {
      const double width = metrics.horizontalAdvance(words.mid(first, count).join(u' '));
      if (width >= best) break;
      const QStringList broken = wrapped(text, font, width);
      if (broken.size() <= lines && widestOf(broken, font) <= width) best = width;
    }
  }
  return best;
}

QStringList balanced(const QString &text, const QFont &font, double width) {
  const QStringList lines = wrapped(text, font, width);
  if (lines.size() < 2) return lines;
  return wrapped(text, font, std::min(width, widthForLines(text, font, static_cast<int>(lines.size()))));
}

double lineHeight(const QFont &font) { return std::ceil(font.pixelSize() * 1.34); }

double widestOf(const QStringList &lines, const QFont &font) {
  const QFontMetricsF metrics(font);
  double widest = 0;
  for (const QString &line : lines) widest = std::max(widest, metrics.horizontalAdvance(line));
  return widest;
}

QString stateWord(catalog::NodeState state) {
  const auto word = [](const char *english) { return QCoreApplication::translate("DiagramState", english); };
  switch (state) {
    case catalog::NodeState::None:
      return {};
    case catalog::NodeState::Absent:
      return word(QT_TRANSLATE_NOOP("DiagramState", "not there"));
    case catalog::NodeState::Cold:
      return word(QT_TRANSLATE_NOOP("DiagramState", "cold start"));
    case catalog::NodeState::Busy:
      return word(QT_TRANSLATE_NOOP("DiagramState", "busy"));
    case catalog::NodeState::Warm:
      return word(QT_TRANSLATE_NOOP("DiagramState", "frozen, kept warm"));
    case catalog::NodeState::Queued:
      return word(QT_TRANSLATE_NOOP("DiagramState", "waiting in line"));
    case catalog::NodeState::Refused:
      return word(QT_TRANSLATE_NOOP("DiagramState", "refused"));
    case catalog::NodeState::Booting:
      return word(QT_TRANSLATE_NOOP("DiagramState", "booting"));
    case catalog::NodeState::Draining:
      return word(QT_TRANSLATE_NOOP("DiagramState", "draining"));
    case catalog::NodeState::Failed:
      return word(QT_TRANSLATE_NOOP("DiagramState", "failed"));
  }
  return {};
}

}  // namespace strato::ui
