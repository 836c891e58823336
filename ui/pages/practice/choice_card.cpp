// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/choice_card.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int choicePadding = 20;
constexpr int choiceTile = 32;
constexpr int choiceGap = 18;
constexpr int strikeSide = 34;

}  // namespace

ChoiceCard::ChoiceCard(int number, const QString &text, catalog::QuestionKind kind, QWidget *parent)
    : QAbstractButton(parent), m_number(number) {
  setText(text);
  setObjectName(QStringLiteral("choice%1").arg(number));
  setCheckable(true);
  setAutoExclusive(kind == catalog::QuestionKind::Single);  // tells assistive technology that it is a radio button
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setMouseTracking(true);
  setFocusRadius(this, cardRadius);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  describe();
}

void ChoiceCard::setChosen(bool chosen) {
  if (chosen == isChecked()) return;
  const bool exclusive = autoExclusive();
  setAutoExclusive(false);  // a radio button of Qt cannot be taken back
  setChecked(chosen);
  setAutoExclusive(exclusive);
  describe();
  update();
}

void ChoiceCard::setStruck(bool struck) {
  if (struck == m_struck) return;
  m_struck = struck;
  describe();
  update();
}

void ChoiceCard::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  updateGeometry();
}

void ChoiceCard::describe() {
  setAccessibleName(tr("%1: %2").arg(m_number).arg(text()));
  setAccessibleDescription(m_struck      ? tr("struck out; X brings it back")
                           : isChecked() ? tr("chosen")
                                         : tr("X strikes it out"));
}

const TextBlock &ChoiceCard::block() const {
  const Look &look = lookOf(this);
  QFont font = look.font(TextSize::Title);
  font.setStrikeOut(m_struck);
  m_block.setText(text(), font, look.lineHeight(TextSize::Title));
  return m_block;
}

int ChoiceCard::trailingWidth() const {
  const Look &look = lookOf(this);
  const int word = widthOf(tr("chosen"), look.font(TextSize::Label, Weight::Strong));
  return look.scaled(18) + 8 + word;
}

QRect ChoiceCard::textPlace(int width) const {
  const int left = choicePadding + lookOf(this).scaled(choiceTile) + choiceGap;
  const int right = choicePadding + trailingWidth() + choiceGap;
  return {left, 0, std::max(40, width - left - right), height()};
}

QRect ChoiceCard::strikePlace() const {
  if (isChecked()) return {};
  const int side = lookOf(this).scaled(strikeSide);
  return {width() - choicePadding + 8 - side, (height() - side) / 2, side, side};
}

int ChoiceCard::heightForWidth(int width) const {
  const Look &look = lookOf(this);
  const int text = block().heightFor(textPlace(width).width());
  return std::max(look.scaled(m_compact ? 58 : 72), text + (m_compact ? 24 : 40));
}

QSize ChoiceCard::sizeHint() const { return {lookOf(this).scaled(600), heightForWidth(lookOf(this).scaled(600))}; }

QSize ChoiceCard::minimumSizeHint() const { return {lookOf(this).scaled(240), lookOf(this).scaled(60)}; }

void ChoiceCard::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  const bool lit = underMouse() || isDown();
  QPainter painter(this);
  if (m_struck)
    drawBox(painter, rect(), cardRadius, lit ? mix(t.surface, t.canvas, 0.5) : QColor(), t.border);
  else if (isChecked())
    drawBox(painter, rect(), cardRadius, t.surface, t.accent, 2);
  else
    drawBox(painter, rect(), cardRadius, t.surface, lit ? t.borderStrong : t.border);
  paintTile(painter);
  const QRect place = textPlace(width());
  const int textHeight = block().heightFor(place.width());
  m_block.draw(painter, {place.left(), (height() - textHeight) / 2}, place.width(), m_struck ? t.textMuted : t.text);
  paintTrailing(painter);
}

void ChoiceCard::paintTile(QPainter &painter) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  const int side = look.scaled(choiceTile);
  const QRect tile(choicePadding, (height() - side) / 2, side, side);
  if (isChecked())
    drawBox(painter, tile, controlRadius, t.accent);
  else
    drawBox(painter, tile, controlRadius, m_struck ? QColor() : t.sunken, t.border);
  painter.setFont(look.font(TextSize::Body, Weight::Strong));
  painter.setPen(isChecked() ? t.onAccent : m_struck ? t.textMuted : t.textSecondary);
  painter.drawText(tile, Qt::AlignCenter, locale().toString(m_number));
}

void ChoiceCard::paintTrailing(QPainter &painter) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  if (isChecked()) {
    const int icon = look.scaled(18);
    const QRect place(width() - choicePadding - trailingWidth(), 0, trailingWidth(), height());
    drawIcon(painter, QStringLiteral("check"), QRect(place.left(), 0, icon, height()), icon, t.accent);
    painter.setFont(look.font(TextSize::Label, Weight::Strong));
    painter.setPen(t.accent);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, tr("chosen"));
    return;
  }
  if (!m_struck && !underMouse() && !hasFocus()) return;
  const QRect place = strikePlace();
  const bool lit = underMouse() && place.contains(mapFromGlobal(QCursor::pos()));
  if (lit) drawBox(painter, place, controlRadius, mix(t.text, t.surface, 0.06));
  const QColor ink = m_struck || lit ? t.text : t.textMuted;
  drawIcon(painter, m_struck ? QStringLiteral("undo") : QStringLiteral("cross"), place, look.scaled(18), ink);
}

void ChoiceCard::keyPressEvent(QKeyEvent *event) {
  // Arrows belong to the whole question; Qt would let them choose.
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
    click();
  else
    event->ignore();
}

void ChoiceCard::mousePressEvent(QMouseEvent *event) {
  const bool onMark = event->button() == Qt::LeftButton && strikePlace().contains(event->position().toPoint());
  if (onMark || event->button() == Qt::RightButton) {
    setFocus(Qt::MouseFocusReason);
    Q_EMIT strikeRequested();
    return;
  }
  QAbstractButton::mousePressEvent(event);
}

void ChoiceCard::mouseMoveEvent(QMouseEvent *event) {
  const QString tip = m_struck ? tr("Bring back (X)") : tr("Strike out (X)");
  setToolTip(strikePlace().contains(event->position().toPoint()) ? tip : QString());
  update();
  QAbstractButton::mouseMoveEvent(event);
}

bool ChoiceCard::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) updateGeometry();
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
  return QAbstractButton::event(event);
}

}  // namespace strato::ui
