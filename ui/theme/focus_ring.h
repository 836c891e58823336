// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace strato::ui {

/// Puts one ring round whatever has the focus, while the keyboard is in use. A mouse click takes it away again; text
/// fields keep it.
class FocusRing final : public QObject {
  Q_OBJECT

 public:
  explicit FocusRing(QObject *parent = nullptr);
  ~FocusRing() override;

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void follow(QWidget *focused);

  QPointer<QFocusFrame> m_frame;
  bool m_keyboard = true;
};

/// A widget that draws the ring itself, round the part of it that has the focus, says so here.
void setDrawsOwnFocus(QWidget *widget);

}  // namespace strato::ui
