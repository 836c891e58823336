// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hover_card.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/focus_ring.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int hoverWidth = 432;
constexpr int hoverGap = 6;
constexpr int hoverEdge = 8;

}  // namespace

HoverCard::HoverCard(QWidget *window) : QWidget(window) {
  setObjectName(QStringLiteral("hoverCard"));
  setAccessible(this, QAccessible::ToolTip, {});
  setFocusPolicy(Qt::StrongFocus);
  setDrawsOwnFocus(this);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(cardShadowReach + QMargins(20, 16, 20, 16));
  m_leaving.setSingleShot(true);
  m_leaving.setInterval(300);
  connect(&m_leaving, &QTimer::timeout, this, &HoverCard::dismiss);
  window->installEventFilter(this);
  hide();
}

void HoverCard::open(const QRect &anchor, QWidget *content, HoverCardBy by) {
  m_leaving.stop();
  if (m_content) {
    layout()->removeWidget(m_content);
    m_content->hide();
    m_content->deleteLater();
  }
  m_content = content;
  m_anchor = QRect(parentWidget()->mapFromGlobal(anchor.topLeft()), anchor.size());
  m_by = by;
  layout()->addWidget(content);
  content->show();
  setAccessible(this, QAccessible::ToolTip, content->accessibleName());
  place();
  show();
  raise();
  if (by == HoverCardBy::Mouse) return;
  if (!isAncestorOf(QApplication::focusWidget())) m_focusBefore = QApplication::focusWidget();
  setFocus(Qt::PopupFocusReason);
  focusNextChild();
}

void HoverCard::place() {
  const QWidget *window = parentWidget();
  const int shadows = cardShadowReach.left() + cardShadowReach.right();
  const int wanted = std::max(lookOf(this).scaled(hoverWidth) + shadows, layout()->minimumSize().width());
  const int width = std::min(wanted, window->width() - 2 * hoverEdge + shadows);
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
  const int box = height - cardShadowReach.top() - cardShadowReach.bottom();
  const int below = m_anchor.bottom() + 1 + hoverGap;
  const int above = m_anchor.top() - hoverGap - box;
  const bool fitsBelow = below + box <= window->height() - hoverEdge;
  const int top =
      std::max(hoverEdge, fitsBelow || above < hoverEdge ? std::min(below, window->height() - hoverEdge - box) : above);
  const int room = window->width() - hoverEdge - (width - shadows);
  const int left = std::clamp(m_anchor.left() - 20, hoverEdge, std::max(hoverEdge, room));
  setGeometry(left - cardShadowReach.left(), top - cardShadowReach.top(), width, height);
}

void HoverCard::closeSoon() {
  if (isVisible() && m_by == HoverCardBy::Mouse) m_leaving.start();
}

void HoverCard::dismiss() {
  m_leaving.stop();
  if (isHidden()) return;
  const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
  hide();
  if (hadFocus && m_focusBefore) m_focusBefore->setFocus(Qt::PopupFocusReason);
  m_focusBefore = nullptr;
  Q_EMIT dismissed();
}

void HoverCard::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Escape)
    dismiss();
  else
    QWidget::keyPressEvent(event);
}

bool HoverCard::event(QEvent *event) {
  if (event->type() == QEvent::Enter) m_leaving.stop();
  if (event->type() == QEvent::Leave) closeSoon();
  if (event->type() == QEvent::LayoutRequest && isVisible()) place();
  return QWidget::event(event);
}

bool HoverCard::isOurs(const QWidget *widget) const {
  while (widget != nullptr && widget != this) widget = widget->parentWidget();
  return widget == this;
}

bool HoverCard::eventFilter(QObject *watched, QEvent *event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) dismiss();
  const bool presses = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel;
  if (presses && watched->isWidgetType() && !isOurs(static_cast<QWidget *>(watched))) dismiss();
  return false;
}

void HoverCard::showEvent(QShowEvent *) { qApp->installEventFilter(this); }

void HoverCard::hideEvent(QHideEvent *) { qApp->removeEventFilter(this); }

void HoverCard::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  const QRect box = rect().marginsRemoved(cardShadowReach);
  drawCardShadow(painter, box);
  drawBox(painter, box, cardRadius, t.surface, shades::floatingEdge(t));
}

}  // namespace strato::ui
