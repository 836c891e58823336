// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace strato {

/// Calls once, when the window has painted its first whole picture and has come to rest.
class FirstPaint final : public QObject {
  Q_OBJECT

 public:
  FirstPaint(QWidget *window, std::function<void()> then);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  std::function<void()> m_then;
};

}  // namespace strato
