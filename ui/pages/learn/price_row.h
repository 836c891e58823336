// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concept_page.h"
#include "ui/widgets/press_button.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

/// A line of a price list: what is paid for, how much, for how much of it, and below it what is to be said of it. The
/// unit goes below as well where it does not fit.
class PriceRow final : public PressButton {
  Q_OBJECT

 public:
  enum class Words { TwoLines, All };  ///< what does not fit in two lines is in the tooltip

  PriceRow(PriceTile price, Words words, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Widths {
    int label, value, unit;
  };
  [[nodiscard]] Widths widths() const;
  [[nodiscard]] bool fitsInOneLine(int width) const;
  [[nodiscard]] int roomForWords(int width) const;
  [[nodiscard]] const TextBlock &words() const;

  PriceTile m_price;
  mutable TextBlock m_words;
};

}  // namespace strato::ui
