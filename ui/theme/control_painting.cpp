// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/control_painting.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/theme/icons.h"
#include "ui/theme/shades.h"
#include "ui/theme/shapes.h"

namespace strato::ui::controls {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

QColor edgeOf(const QStyleOption &option, const Tokens &t) {
  if (!has(option, QStyle::State_Enabled)) return t.border;
  return has(option, QStyle::State_MouseOver) ? t.text : t.borderStrong;
}

}  // namespace

void drawField(QPainter &painter, const QStyleOption &option, const Look &look) {
  const Tokens &t = look.tokens;
  const bool enabled = has(option, QStyle::State_Enabled);
  drawBox(painter, option.rect, controlRadius, enabled ? t.surface : t.sunken, edgeOf(option, t));
}

void drawCheck(QPainter &painter, const QStyleOption &option, const Look &look) {
  const Tokens &t = look.tokens;
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
  const QColor fill = !enabled ? t.sunken : on ? t.accent : t.surface;
  drawBox(painter, option.rect, 5, fill, on && enabled ? t.accent : edgeOf(option, t), 1.5);
  if (!on) return;
  const QString mark = has(option, QStyle::State_NoChange) ? QStringLiteral("minus") : QStringLiteral("check");
  drawIcon(painter, mark, option.rect, option.rect.width() - 4, enabled ? t.onAccent : t.textMuted);
}

void drawRadio(QPainter &painter, const QStyleOption &option, const Look &look) {
  const Tokens &t = look.tokens;
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool on = has(option, QStyle::State_On);
  const QRectF circle(option.rect);
  drawBox(painter, circle, circle.height() / 2, enabled ? t.surface : t.sunken,
          on && enabled ? t.accent : edgeOf(option, t), 1.5);
  const double inset = circle.width() / 4;
  if (on)
    drawBox(painter, circle.adjusted(inset, inset, -inset, -inset), circle.height() / 2,
            enabled ? t.accent : t.textMuted);
}

void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Look &look) {
  drawField(painter, option, look);
  const int icon = look.scaled(18);
  const int left = option.direction == Qt::RightToLeft ? option.rect.left() + 8 : option.rect.right() - 8 - icon;
  drawIcon(painter, QStringLiteral("chevron-down"), QRect(left, option.rect.top(), icon, option.rect.height()), icon,
           look.tokens.textSecondary);
}

void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 const Look &look) {
  drawField(painter, option, look);
  if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
  const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
    return option.stepEnabled.testFlag(step) ? look.tokens.textSecondary
                                             : mix(look.tokens.textMuted, look.tokens.surface, 0.5);
  };
  const int icon = look.scaled(14);
  drawIcon(painter, QStringLiteral("chevron-up"), up, icon, ink(QAbstractSpinBox::StepUpEnabled));
  drawIcon(painter, QStringLiteral("chevron-down"), down, icon, ink(QAbstractSpinBox::StepDownEnabled));
}

void drawPushButton(QPainter &painter, const QStyleOptionButton &option, const Look &look) {
  const Tokens &t = look.tokens;
  using shades::Touch;
  const Touch touch = has(option, QStyle::State_Sunken)      ? Touch::Pressed
                      : has(option, QStyle::State_MouseOver) ? Touch::Hover
                                                             : Touch::None;
  const bool main = option.features.testFlag(QStyleOptionButton::DefaultButton);
  if (!has(option, QStyle::State_Enabled))
    drawBox(painter, option.rect, controlRadius, t.sunken, t.border);
  else if (main)
    drawBox(painter, option.rect, controlRadius, shades::accent(t, touch));
  else
    drawBox(painter, option.rect, controlRadius, shades::surface(t, touch), t.border);
}

void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
                const Look &look) {
  const Tokens &t = look.tokens;
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool flat = option.orientation == Qt::Horizontal;
  const QPointF middle = QRectF(handle).center();
  QRectF track(groove);
  QRectF done = track;
  if (flat) {
    track = QRectF(groove.left(), middle.y() - 2, groove.width(), 4);
    done = track;
    if (option.upsideDown)
      done.setLeft(middle.x());
    else
      done.setRight(middle.x());
  } else {
    track = QRectF(middle.x() - 2, groove.top(), 4, groove.height());
    done = track;
    if (option.upsideDown)
      done.setBottom(middle.y());
    else
      done.setTop(middle.y());
  }
  const QColor ink = enabled ? t.accent : t.textMuted;
  drawBox(painter, track, 2, shades::track(t));
  drawBox(painter, done, 2, ink);
  const double radius = look.scaled(18) / 2.0;
  const QRectF knob(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
  drawBox(painter, knob, radius, has(option, QStyle::State_Sunken) ? t.accentSoft : t.surface, ink, 2.5);
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Look &look) {
  if (option.maximum <= option.minimum) return;
  const Tokens &t = look.tokens;
  const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
  const int thin = active ? 8 : 6;
  QRectF thumb = QRectF(handle).adjusted(2, 2, -2, -2);
  const QPointF middle = thumb.center();
  if (option.orientation == Qt::Horizontal)
    thumb = QRectF(thumb.left(), middle.y() - thin / 2.0, thumb.width(), thin);
  else
    thumb = QRectF(middle.x() - thin / 2.0, thumb.top(), thin, thumb.height());
  drawBox(painter, thumb, thin / 2.0, active ? t.textSecondary : t.borderStrong);
}

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look) {
  const Tokens &t = look.tokens;
  if (option.menuItemType == QStyleOptionMenuItem::Separator) {
    painter.fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1), t.border);
    return;
  }
  const bool enabled = has(option, QStyle::State_Enabled);
  if (enabled && has(option, QStyle::State_Selected))
    drawBox(painter, option.rect.adjusted(2, 1, -2, -1), 6, t.accentSoft,
            t.accentSoft == t.surface ? t.accent : QColor());
  const QColor ink = enabled ? t.text : t.textMuted;
  const QRect marks(option.rect.left(), option.rect.top(), menuIconColumn, option.rect.height());
  if (option.checked) drawIcon(painter, QStringLiteral("check"), marks, look.scaled(16), t.accent);
  if (!option.checked && !option.icon.isNull()) option.icon.paint(&painter, marks.adjusted(8, 8, -8, -8));

  const auto parts = option.text.split(u'\t');
  const QRect words = option.rect.adjusted(menuIconColumn, 0, -12, 0);
  painter.setFont(look.font(TextSize::Label));
  painter.setPen(ink);
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, parts.value(0));
  painter.setPen(t.textMuted);
  painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, parts.value(1));
  if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
    drawIcon(painter, QStringLiteral("chevron-right"), words.adjusted(words.width() - 18, 0, 6, 0), 16, t.textMuted);
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Look &look) {
  const Tokens &t = look.tokens;
  QRectF track(option.rect);
  track = QRectF(track.left(), track.center().y() - 3, track.width(), 6);
  drawBox(painter, track, 3, shades::track(t));
  const int span = option.maximum - option.minimum;
  if (span <= 0) return;
  const double share = static_cast<double>(option.progress - option.minimum) / span;
  drawBox(painter, QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())), 3, t.accent);
}

void drawTip(QPainter &painter, const QStyleOption &option, const Look &look) {
  drawBox(painter, option.rect, controlRadius, look.tokens.text);
}

}  // namespace strato::ui::controls
