// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_style.h"

#include <QFocusFrame>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace strato::ui {

ThemeStyle::ThemeStyle(Look look)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_look(std::move(look)) {}

QPalette ThemeStyle::palette() const {
  const Tokens &t = m_look.tokens;
  QPalette palette;
  palette.setColor(QPalette::Window, t.canvas);
  palette.setColor(QPalette::WindowText, t.text);
  palette.setColor(QPalette::Base, t.surface);
  palette.setColor(QPalette::AlternateBase, t.sunken);
  palette.setColor(QPalette::Text, t.text);
  palette.setColor(QPalette::PlaceholderText, t.textMuted);
  palette.setColor(QPalette::Button, t.surface);
  palette.setColor(QPalette::ButtonText, t.text);
  palette.setColor(QPalette::BrightText, t.bad);
  palette.setColor(QPalette::Highlight, t.accent);
  palette.setColor(QPalette::HighlightedText, t.onAccent);
  palette.setColor(QPalette::Link, t.accent);
  palette.setColor(QPalette::LinkVisited, t.accent);
  palette.setColor(QPalette::ToolTipBase, t.text);
  palette.setColor(QPalette::ToolTipText, t.surface);
  palette.setColor(QPalette::Light, t.surface);
  palette.setColor(QPalette::Midlight, t.sunken);
  palette.setColor(QPalette::Mid, t.border);
  palette.setColor(QPalette::Dark, t.borderStrong);
  palette.setColor(QPalette::Shadow, t.borderStrong);
  palette.setColor(QPalette::Disabled, QPalette::Text, t.textMuted);
  palette.setColor(QPalette::Disabled, QPalette::WindowText, t.textMuted);
  palette.setColor(QPalette::Disabled, QPalette::ButtonText, t.textMuted);
  return palette;
}

namespace {
constexpr int ringGap = 3;
constexpr int ringWidth = 2;
}  // namespace

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
  switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
      return ringGap + ringWidth;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
      return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
      return 8;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const {
  if (hint == SH_FocusFrame_AboveWidget) return 1;
  return QProxyStyle::styleHint(hint, option, widget, returned);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const {
  if (element != CE_FocusFrame) return QProxyStyle::drawControl(element, option, painter, widget);
  const auto *frame = qobject_cast<const QFocusFrame *>(widget);
  const QVariant own = frame && frame->widget() ? frame->widget()->property(focusRadius) : QVariant();
  const double radius = (own.isValid() ? own.toInt() : 8) + ringGap + ringWidth / 2.0;
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(m_look.tokens.focus, ringWidth));
  painter->setBrush(Qt::NoBrush);
  painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
}

}  // namespace strato::ui
