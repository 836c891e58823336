// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

/// A few words in the accent colour that lead somewhere, with an icon before or behind them.
class TextLink final : public PressButton {
  Q_OBJECT

 public:
  explicit TextLink(const QString &text, QWidget *parent = nullptr);

  void setLeadingIcon(const QString &name);
  void setTrailingIcon(const QString &name);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] QFont textFont() const;

  QString m_leading;
  QString m_trailing;
};

}  // namespace strato::ui
