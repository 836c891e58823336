// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QWidget>

#include "ui/theme/tokens.h"

namespace strato::ui {

enum class TextSize { Note, Label, Body, Title, Heading, Display };  ///< 12, 13, 15, 18, 24, 32 px at 100 %
enum class Weight { Regular, Strong };                               ///< 400 and 600
enum class Face { Text, Code };
enum class Ink { Primary, Secondary, Muted, Accent, Good, Bad, Warn, OnAccent };

/// How the program looks right now. It travels with the widget style, as Qt's own look does, so that any widget can
/// ask for it and nobody needs a global.
struct Look {
  ThemeId theme = ThemeId::Light;
  Tokens tokens;
  double textScale = 1.0;  ///< 0.9 to 1.5
  bool reducedMotion = false;

  [[nodiscard]] QFont font(TextSize size, Weight weight = Weight::Regular, Face face = Face::Text) const;
  /// 16, 19, 22, 26, 32, 40 px at 100 %.
  [[nodiscard]] int lineHeight(TextSize size) const;
  [[nodiscard]] QColor ink(Ink ink) const;
  /// A length that belongs to text (a row that holds one line) and grows with it; even when the text is scaled.
  [[nodiscard]] int scaled(int pixels) const;
  /// 0 with reduced motion: the change is then a cut.
  [[nodiscard]] int duration(int milliseconds) const { return reducedMotion ? 0 : milliseconds; }
  bool operator==(const Look &) const = default;
};

inline constexpr int motionFast = 120;
inline constexpr int motionNormal = 180;
inline constexpr int motionSlow = 240;

/// The look that a widget is to be painted in. When it changes, each widget gets a QEvent::StyleChange.
[[nodiscard]] const Look &lookOf(const QWidget *widget);

}  // namespace strato::ui
