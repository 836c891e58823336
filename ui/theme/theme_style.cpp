// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_style.h"

#include <QStyleFactory>

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

}  // namespace strato::ui
