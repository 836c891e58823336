// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/theme/look.h"

namespace strato::ui {

/// A number to be seen from afar, and its unit one step smaller on the same baseline: "15 min". Where both do not fit
/// side by side the unit goes below; what of it does not fit even there is in the tooltip.
class FigureText final : public QWidget {
  Q_OBJECT

 public:
  FigureText(const QString &value, const QString &unit, QWidget *parent = nullptr);

  void setFigure(const QString &value, const QString &unit);
  void setSize(TextSize size);
  void setInk(Ink ink);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  [[nodiscard]] QFont valueFont() const;
  [[nodiscard]] QFont unitFont() const;
  [[nodiscard]] int gap() const;
  [[nodiscard]] bool fitsInOneLine(int width) const;

  QString m_value;
  QString m_unit;
  TextSize m_size = TextSize::Heading;
  Ink m_ink = Ink::Primary;
};

}  // namespace strato::ui
