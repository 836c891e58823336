// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/margin_facts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/learn/fact_card.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int leavingTime = 300;
constexpr int edge = 12;
constexpr QMargins marginCardPadding(20, 14, 20, 10);
/// The number on the card stands about here, and the line should point at it.
constexpr int numberOnCard = 56;

}  // namespace

MarginCard::MarginCard(FactCard *content, QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("marginCard"));
  setAccessible(this, QAccessible::ToolTip, content->accessibleName());
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(marginCardPadding);
  column->addWidget(content);
}

void MarginCard::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  drawBox(painter, rect(), cardRadius, t.surface, mix(t.borderStrong, t.surface, 0.5));
}

MarginFacts::MarginFacts(QWidget *page, QWidget *viewport) : QWidget(page), m_page(page), m_viewport(viewport) {
  setObjectName(QStringLiteral("marginFacts"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  m_leaving.setSingleShot(true);
  m_leaving.setInterval(leavingTime);
  connect(&m_leaving, &QTimer::timeout, this, &MarginFacts::dismiss);
  page->installEventFilter(this);
  hide();
}

void MarginFacts::setColumns(const StudyColumns &columns, int left) {
  if (columns == m_columns && left == m_left) return;
  m_columns = columns;
  m_left = left;
  m_pinned = false;
  dismiss();
}

bool MarginFacts::hasRoom(const FactCard &card, const QRect &anchor) const {
  if (!m_columns.wide || m_pinned) return false;
  if (!m_takenBy) return true;
  const QMargins &padding = marginCardPadding;
  const int height = card.layout()->totalHeightForWidth(m_columns.margin - padding.left() - padding.right());
  const QRect place = cardPlace(onPage(anchor), height + padding.top() + padding.bottom());
  return !place.intersects(QRect(m_takenBy->mapTo(m_page, QPoint(0, 0)), m_takenBy->size()));
}

QRect MarginFacts::onPage(const QRect &global) const {
  return {m_page->mapFromGlobal(global.topLeft()), global.size()};
}

QRect MarginFacts::visiblePart() const { return {m_page->mapFrom(m_viewport, QPoint(0, 0)), m_viewport->size()}; }

void MarginFacts::showFact(FactCard *card, const QRect &anchor, HoverCardBy by) {
  m_leaving.stop();
  delete m_card;
  m_anchor = onPage(anchor);
  m_byKeyboard = by == HoverCardBy::Keyboard;
  m_card = new MarginCard(card, m_page);
  m_card->installEventFilter(this);
  connect(
      card, &FactCard::pinRequested, this, [this, card] { pin(card->shown()); }, Qt::QueuedConnection);
  place();
  show();
  raise();
  m_card->show();
  m_card->raise();  // above its own shadow
  if (!m_byKeyboard) return;
  m_focusBefore = QApplication::focusWidget();
  card->setFocusPolicy(Qt::StrongFocus);
  if (auto *first = card->findChild<QWidget *>(QStringLiteral("factPin"))) first->setFocus(Qt::PopupFocusReason);
}

QRect MarginFacts::cardPlace(const QRect &anchor, int height) const {
  const QRect seen = visiblePart();
  const int wished = anchor.center().y() - lookOf(this).scaled(numberOnCard);
  const int lowest = std::max(seen.top() + edge, seen.bottom() - edge - height);
  const int top = std::clamp(wished, seen.top() + edge, lowest);
  return {m_left + m_columns.reading + m_columns.gap, top, m_columns.margin, height};
}

void MarginFacts::place() {
  if (!m_card) return;
  m_card->setGeometry(cardPlace(m_anchor, m_card->layout()->totalHeightForWidth(m_columns.margin)));
  setGeometry(m_page->rect());
  update();
}

void MarginFacts::pin(const FactNote &note) {
  const QWidget *before = m_card.data();
  const QRect where = before != nullptr ? before->geometry() : QRect();
  delete m_card;
  m_pinned = true;
  auto *card = new FactCard({note}, FactCardPin::Pinned);
  m_card = new MarginCard(card, m_page);
  connect(
      card, &FactCard::unpinRequested, this,
      [this] {
        m_pinned = false;
        dismiss();
      },
      Qt::QueuedConnection);
  m_card->setGeometry(where);
  raise();
  m_card->show();
  m_card->raise();
  update();
  Q_EMIT dismissed();
}

void MarginFacts::hideFactSoon() {
  if (m_card && !m_pinned && !m_byKeyboard) m_leaving.start();
}

void MarginFacts::dismiss() {
  m_leaving.stop();
  if (!m_card || m_pinned) return;
  const bool hadFocus = m_card->isAncestorOf(QApplication::focusWidget());
  delete m_card;
  hide();
  if (hadFocus && m_focusBefore) m_focusBefore->setFocus(Qt::PopupFocusReason);
  Q_EMIT dismissed();
}

bool MarginFacts::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_page && event->type() == QEvent::Resize) setGeometry(m_page->rect());
  if (m_card && watched == m_card) {
    if (event->type() == QEvent::Enter) m_leaving.stop();
    if (event->type() == QEvent::Leave) hideFactSoon();
    if (event->type() == QEvent::LayoutRequest) place();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
      QMetaObject::invokeMethod(this, &MarginFacts::dismiss, Qt::QueuedConnection);
      return true;
    }
  }
  return false;
}

// The line runs below the words of its own line, so that it crosses none of them.
void MarginFacts::paintEvent(QPaintEvent *) {
  if (!m_card) return;
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (look.theme == ThemeId::Light) drawCardShadow(painter, m_card->geometry());
  if (m_pinned) return;
  const double y = std::clamp(m_anchor.bottom() + 0.5, m_card->y() + 12.0, m_card->geometry().bottom() - 12.0);
  const QPointF from(m_anchor.right() + 4, m_anchor.bottom() + 0.5);
  const QPointF to(m_card->x(), y);
  QPen dots(t.accent, 1.5);
  dots.setCapStyle(Qt::RoundCap);
  dots.setDashPattern({0.01, 3});
  painter.setPen(dots);
  const double corner = m_left + m_columns.reading + m_columns.gap / 2.0;
  painter.drawPolyline(QPolygonF({from, QPointF(corner, from.y()), QPointF(corner, y), to}));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.accent);
  painter.drawEllipse(to, 4, 4);
}

}  // namespace strato::ui
