// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/look.h"

#include <cmath>

#include "ui/theme/theme_style.h"

namespace strato::ui {

QFont Look::font(TextSize size, Weight weight, Face face) const {
  constexpr std::array pixels{12, 13, 15, 18, 24, 32};
  constexpr std::array tracking{0.0, 0.0, 0.0, -0.005, -0.014, -0.02};  // em
  const auto index = static_cast<std::size_t>(size);
  QFont font(face == Face::Code ? QStringLiteral("Stratoscope Mono") : QStringLiteral("Stratoscope Sans"));
  font.setStyleHint(face == Face::Code ? QFont::Monospace : QFont::SansSerif);
  const double height = pixels[index] * textScale;
  font.setPixelSize(static_cast<int>(std::lround(height)));
  font.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
  font.setLetterSpacing(QFont::AbsoluteSpacing, tracking[index] * height);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

int Look::lineHeight(TextSize size) const {
  constexpr std::array pixels{16, 19, 22, 26, 32, 40};
  return static_cast<int>(std::lround(pixels[static_cast<std::size_t>(size)] * textScale));
}

QColor Look::ink(Ink ink) const {
  switch (ink) {
    case Ink::Primary:
      return tokens.text;
    case Ink::Secondary:
      return tokens.textSecondary;
    case Ink::Muted:
      return tokens.textMuted;
    case Ink::Accent:
      return tokens.accent;
    case Ink::Good:
      return tokens.good;
    case Ink::Bad:
      return tokens.bad;
    case Ink::Warn:
      return tokens.warn;
    case Ink::OnAccent:
      return tokens.onAccent;
  }
  return tokens.text;
}

int Look::scaled(int pixels) const {
  return textScale == 1.0 ? pixels : static_cast<int>(std::lround(pixels * textScale / 2.0)) * 2;
}

const Look &lookOf(const QWidget *widget) {
  if (const auto *style = qobject_cast<const ThemeStyle *>(widget->style())) return style->look();
  static const Look plain{ThemeId::Light, shippedTokens(ThemeId::Light), 1.0, false};
  return plain;
}

}  // namespace strato::ui
