// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/widgets/text.h"

namespace strato::ui {

/// A small icon with a word or two behind it, in one ink.
class IconLabel final : public QLabel {
  Q_OBJECT

 public:
  IconLabel(const QString &icon, const QString &text, TextLook look, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] int iconSide() const;

  QString m_icon;
  TextLook m_look;
};

}  // namespace strato::ui
