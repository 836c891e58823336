// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/exam_tile.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int tilePadding = 16;
constexpr int tileGap = 14;

}  // namespace

ExamTile::ExamTile(const QString &code, const QString &name, const QString &note, QWidget *parent)
    : QRadioButton(parent), m_code(code), m_name(name), m_note(note) {
  setText(tr("%1 %2", "an exam's code and name").arg(code, name));  // read aloud
  setAccessibleDescription(note);
  setToolTip(text());
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setFocusRadius(this, controlRadius);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ExamTile::sizeHint() const { return {lookOf(this).scaled(300), lookOf(this).scaled(60)}; }

QSize ExamTile::minimumSizeHint() const { return {lookOf(this).scaled(200), sizeHint().height()}; }

void ExamTile::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, t.surface,
          isChecked()    ? t.accent
          : underMouse() ? t.borderStrong
                         : t.border,
          isChecked() ? 2 : 1);
  painter.setRenderHint(QPainter::Antialiasing);
  const int side = look.scaled(18);
  const QRectF ring(tilePadding, (height() - side) / 2.0, side, side);
  painter.setPen(QPen(isChecked() ? t.accent : t.borderStrong, 1.75));
  painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
  if (isChecked()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawEllipse(ring.center(), side / 4.0, side / 4.0);
  }
  const int left = tilePadding + side + tileGap;
  const int room = width() - left - tilePadding;
  const int upper = look.lineHeight(TextSize::Body);
  const int lower = look.lineHeight(TextSize::Note);
  const int top = (height() - upper - lower) / 2;
  const QFont strong = look.font(TextSize::Body, Weight::Strong);
  painter.setFont(strong);
  painter.setPen(t.text);
  painter.drawText(QRect(left, top, room, upper), Qt::AlignLeft | Qt::AlignVCenter, m_code);
  const int nameLeft = left + widthOf(m_code, strong) + 8;
  const int nameRoom = std::max(0, left + room - nameLeft);
  painter.setFont(look.font(TextSize::Body));
  painter.drawText(QRect(nameLeft, top, nameRoom, upper), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_name, Qt::ElideRight, nameRoom));
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textSecondary);
  painter.drawText(QRect(left, top + upper, room, lower), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_note, Qt::ElideRight, room));
}

}  // namespace strato::ui
