// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concept_page.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

/// A line of a price list: what is paid for, how much, for how much of it. The unit goes below where it does not fit.
class PriceRow final : public PressButton {
  Q_OBJECT

 public:
  explicit PriceRow(PriceTile price, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  struct Widths {
    int label, value, unit;
  };
  [[nodiscard]] Widths widths() const;
  [[nodiscard]] bool fitsInOneLine(int width) const;

  PriceTile m_price;
};

}  // namespace strato::ui
