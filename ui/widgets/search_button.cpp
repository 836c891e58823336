// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_button.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int searchPadding = 12;
}

SearchButton::SearchButton(const QString &words, QWidget *parent) : PressButton(parent) {
  setText(words);
  setAccessibleName(words);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchButton::sizeHint() const { return {lookOf(this).scaled(280), lookOf(this).scaled(34)}; }

QSize SearchButton::minimumSizeHint() const { return {lookOf(this).scaled(40), lookOf(this).scaled(34)}; }

void SearchButton::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, t.surface, underMouse() ? t.borderStrong : t.border);
  const int icon = look.scaled(18);
  painter.setFont(look.font(TextSize::Label));
  const int words = widthOf(text(), painter.font());
  const bool narrow = width() < icon + words + 3 * searchPadding;
  if (narrow) {
    drawIcon(painter, QStringLiteral("search"), rect(), icon, t.textSecondary);
    return;
  }
  drawIcon(painter, QStringLiteral("search"), QRect(searchPadding, 0, icon, height()), icon, t.textSecondary);
  painter.setPen(t.textMuted);
  const int left = searchPadding + icon + 8;
  painter.drawText(QRect(left, 0, words, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text());

  int right = width() - 6;
  for (const QString &key : {QStringLiteral("K"), tr("Ctrl")}) {
    const QSize cap = keycapSize(key, look);
    if (right - cap.width() < left + words + searchPadding) return;
    drawKeycap(painter, QRect(QPoint(right - cap.width(), (height() - cap.height()) / 2), cap), key, look);
    right -= cap.width() + 4;
  }
}

}  // namespace strato::ui
