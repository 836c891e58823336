// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace strato::ui {

namespace {
constexpr int longestLine = 612;  ///< about 78 characters of body text: more is hard to read
}

Text::Text(const QString &text, TextLook look, QWidget *parent) : QLabel(parent), m_look(look) {
  setTextFormat(Qt::PlainText);
  setText(text);
  setWrapping(Wrapping::Words);
}

void Text::setLook(TextLook look) {
  if (look == m_look) return;
  m_look = look;
  updateGeometry();
  update();
}

void Text::setInk(Ink ink) {
  if (ink == m_look.ink) return;
  m_look.ink = ink;
  update();
}

void Text::setWrapping(Wrapping wrapping) {
  m_wrapping = wrapping;
  QSizePolicy policy(QSizePolicy::Preferred, wrapping == Wrapping::Words ? QSizePolicy::Minimum : QSizePolicy::Fixed);
  policy.setHeightForWidth(wrapping == Wrapping::Words);
  setSizePolicy(policy);
  updateGeometry();
  update();
}

void Text::setMaxLines(int lines) {
  m_maxLines = lines;
  m_block.setMaxLines(lines);
  updateGeometry();
  update();
}

bool Text::isElided() const { return block().isElidedAt(contentsRect().width()); }

const TextBlock &Text::block() const {
  const Look &look = lookOf(this);
  m_block.setAlignment(alignment() & Qt::AlignHorizontal_Mask);
  m_block.setText(text(), look.font(m_look.size, m_look.weight, m_look.face), look.lineHeight(m_look.size));
  return m_block;
}

QSize Text::sizeHint() const {
  const QMargins margins = contentsMargins();
  const int around = margins.left() + margins.right();
  int width = block().naturalWidth();
  if (m_wrapping == Wrapping::Words) width = std::min(width, lookOf(this).scaled(longestLine));
  return {width + around, block().heightFor(width) + margins.top() + margins.bottom()};
}

QSize Text::minimumSizeHint() const {
  if (m_wrapping == Wrapping::Never && m_maxLines == 0) return sizeHint();
  const Look &look = lookOf(this);
  const QMargins margins = contentsMargins();
  const int few = look.scaled(48);
  const int width = m_maxLines > 0 ? std::min(few, block().naturalWidth()) : block().minimumWidth();
  return {width + margins.left() + margins.right(), look.lineHeight(m_look.size) + margins.top() + margins.bottom()};
}

int Text::heightForWidth(int width) const {
  const QMargins margins = contentsMargins();
  return block().heightFor(width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

void Text::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const QRect place = contentsRect();
  const int height = block().heightFor(place.width());
  int top = place.top();
  if (alignment() & Qt::AlignVCenter) top += std::max(0, (place.height() - height) / 2);
  if (alignment() & Qt::AlignBottom) top += std::max(0, place.height() - height);
  QPainter painter(this);
  m_block.draw(painter, {place.left(), top}, place.width(), isEnabled() ? look.ink(m_look.ink) : look.tokens.textMuted);
}

bool Text::event(QEvent *event) {
  if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
  }
  return QLabel::event(event);
}

}  // namespace strato::ui
