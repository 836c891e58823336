// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/star_row.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int starGap = 4;

}  // namespace

void drawStars(QPainter &painter, const QPointF &corner, int side, int earned, const QWidget *on) {
  const Tokens &tokens = lookOf(on).tokens;
  for (int star = 0; star < StarRow::most; ++star) {
    const QRectF place(corner.x() + star * (side + starGap), corner.y(), side, side);
    const bool has = star < earned;
    drawIcon(painter, has ? QStringLiteral("star-filled") : QStringLiteral("star"), place, side,
             has ? tokens.warn : tokens.textMuted);
  }
}

int starsWidth(int side) { return StarRow::most * side + (StarRow::most - 1) * starGap; }

QString starsInWords(int earned) { return StarRow::tr("%1 of %2 stars").arg(earned).arg(StarRow::most); }

StarRow::StarRow(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setStars(0);
}

void StarRow::setStars(int earned) {
  m_earned = earned;
  setAccessible(this, QAccessible::StaticText, starsInWords(earned));
  update();
}

void StarRow::setSide(int pixels) {
  m_side = pixels;
  updateGeometry();
}

QSize StarRow::sizeHint() const {
  const int side = lookOf(this).scaled(m_side);
  return {starsWidth(side), side};
}

void StarRow::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  drawStars(painter, {0, (height() - sizeHint().height()) / 2.0}, sizeHint().height(), m_earned, this);
}

}  // namespace strato::ui
