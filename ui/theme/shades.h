// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

/// The colours between the tokens. Each has a name, so that the contrast of what lies on it is measured by a test
/// (tests/ui/theme/tst_contrast.cpp); a mix that carries text or a graphic belongs here and into that test's table.
namespace strato::ui::shades {

enum class Touch { None, Hover, Pressed };

inline QColor accent(const Tokens &t, Touch touch = Touch::None) {
  return touch == Touch::None ? t.accent : mix(t.text, t.accent, touch == Touch::Hover ? 0.1 : 0.2);
}
inline QColor accentSoft(const Tokens &t, Touch touch = Touch::None) {
  return touch == Touch::None ? t.accentSoft : mix(t.accent, t.accentSoft, touch == Touch::Hover ? 0.05 : 0.09);
}
inline QColor surface(const Tokens &t, Touch touch = Touch::None) {
  return touch == Touch::None ? t.surface : mix(t.text, t.surface, touch == Touch::Hover ? 0.05 : 0.09);
}
/// A link under the mouse.
inline QColor link(const Tokens &t, Touch touch = Touch::None) {
  return touch == Touch::None ? t.accent : mix(t.text, t.accent, 0.3);
}

inline QColor keycapOnAccent(const Tokens &t) { return mix(t.onAccent, t.accent, 0.12); }
/// The part of a bar, ring or slider that is not filled yet. Faint on purpose: the filled part carries the meaning.
inline QColor track(const Tokens &t) { return mix(t.borderStrong, t.surface, 0.26); }
/// The chosen segment of a Segmented; lighter than the dark surface, as a thumb that lies on top.
inline QColor thumb(const Tokens &t) { return t.canvas.lightness() < 128 ? mix(t.text, t.surface, 0.06) : t.surface; }
inline QColor tile(const Tokens &t, Platform platform) { return mix(t.platform(platform), t.surface, 0.14); }
/// The edge of what floats over the page.
inline QColor floatingEdge(const Tokens &t) { return mix(t.borderStrong, t.surface, 0.6); }
inline QColor taskEdge(const Tokens &t) { return mix(t.accent, t.surface, 0.7); }

/// The ground of what boots, and the lines of its hatch; name and seconds lie on both.
inline QColor bootGround(const Tokens &t) { return mix(t.state(State::Booting), t.surface, 0.12); }
inline QColor bootHatch(const Tokens &t) { return mix(t.state(State::Booting), t.surface, 0.32); }
inline QColor failedGround(const Tokens &t) { return mix(t.state(State::Failed), t.surface, 0.16); }
/// The second half of a request: texture only, nobody has to tell it from the first.
inline QColor busyLate(const Tokens &t) { return mix(t.state(State::Busy), t.surface, 0.89); }

}  // namespace strato::ui::shades
