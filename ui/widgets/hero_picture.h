// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include "ui/theme/look.h"

namespace strato::ui {

/// A balloon with a small telescope over the strata: by night in the dark theme, at dawn in the light one, as lines
/// where contrast counts. The left part is quiet, so that words can stand on it.
void drawHero(QPainter &painter, const QRectF &place, const Look &look);
/// The balloon alone; `place` is kept at 0.62 to 1.
void drawBalloon(QPainter &painter, const QRectF &place, const Look &look);

/// The picture as a card that a layout may be put on. It says nothing that is not also said in words.
class HeroPicture final : public QWidget {
  Q_OBJECT

 public:
  explicit HeroPicture(QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QPixmap m_picture;
  ThemeId m_theme = ThemeId::Light;
};

}  // namespace strato::ui
