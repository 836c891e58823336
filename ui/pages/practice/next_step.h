// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class Button;

/// A numbered thing to do, with the button that does it.
class NextStep final : public QWidget {
  Q_OBJECT

 public:
  NextStep(int number, const QString &title, const QString &note, const QString &button, QWidget *parent = nullptr);

  [[nodiscard]] Button *button() const { return m_button; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  int m_number;
  Button *m_button;
};

}  // namespace strato::ui
