// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lane_key.h"

#include <QPainter>

#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int markRoom = 16;
constexpr int apart = 12;

}  // namespace

LaneKey::LaneKey(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::StaticText, tr("Legend"));
}

void LaneKey::setLanes(const QStringList &names, std::vector<LaneInk> inks) {
  m_names.clear();
  // One word is enough where the whole names stand above.
  for (const QString &name : names) m_names.append(name.section(u' ', 0, 0));
  m_inks = std::move(inks);
  setAccessibleName(tr("Legend: %1").arg(names.join(QStringLiteral(", "))));
  updateGeometry();
  update();
}

QSize LaneKey::sizeHint() const {
  const QFont font = lookOf(this).font(TextSize::Note, Weight::Strong);
  int wide = 0;
  for (const QString &name : m_names) wide += markRoom + widthOf(name, font) + apart;
  return {wide, lookOf(this).lineHeight(TextSize::Note) + 4};
}

void LaneKey::paintEvent(QPaintEvent *) {
  // Whole or not at all: the lanes have the same marks beside their names.
  if (width() < sizeHint().width() - apart) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(lookOf(this).font(TextSize::Note, Weight::Strong));
  double x = 0;
  for (qsizetype i = 0; i < m_names.size() && i < std::ssize(m_inks); ++i) {
    const LaneInk &ink = m_inks[static_cast<std::size_t>(i)];
    drawLaneMark(painter, QPointF(x + 6, height() / 2.0), 3.8, ink);
    painter.setPen(ink.color);
    const double wide = widthOf(m_names[i], painter.font());
    painter.drawText(QRectF(x + markRoom, 0, wide, height()), Qt::AlignVCenter, m_names[i]);
    x += markRoom + wide + apart;
  }
}

}  // namespace strato::ui
