// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/price_row.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int priceLine = 22;
constexpr int priceGap = 6;
constexpr int priceLabelGap = 12;
}  // namespace

PriceRow::PriceRow(PriceTile price, Words words, QWidget *parent) : PressButton(parent), m_price(std::move(price)) {
  setText(m_price.value);
  setAccessibleName(QStringLiteral("%1: %2 %3. %4").arg(m_price.label, m_price.value, m_price.unit, m_price.text));
  m_words.setMaxLines(words == Words::TwoLines ? 2 : 0);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusRadius(this, 4);
}

PriceRow::Widths PriceRow::widths() const {
  const Look &look = lookOf(this);
  return {QFontMetrics(look.font(TextSize::Label)).horizontalAdvance(m_price.label),
          QFontMetrics(look.font(TextSize::Label, Weight::Strong)).horizontalAdvance(m_price.value),
          QFontMetrics(look.font(TextSize::Note)).horizontalAdvance(m_price.unit)};
}

bool PriceRow::fitsInOneLine(int width) const {
  const Widths w = widths();
  return w.label + priceLabelGap + w.value + priceGap + w.unit <= width;
}

QSize PriceRow::sizeHint() const {
  const Widths w = widths();
  const int width = w.label + priceLabelGap + w.value + priceGap + w.unit + 1;
  return {width, heightForWidth(width)};
}

QSize PriceRow::minimumSizeHint() const {
  const Widths w = widths();
  return {w.label + priceLabelGap + std::max(w.value, w.unit), lookOf(this).scaled(priceLine)};
}

/// The words stand at the left of the unit where that is below, too.
int PriceRow::roomForWords(int width) const {
  return fitsInOneLine(width) ? width : std::max(width - widths().unit - priceLabelGap, 1);
}

const TextBlock &PriceRow::words() const {
  const Look &look = lookOf(this);
  m_words.setText(m_price.text, look.font(TextSize::Note), look.lineHeight(TextSize::Note));
  return m_words;
}

int PriceRow::heightForWidth(int width) const {
  const Look &look = lookOf(this);
  const int unit = fitsInOneLine(width) ? 0 : look.lineHeight(TextSize::Note);
  const int text = m_price.text.isEmpty() ? 0 : words().heightFor(roomForWords(width));
  return look.scaled(priceLine) + std::max(unit, text);
}

void PriceRow::resizeEvent(QResizeEvent *) {
  setToolTip(words().isElidedAt(roomForWords(width())) ? m_price.text : QString());
}

void PriceRow::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Widths w = widths();
  const int line = look.scaled(priceLine);
  const bool oneLine = fitsInOneLine(width());
  QPainter painter(this);
  painter.setFont(look.font(TextSize::Label));
  painter.setPen(underMouse() ? look.tokens.text : look.tokens.textSecondary);
  painter.drawText(QRect(0, 0, w.label + 1, line), Qt::AlignLeft | Qt::AlignVCenter, m_price.label);
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  const QRect unit = oneLine ? QRect(width() - w.unit - 1, 0, w.unit + 1, line)
                             : QRect(width() - w.unit - 1, line, w.unit + 1, look.lineHeight(TextSize::Note));
  painter.drawText(unit, Qt::AlignRight | Qt::AlignVCenter, m_price.unit);
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.text);
  const int right = oneLine ? unit.left() - priceGap : width();
  painter.drawText(QRect(0, 0, right, line), Qt::AlignRight | Qt::AlignVCenter, m_price.value);
  if (!m_price.text.isEmpty()) words().draw(painter, {0, line}, roomForWords(width()), look.tokens.textMuted);
}

}  // namespace strato::ui
