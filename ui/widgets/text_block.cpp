// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

constexpr int unlimited = 1 << 20;

QTextOption optionFor(Qt::Alignment alignment) {
  QTextOption option(alignment);
  option.setWrapMode(QTextOption::WordWrap);
  return option;
}

/// A number and its unit stay on one line: "10 s" never ends as a lonely "s". As long as before, so formats still fit.
QString withUnitsKept(QString text) {
  static const QRegularExpression gap(
      QStringLiteral("(?<=\\d) (?=(?:[KMGT]?i?B|k?B|[mµn]?s|min|h|vCPUs?|%)(?![\\w-]))"));
  return text.replace(gap, QStringLiteral("\u00a0"));
}

/// A line box of fixed height with the glyphs in its middle, whatever the font's own leading is.
qreal topInBox(const QTextLine &line, int index, int lineHeight) {
  return index * lineHeight + (lineHeight - line.height()) / 2;
}

}  // namespace

void TextBlock::setText(const QString &text, const QFont &font, int lineHeight, const Formats &formats) {
  if (m_layout && text == m_text && font == m_font && lineHeight == m_lineHeight && formats == m_formats) return;
  m_text = text;
  m_font = font;
  m_lineHeight = lineHeight;
  m_formats = formats;
  m_layout = std::make_unique<QTextLayout>(withUnitsKept(text).replace(u'\n', QChar::LineSeparator), font);
  m_layout->setFormats(formats);
  m_layout->setCacheEnabled(true);
  m_layout->setTextOption(optionFor(m_alignment));
  forgetLines();
  m_natural = m_minimum = -1;
}

void TextBlock::setMaxLines(int lines) {
  if (lines == m_maxLines) return;
  m_maxLines = lines;
  forgetLines();
}

void TextBlock::setAlignment(Qt::Alignment alignment) {
  if (alignment == m_alignment) return;
  m_alignment = alignment;
  if (m_layout) m_layout->setTextOption(optionFor(alignment));
  forgetLines();
}

void TextBlock::forgetLines() {
  m_width = -1;
  m_lines = {};
}

int TextBlock::naturalWidth() const {
  measure();
  return m_natural;
}

int TextBlock::minimumWidth() const {
  measure();
  return m_minimum;
}

void TextBlock::measure() const {
  if (m_natural >= 0) return;
  QTextLayout whole(m_layout->text(), m_font);
  whole.setFormats(m_formats);
  whole.setTextOption(optionFor(m_alignment));
  whole.beginLayout();
  for (QTextLine line = whole.createLine(); line.isValid(); line = whole.createLine()) line.setLineWidth(unlimited);
  whole.endLayout();
  m_natural = static_cast<int>(std::ceil(whole.maximumWidth()));
  m_minimum = static_cast<int>(std::ceil(whole.minimumWidth()));
}

int TextBlock::heightFor(int width) const {
  auto known = std::ranges::find(m_lines, width, &Lines::width);
  if (known == m_lines.end()) {
    known = m_lines.begin() + static_cast<std::ptrdiff_t>(m_oldestLines);
    m_oldestLines = (m_oldestLines + 1) % m_lines.size();
    *known = {width, layoutFor(width).lineCount()};
  }
  return std::max(1, known->count) * m_lineHeight;
}

bool TextBlock::isElidedAt(int width) const {
  layOut(width);
  return m_elided != nullptr;
}

const QTextLayout &TextBlock::layoutFor(int width) const {
  layOut(width);
  return *m_layout;
}

void TextBlock::layOut(int width) const {
  Q_ASSERT(m_layout);
  if (width == m_width) return;
  m_width = width;
  m_elided.reset();
  m_layout->beginLayout();
  for (int index = 0;; ++index) {
    QTextLine line = m_layout->createLine();
    if (!line.isValid()) break;
    line.setLineWidth(width);
    line.setPosition({0, topInBox(line, index, m_lineHeight)});
    const int end = line.textStart() + line.textLength();
    const bool last = m_maxLines > 0 && index + 1 == m_maxLines;
    if (last && (end < m_text.size() || line.naturalTextWidth() > width)) elide(width, line.textStart());
    if (last) break;
  }
  m_layout->endLayout();
}

void TextBlock::elide(int width, int start) const {
  const QString rest = QFontMetricsF(m_font).elidedText(m_text.mid(start).replace(u'\n', u' '), Qt::ElideRight, width);
  m_elided = std::make_unique<QTextLayout>(rest, m_font);
  m_elided->setTextOption(optionFor(m_alignment));
  m_elided->setCacheEnabled(true);
  m_elided->beginLayout();
  QTextLine line = m_elided->createLine();
  if (line.isValid()) {
    line.setNumColumns(static_cast<int>(rest.size()), width);
    line.setPosition({0, topInBox(line, m_maxLines - 1, m_lineHeight)});
  }
  m_elided->endLayout();
}

void TextBlock::draw(QPainter &painter, const QPoint &corner, int width, const QColor &color) const {
  layOut(width);
  painter.setPen(color);
  if (!m_elided) {
    m_layout->draw(&painter, corner);
    return;
  }
  for (int index = 0; index + 1 < m_layout->lineCount(); ++index) m_layout->lineAt(index).draw(&painter, corner);
  m_elided->draw(&painter, corner);
}

}  // namespace strato::ui
