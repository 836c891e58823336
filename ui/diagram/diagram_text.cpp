// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/theme/look.h"

namespace strato::ui {

DiagramFonts diagramFonts(const Look &look) {
  return {look.font(TextSize::Label, Weight::Strong), look.font(TextSize::Note), look.font(TextSize::Note),
          look.font(TextSize::Label, Weight::Strong)};
}

namespace {

/// The words of a text, and how wide any of them in a row are. Measuring is what costs, so each row is measured once.
class WordRows final {
 public:
  WordRows(const QString &text, const QFont &font) : m_words(text.split(u' ', Qt::SkipEmptyParts)), m_metrics(font) {
    m_widths.resize(static_cast<std::size_t>(m_words.size() * m_words.size()), unmeasured);
  }

  [[nodiscard]] qsizetype count() const { return m_words.size(); }
  [[nodiscard]] QString row(qsizetype first, qsizetype count) const { return m_words.mid(first, count).join(u' '); }
  [[nodiscard]] double width(qsizetype first, qsizetype count) {
    double &width = m_widths[static_cast<std::size_t>(first * m_words.size() + count - 1)];
    if (width == unmeasured) width = m_metrics.horizontalAdvance(row(first, count));
    return width;
  }
  /// How many words each line has.
  [[nodiscard]] std::vector<qsizetype> broken(double width) {
    std::vector<qsizetype> lines;
    for (qsizetype word = 0, first = 0; word < count(); ++word) {
      if (word > first && this->width(first, word - first + 1) <= width) {
        ++lines.back();
      } else {
        first = word;
        lines.push_back(1);
      }
    }
    return lines;
  }
  [[nodiscard]] bool fits(double width, int lines) {
    const std::vector<qsizetype> rows = broken(width);
    qsizetype first = 0;
    for (const qsizetype words : rows) {
      if (this->width(first, words) > width) return false;
      first += words;
    }
    return static_cast<int>(rows.size()) <= lines;
  }

 private:
  static constexpr double unmeasured = -1;

  QStringList m_words;
  QFontMetricsF m_metrics;
  std::vector<double> m_widths;
};

}  // namespace

QStringList wrapped(const QString &text, const QFont &font, double width) {
  WordRows words(text, font);
  QStringList lines;
  qsizetype first = 0;
  for (const qsizetype count : words.broken(width)) {
    lines.append(words.row(first, count));
    first += count;
  }
  return lines;
}

double widthForLines(const QString &text, const QFont &font, int lines) {
  WordRows words(text, font);
  double best = QFontMetricsF(font).horizontalAdvance(text);
  for (qsizetype first = 0; first < words.count() && lines > 1; ++first) {
    for (qsizetype count = 1; first + count <= words.count(); ++count) {
      const double width = words.width(first, count);
      if (width >= best) break;
      if (words.fits(width, lines)) best = width;
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
