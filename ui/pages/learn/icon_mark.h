// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/theme/look.h"

namespace strato::ui {

/// A small icon before a line of text; as high as the line. It only repeats what the words say.
class IconMark final : public QWidget {
  Q_OBJECT

 public:
  IconMark(const QString &icon, Ink ink, TextSize line = TextSize::Label, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QString m_icon;
  Ink m_ink;
  TextSize m_line;
};

}  // namespace strato::ui
