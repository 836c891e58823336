// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <optional>

#include "app/base/result.h"

namespace strato::ui {

enum class ThemeId { Light, Dark, HighContrast, Projector };
inline constexpr std::array allThemes{ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast, ThemeId::Projector};

enum class Platform { Lambda, Ec2, Fargate, Ecs, Eks, Batch, Lightsail, Gateway };
inline constexpr int platformCount = 8;

enum class State { Cold, Busy, Warm, Queued, Refused, Booting, Draining, Failed, Absent };
inline constexpr int stateCount = 9;

/// Every colour of a theme, read from resources/theme/tokens.json.
struct Tokens {
  QColor canvas, surface, sunken, border, borderStrong;
  QColor text, textSecondary, textMuted;
  QColor accent, accentSoft, onAccent, focus;
  QColor good, goodSoft, bad, badSoft, warn, warnSoft;
  std::array<QColor, platformCount> platforms;
  std::array<QColor, stateCount> states;

  [[nodiscard]] QColor platform(Platform which) const { return platforms[static_cast<std::size_t>(which)]; }
  [[nodiscard]] QColor state(State which) const { return states[static_cast<std::size_t>(which)]; }
  bool operator==(const Tokens &) const = default;
};

[[nodiscard]] Result<Tokens> readTokens(const QByteArray &json, ThemeId theme);
/// The shipped tokens. They are compiled in and tested, so this cannot fail.
[[nodiscard]] const Tokens &shippedTokens(ThemeId theme);

/// The name used in files and on the command line: "light", "dark", "highContrast", "projector".
[[nodiscard]] QString nameOf(ThemeId theme);
[[nodiscard]] std::optional<ThemeId> themeNamed(QStringView name);
/// None for an unknown name (content says "none" for concepts that belong to no platform).
[[nodiscard]] std::optional<Platform> platformNamed(QStringView name);

/// A solid colour: share of `over` (0 to 1) laid on `under`.
[[nodiscard]] QColor mix(const QColor &over, const QColor &under, double share);
/// WCAG 2 contrast of two solid colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

}  // namespace strato::ui
