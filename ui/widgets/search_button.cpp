// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_button.h"

#include <QPainter>
#include <algorithm>

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

int SearchButton::wordsEnd() const {
  return searchPadding + lookOf(this).scaled(18) + 8 + widthOf(text(), lookOf(this).font(TextSize::Label));
}

bool SearchButton::hasWords() const { return width() >= wordsEnd() + searchPadding; }

int SearchButton::keysWidth() const {
  int width = 0;
  for (const QString &key : keys()) width += keycapSize(key, lookOf(this)).width() + 4;
  return width;
}

QStringList SearchButton::keys() const { return {tr("Ctrl"), QStringLiteral("K")}; }

QSize SearchButton::sizeHint() const {
  const Look &look = lookOf(this);
  return {std::max(look.scaled(280), wordsEnd() + searchPadding + keysWidth() + 2), look.scaled(34)};
}

QSize SearchButton::minimumSizeHint() const { return {lookOf(this).scaled(40), lookOf(this).scaled(34)}; }

void SearchButton::resizeEvent(QResizeEvent *) { setToolTip(hasWords() ? QString() : text()); }

void SearchButton::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, t.surface, underMouse() ? t.borderStrong : t.border);
  const int icon = look.scaled(18);
  if (!hasWords()) {
    drawIcon(painter, QStringLiteral("search"), rect(), icon, t.textSecondary);
    return;
  }
  drawIcon(painter, QStringLiteral("search"), QRect(searchPadding, 0, icon, height()), icon, t.textSecondary);
  painter.setFont(look.font(TextSize::Label));
  painter.setPen(t.textMuted);
  const int left = searchPadding + icon + 8;
  painter.drawText(QRect(left, 0, wordsEnd() - left, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                   text());

  int x = width() - 2 - keysWidth();
  if (x < wordsEnd() + searchPadding) return;  // all of the keys or none
  for (const QString &key : keys()) {
    const QSize cap = keycapSize(key, look);
    drawKeycap(painter, QRect(QPoint(x, (height() - cap.height()) / 2), cap), key, look);
    x += cap.width() + 4;
  }
}

}  // namespace strato::ui
