// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace strato::ui {

/// A number in a ring, for a list in an order.
class NumberRing final : public QLabel {
  Q_OBJECT

 public:
  explicit NumberRing(int number, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;
};

}  // namespace strato::ui
