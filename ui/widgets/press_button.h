// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTimer>

namespace strato::ui {

/// What all our buttons share: Enter presses like Space, and resting on one for 300 ms is a question.
class PressButton : public QAbstractButton {
  Q_OBJECT

 public:
  explicit PressButton(QWidget *parent = nullptr);

  /// Where it is on the screen, for what opens beside it.
  [[nodiscard]] QRect globalPlace() const;

 Q_SIGNALS:
  void rested();
  void left();

 protected:
  void paintEvent(QPaintEvent *) override {}
  void keyPressEvent(QKeyEvent *event) override;
  bool event(QEvent *event) override;

 private:
  QTimer m_rest;
};

}  // namespace strato::ui
