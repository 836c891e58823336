// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

/// The stars of a guide: three, of which some are earned.
class StarRow final : public QWidget {
  Q_OBJECT

 public:
  static constexpr int most = 3;

  explicit StarRow(QWidget *parent = nullptr);

  void setStars(int earned);
  void setSide(int pixels);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  int m_earned = 0;
  int m_side = 18;
};

/// The same on somebody else's ground.
void drawStars(QPainter &painter, const QPointF &corner, int side, int earned, const QWidget *on);
[[nodiscard]] int starsWidth(int side);
/// "2 of 3 stars", for those who do not see them.
[[nodiscard]] QString starsInWords(int earned);

}  // namespace strato::ui
