// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/missed_row.h"

#include <QEvent>
#include <QPainter>

#include "ui/pages/practice/outcome_mark.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int rowMark = 20;
constexpr int rowGap = 14;
constexpr int rowChevron = 18;
constexpr int rowPadding = 12;

}  // namespace

MissedRow::MissedRow(const ReviewQuestion &question, QWidget *parent) : PressButton(parent), m_question(question) {
  setObjectName(QStringLiteral("missed%1").arg(question.index));
  setText(question.ask);
  setAccessibleDescription(tr("You said: %1. Right is: %2.").arg(question.chosen, question.right));
  setCursor(Qt::PointingHandCursor);
  setFocusRadius(this, controlRadius);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void MissedRow::refresh() const {
  const Look &look = lookOf(this);
  m_ask.setText(m_question.ask, look.font(TextSize::Body, Weight::Strong), look.lineHeight(TextSize::Body));
  const QFont small = look.font(TextSize::Label);
  m_said.setText(tr("You said: %1").arg(m_question.chosen), small, look.lineHeight(TextSize::Label));
  m_right.setText(tr("Right is: %1").arg(m_question.right), small, look.lineHeight(TextSize::Label));
}

int MissedRow::textWidth(int width) const {
  const Look &look = lookOf(this);
  return std::max(40, width - look.scaled(rowMark) - rowGap - rowGap - look.scaled(rowChevron));
}

int MissedRow::heightForWidth(int width) const {
  refresh();
  const int room = textWidth(width);
  return 2 * rowPadding + m_ask.heightFor(room) + 4 + m_said.heightFor(room) + m_right.heightFor(room);
}

QSize MissedRow::sizeHint() const { return {lookOf(this).scaled(400), heightForWidth(lookOf(this).scaled(400))}; }

QSize MissedRow::minimumSizeHint() const { return {lookOf(this).scaled(160), lookOf(this).scaled(48)}; }

void MissedRow::paintEvent(QPaintEvent *) {
  refresh();
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  if (underMouse()) drawBox(painter, rect().adjusted(-8, 2, 8, -2), controlRadius, mix(t.text, t.surface, 0.04));
  const int side = look.scaled(rowMark);
  const int line = look.lineHeight(TextSize::Body);
  drawOutcome(painter, QRectF(0, rowPadding + (line - side) / 2.0, side, side), Outcome::Cross, t);
  const int room = textWidth(width());
  QPoint corner(side + rowGap, rowPadding);
  m_ask.draw(painter, corner, room, underMouse() ? t.accent : t.text);
  corner.ry() += m_ask.heightFor(room) + 4;
  m_said.draw(painter, corner, room, t.textSecondary);
  corner.ry() += m_said.heightFor(room);
  m_right.draw(painter, corner, room, t.good);
  const int chevron = look.scaled(rowChevron);
  drawIcon(painter, QStringLiteral("chevron-right"), QRect(width() - chevron, 0, chevron, height()), chevron,
           t.textMuted);
}

bool MissedRow::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) updateGeometry();
  return PressButton::event(event);
}

}  // namespace strato::ui
