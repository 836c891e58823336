// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_entry.h"

#include <QCursor>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int glyph = 22;
constexpr int entryRadius = 12;
}  // namespace

RailEntry::RailEntry(const RailItem &item, QWidget *parent) : QAbstractButton(parent), m_item(item) {
  setObjectName(QStringLiteral("rail-") + item.name);
  setText(item.title);
  setAccessibleName(item.title);
  setToolTip(item.keys.isEmpty() ? item.title : tr("%1 (%2)").arg(item.title, item.keys));
  setCheckable(true);
  setFocusPolicy(Qt::ClickFocus);
  setFocusRadius(this, entryRadius);
}

void RailEntry::setRailStyle(RailStyle style) {
  m_style = style;
  update();
}

int RailEntry::wordWidth() const {
  return QFontMetrics(lookOf(this).font(TextSize::Note, Weight::Strong)).horizontalAdvance(m_item.title);
}

void RailEntry::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box = rect();
  const bool lit = isChecked() || isDown();
  if (lit || underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(lit ? t.accentSoft : t.sunken);
    painter.drawRoundedRect(box, entryRadius, entryRadius);
  }
  const QColor ink = isChecked() ? t.accent : t.textSecondary;
  if (m_style == RailStyle::Icons) {
    drawIcon(painter, m_item.icon, box, glyph, ink);
  } else {
    const QFont font = look.font(TextSize::Note, isChecked() ? Weight::Strong : Weight::Regular);
    const QFontMetricsF metrics(font);
    const double gap = 4;
    const double top = box.center().y() - (glyph + gap + metrics.height()) / 2;
    drawIcon(painter, m_item.icon, QRectF(0, top, width(), glyph), glyph, ink);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(0, top + glyph + gap, width(), metrics.height()), Qt::AlignCenter, m_item.title);
  }
}

void RailEntry::keyPressEvent(QKeyEvent *event) {
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
      return event->ignore();  // the rail moves the focus
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return click();
    default:
      QAbstractButton::keyPressEvent(event);
  }
}

// When the rail changes its shape, an entry can move away from under a mouse that stands still.
void RailEntry::moveEvent(QMoveEvent *) {
  setAttribute(Qt::WA_UnderMouse, isVisible() && rect().contains(mapFromGlobal(QCursor::pos())));
}

void RailEntry::enterEvent(QEnterEvent *) { update(); }
void RailEntry::leaveEvent(QEvent *) { update(); }

}  // namespace strato::ui
