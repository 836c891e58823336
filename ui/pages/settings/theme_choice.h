// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/theme/tokens.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

/// A theme as a small picture of the program in it.
class ThemeChoice final : public PressButton {
  Q_OBJECT

 public:
  explicit ThemeChoice(std::optional<ThemeId> theme, QWidget *parent = nullptr);

  [[nodiscard]] const std::optional<ThemeId> &theme() const { return m_theme; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] QRectF pictureRect() const;

  std::optional<ThemeId> m_theme;
};

}  // namespace strato::ui
