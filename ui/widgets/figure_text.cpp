// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_text.h"

#include <QPainter>

#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int unitGap = 6;
}

FigureText::FigureText(const QString &value, const QString &unit, QWidget *parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFigure(value, unit);
}

void FigureText::setFigure(const QString &value, const QString &unit) {
  m_value = value;
  m_unit = unit;
  setAccessible(this, QAccessible::StaticText, unit.isEmpty() ? value : value + QLatin1Char(' ') + unit);
  updateGeometry();
  update();
}

void FigureText::setSize(TextSize size) {
  m_size = size;
  updateGeometry();
}

void FigureText::setInk(Ink ink) {
  m_ink = ink;
  update();
}

QFont FigureText::valueFont() const { return lookOf(this).font(m_size, Weight::Strong); }

QFont FigureText::unitFont() const {
  return lookOf(this).font(m_size == TextSize::Display ? TextSize::Body : TextSize::Label);
}

int FigureText::gap() const { return m_value.isEmpty() ? 0 : unitGap; }

bool FigureText::fitsInOneLine(int width) const { return sizeHint().width() <= width; }

QSize FigureText::sizeHint() const {
  const int unit = m_unit.isEmpty() ? 0 : gap() + QFontMetrics(unitFont()).horizontalAdvance(m_unit);
  return {QFontMetrics(valueFont()).horizontalAdvance(m_value) + unit + 1, lookOf(this).lineHeight(m_size)};
}

QSize FigureText::minimumSizeHint() const {
  const int value = QFontMetrics(valueFont()).horizontalAdvance(m_value);
  const int unit = QFontMetrics(unitFont()).horizontalAdvance(m_unit);
  return {std::max(value, std::min(unit, lookOf(this).scaled(80))) + 1, lookOf(this).lineHeight(m_size)};
}

int FigureText::heightForWidth(int width) const {
  const Look &look = lookOf(this);
  return look.lineHeight(m_size) + (fitsInOneLine(width) ? 0 : look.lineHeight(TextSize::Label));
}

void FigureText::resizeEvent(QResizeEvent *) {
  setToolTip(QFontMetrics(unitFont()).horizontalAdvance(m_unit) > width() ? m_unit : QString());
}

void FigureText::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const QFontMetrics valueMetrics(valueFont());
  const int line = look.lineHeight(m_size);
  const int baseline = (line - valueMetrics.height()) / 2 + valueMetrics.ascent();
  QPainter painter(this);
  painter.setFont(valueFont());
  painter.setPen(look.ink(m_ink));
  painter.drawText(0, baseline, m_value);
  painter.setFont(unitFont());
  painter.setPen(look.tokens.textSecondary);
  if (fitsInOneLine(width())) {
    painter.drawText(valueMetrics.horizontalAdvance(m_value) + gap(), baseline, m_unit);
  } else {
    painter.drawText(QRect(0, line, width(), look.lineHeight(TextSize::Label)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_unit, Qt::ElideRight, width()));
  }
}

}  // namespace strato::ui
