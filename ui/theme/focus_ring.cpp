// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_ring.h"

#include <QApplication>
#include <QEvent>
#include <QFocusFrame>
#include <QVariant>

namespace strato::ui {

namespace {

constexpr char drawsOwnFocus[] = "drawsOwnFocus";

bool takesText(const QWidget *widget) { return widget->testAttribute(Qt::WA_InputMethodEnabled); }

}  // namespace

void setDrawsOwnFocus(QWidget *widget) { widget->setProperty(drawsOwnFocus, true); }

FocusRing::FocusRing(QObject *parent) : QObject(parent) {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
  qApp->installEventFilter(this);
}

FocusRing::~FocusRing() { delete m_frame; }

bool FocusRing::eventFilter(QObject *watched, QEvent *event) {
  const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  const bool press = event->type() == QEvent::MouseButtonPress;
  if ((key || press) && watched->isWidgetType() && m_keyboard != key) {
    m_keyboard = key;
    follow(QApplication::focusWidget());
  }
  return false;
}

void FocusRing::follow(QWidget *focused) {
  const bool wanted = focused && !focused->isWindow() && !focused->property(drawsOwnFocus).toBool() &&
                      (m_keyboard || takesText(focused));
  if (wanted && !m_frame) m_frame = new QFocusFrame(focused);  // it moves itself to where the widget is
  if (m_frame) m_frame->setWidget(wanted ? focused : nullptr);
}

}  // namespace strato::ui
