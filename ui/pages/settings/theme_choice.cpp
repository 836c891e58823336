// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/theme_choice.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/choices.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr QSize pictureSize(136, 88);
constexpr int checkSize = 16;

/// The window in miniature: rail, a card with a heading, and the one filled button.
void paintMiniature(QPainter &painter, const Tokens &t) {
  painter.fillRect(QRectF(0, 0, pictureSize.width(), pictureSize.height()), t.canvas);
  painter.fillRect(QRectF(0, 0, 22, pictureSize.height()), t.surface);
  painter.fillRect(QRectF(21, 0, 1, pictureSize.height()), t.border);
  drawBox(painter, QRectF(6, 8, 10, 10), 3, t.accent);
  for (int i = 0; i < 4; ++i) drawBox(painter, QRectF(7, 28 + i * 13, 8, 6), 2, i == 0 ? t.accent : t.borderStrong);
  drawBox(painter, QRectF(32, 12, 94, 64), 5, t.surface, t.border);
  drawBox(painter, QRectF(40, 20, 52, 7), 3, t.text);
  drawBox(painter, QRectF(40, 33, 76, 4), 2, t.textSecondary);
  drawBox(painter, QRectF(40, 41, 64, 4), 2, t.textSecondary);
  drawBox(painter, QRectF(40, 56, 34, 12), 4, t.accent);
  drawBox(painter, QRectF(80, 56, 34, 12), 4, t.surface, t.borderStrong);
}

}  // namespace

ThemeChoice::ThemeChoice(std::optional<ThemeId> theme, QWidget *parent) : PressButton(parent), m_theme(theme) {
  setObjectName(QStringLiteral("theme-") + (theme ? nameOf(*theme) : QStringLiteral("system")));
  setText(titleOf(theme));
  setAccessibleName(text());
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::StrongFocus);
  setFocusRadius(this, cardRadius);
}

QSize ThemeChoice::sizeHint() const {
  const Look &look = lookOf(this);
  const int words = QFontMetrics(look.font(TextSize::Label, Weight::Strong)).horizontalAdvance(text());
  return {std::max(pictureSize.width(), words + checkSize + 6) + 16,
          pictureSize.height() + 8 + 8 + look.lineHeight(TextSize::Label) + 10};
}

QRectF ThemeChoice::pictureRect() const {
  return {(width() - pictureSize.width()) / 2.0, 8, double(pictureSize.width()), double(pictureSize.height())};
}

void ThemeChoice::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isChecked() || underMouse())
    drawBox(painter, rect(), cardRadius, isChecked() ? t.accentSoft : t.sunken, isChecked() ? t.accent : QColor(),
            isChecked() ? 2 : 1);
  const QRectF picture = pictureRect();
  QPainterPath outline;
  outline.addRoundedRect(picture, controlRadius, controlRadius);
  painter.save();
  painter.setClipPath(outline);
  painter.translate(picture.topLeft());
  paintMiniature(painter, shippedTokens(m_theme.value_or(ThemeId::Light)));
  if (!m_theme) {
    QPainterPath half;
    half.addPolygon(QPolygonF({{86, 0}, {136, 0}, {136, 88}, {50, 88}, {86, 0}}));
    painter.setClipPath(half, Qt::IntersectClip);
    paintMiniature(painter, shippedTokens(ThemeId::Dark));
  }
  painter.restore();
  painter.setPen(t.border);
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);

  painter.setFont(look.font(TextSize::Label, isChecked() ? Weight::Strong : Weight::Regular));
  painter.setPen(isChecked() ? t.accent : t.text);
  const QRectF words(8, picture.bottom() + 8, width() - 16, look.lineHeight(TextSize::Label));
  const double advance = painter.fontMetrics().horizontalAdvance(text());
  const double left = words.center().x() - (advance + (isChecked() ? checkSize + 6 : 0)) / 2;
  if (isChecked())
    drawIcon(painter, QStringLiteral("check"), QRectF(left, words.top(), checkSize, words.height()), checkSize,
             t.accent);
  painter.drawText(QRectF(left + (isChecked() ? checkSize + 6 : 0), words.top(), advance + 2, words.height()),
                   Qt::AlignLeft | Qt::AlignVCenter, text());
}

}  // namespace strato::ui
