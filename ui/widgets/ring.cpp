// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ring.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

Ring::Ring(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  describe();
}

void Ring::setShare(double share) {
  m_share = std::clamp(share, 0.0, 1.0);
  describe();
  update();
}

void Ring::setCenter(const QString &text) {
  m_center = text;
  update();
}

void Ring::setDiameter(int pixels) {
  m_diameter = pixels;
  updateGeometry();
}

void Ring::describe() {
  const QString percent = QLocale().toString(std::lround(m_share * 100));
  setAccessible(this, QAccessible::ProgressBar, tr("%1: %2 %").arg(m_name, percent));
}

QSize Ring::sizeHint() const {
  const int side = lookOf(this).scaled(m_diameter);
  return {side, side};
}

void Ring::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double side = std::min(width(), height());
  const double pen = std::max(3.0, side / 12);
  QRectF circle(0, 0, side - pen, side - pen);
  circle.moveCenter(QRectF(rect()).center());
  painter.setPen(QPen(shades::track(t), pen));
  painter.drawEllipse(circle);
  painter.setPen(QPen(t.accent, pen, Qt::SolidLine, Qt::RoundCap));
  if (m_share > 0) painter.drawArc(circle, 90 * 16, -static_cast<int>(std::lround(m_share * 360 * 16)));
  painter.setFont(look.font(side >= 64 ? TextSize::Title : TextSize::Note, Weight::Strong));
  painter.setPen(t.text);
  painter.drawText(rect(), Qt::AlignCenter, m_center);
}

}  // namespace strato::ui
