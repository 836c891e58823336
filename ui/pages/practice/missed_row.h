// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/practice_review.h"
#include "ui/widgets/press_button.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

/// A missed question in the result: what was asked, what was said, what is right. A click looks at it again.
class MissedRow final : public PressButton {
  Q_OBJECT

 public:
  explicit MissedRow(const ReviewQuestion &question, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void refresh() const;
  [[nodiscard]] int textWidth(int width) const;

  ReviewQuestion m_question;
  mutable TextBlock m_ask;
  mutable TextBlock m_said;
  mutable TextBlock m_right;
};

}  // namespace strato::ui
