// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPainter;

namespace strato::ui {

struct Tokens;

/// Shapes that say how something came out without colour: a filled circle with a check, a filled octagon with a
/// cross, an outlined circle with a minus.
enum class Outcome { Check, Cross, Minus };
void drawOutcome(QPainter &painter, const QRectF &place, Outcome shape, const Tokens &tokens);

/// One of the shapes as a thing on its own. What it says stands beside it in words.
class OutcomeMark final : public QWidget {
  Q_OBJECT

 public:
  OutcomeMark(Outcome shape, int side, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  Outcome m_shape;
  int m_side;
};

}  // namespace strato::ui
