// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <algorithm>

#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int toastLife = 6000;
constexpr int toastLookAgain = 1000;
constexpr int toastMargin = 24;
constexpr int toastGap = 8;
constexpr std::size_t mostToasts = 3;

}  // namespace

Toast::Toast(const QString &text, const QString &undoLabel, std::function<void()> undo, QWidget *parent)
    : QWidget(parent) {
  setObjectName(QStringLiteral("toast"));
  setAccessible(this, QAccessible::AlertMessage, text);
  auto *line = new QHBoxLayout(this);
  line->setContentsMargins(cardShadowReach + QMargins(20, 8, 8, 8));
  line->setSpacing(12);
  line->addWidget(new Text(text, {TextSize::Label, Weight::Strong}, this), 1);
  if (undo) {
    m_undo = new Button(ButtonKind::Soft, undoLabel, this);
    m_undo->setObjectName(QStringLiteral("toastUndo"));
    m_undo->setHeight(ButtonHeight::Small);
    line->addWidget(m_undo);
    connect(m_undo, &Button::clicked, this, [this, act = std::move(undo)] {
      end();
      act();
    });
  }
  auto *close = new IconButton(QStringLiteral("close"), tr("Close this message"), this);
  close->setObjectName(QStringLiteral("toastClose"));
  line->addWidget(close);
  connect(close, &IconButton::clicked, this, &Toast::end);

  m_life.setSingleShot(true);
  connect(&m_life, &QTimer::timeout, this, [this] {
    if (isAncestorOf(QApplication::focusWidget()))
      m_life.start(toastLookAgain);
    else
      end();
  });
  setLifetime(toastLife);
}

void Toast::setLifetime(int milliseconds) {
  m_life.setInterval(milliseconds);
  m_life.start();
}

void Toast::end() {
  m_life.stop();
  hide();
  Q_EMIT closed();
  deleteLater();
}

bool Toast::event(QEvent *event) {
  if (event->type() == QEvent::Enter) m_life.stop();
  if (event->type() == QEvent::Leave) m_life.start();
  return QWidget::event(event);
}

void Toast::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  const QRect box = rect().marginsRemoved(cardShadowReach);
  drawCardShadow(painter, box);
  drawBox(painter, box, cardRadius, look.tokens.surface, shades::floatingEdge(look.tokens));
}

ToastHost::ToastHost(QWidget *window) : QObject(window), m_window(window), m_undoKey(new QShortcut(window)) {
  m_undoKey->setKeys(QKeySequence::Undo);
  m_undoKey->setEnabled(false);
  connect(m_undoKey, &QShortcut::activated, this, [this] {
    if (Button *undo = newestUndo()) undo->animateClick();
  });
  window->installEventFilter(this);
}

Button *ToastHost::newestUndo() const {
  const auto found =
      std::find_if(m_toasts.rbegin(), m_toasts.rend(), [](const Toast *toast) { return toast->undoButton(); });
  return found == m_toasts.rend() ? nullptr : (*found)->undoButton();
}

void ToastHost::lendUndoKey() {
  const Button *newest = newestUndo();
  m_undoKey->setEnabled(newest != nullptr);
  for (const Toast *toast : m_toasts)
    if (Button *undo = toast->undoButton())
      undo->setKeycap(undo == newest ? keycapText(QKeySequence(QKeySequence::Undo)) : QString());
}

Toast *ToastHost::show(const QString &text, const QString &undoLabel, std::function<void()> undo) {
  auto *toast = new Toast(text, undoLabel, std::move(undo), m_window);
  connect(toast, &Toast::closed, this, [this, toast] {
    std::erase(m_toasts, toast);
    lendUndoKey();
    arrange();
  });
  m_toasts.push_back(toast);
  lendUndoKey();
  if (m_toasts.size() > mostToasts) m_toasts.front()->findChild<IconButton *>(QStringLiteral("toastClose"))->click();
  arrange();
  toast->show();
  toast->raise();
  QAccessibleEvent announcement(toast, QAccessible::Alert);
  QAccessible::updateAccessibility(&announcement);
  return toast;
}

void ToastHost::clear() {
  const std::vector<Toast *> all = std::exchange(m_toasts, {});
  for (Toast *toast : all) delete toast;
  lendUndoKey();
}

bool ToastHost::eventFilter(QObject *, QEvent *event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange) arrange();
  return false;
}

void ToastHost::arrange() {
  int bottom = m_window->height() - toastMargin + cardShadowReach.bottom();
  for (std::size_t i = m_toasts.size(); i-- > 0;) {
    Toast *toast = m_toasts[i];
    const int width = std::min(toast->sizeHint().width(), m_window->width() - 2 * toastMargin);
    const int height =
        toast->layout()->hasHeightForWidth() ? toast->layout()->totalHeightForWidth(width) : toast->sizeHint().height();
    toast->setGeometry((m_window->width() - width) / 2, bottom - height, width, height);
    bottom -= height - cardShadowReach.top() - cardShadowReach.bottom() + toastGap;
  }
}

}  // namespace strato::ui
