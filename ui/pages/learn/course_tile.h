// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/learn_presenter.h"
#include "ui/widgets/press_button.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

/// A concept in the course. One that is written opens; one that is coming says so and stands back.
class CourseTile final : public PressButton {
  Q_OBJECT

 public:
  explicit CourseTile(const CourseLine &line, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] int textLeft() const;
  [[nodiscard]] const TextBlock &title() const;
  [[nodiscard]] const TextBlock &about() const;
  [[nodiscard]] QString footWords() const;
  void drawFoot(QPainter &painter, const QRect &place) const;

  CourseLine m_line;
  mutable TextBlock m_title;
  mutable TextBlock m_about;
};

}  // namespace strato::ui
