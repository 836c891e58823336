// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace strato::ui {

Appearance appearanceIn(const WindowMemory &memory) {
  Appearance appearance;
  if (memory.theme) appearance.theme = themeNamed(*memory.theme);
  appearance.textScale = memory.textScale;
  appearance.reducedMotion = memory.reducedMotion;
  return appearance;
}

void putAppearance(const Appearance &appearance, WindowMemory &memory) {
  memory.theme = appearance.theme ? std::optional(nameOf(*appearance.theme)) : std::nullopt;
  memory.textScale = appearance.textScale;
  memory.reducedMotion = appearance.reducedMotion;
}

double textStep(double scale, int direction) {
  const auto nearest = std::min_element(textSteps.begin(), textSteps.end(), [scale](double a, double b) {
    return std::abs(a - scale) < std::abs(b - scale);
  });
  const auto last = static_cast<int>(textSteps.size()) - 1;
  const int index = std::clamp(static_cast<int>(nearest - textSteps.begin()) + direction, 0, last);
  return textSteps[static_cast<std::size_t>(index)];
}

std::optional<ThemeId> themeAfter(const std::optional<ThemeId> &theme) {
  if (!theme) return allThemes.front();
  const auto here = std::find(allThemes.begin(), allThemes.end(), *theme);
  if (here == allThemes.end() || here + 1 == allThemes.end()) return std::nullopt;
  return *(here + 1);
}

QString titleOf(const std::optional<ThemeId> &theme) {
  const auto tr = [](const char *text) { return QCoreApplication::translate("Appearance", text); };
  if (!theme) return tr(QT_TRANSLATE_NOOP("Appearance", "As the system"));
  switch (*theme) {
    case ThemeId::Light:
      return tr(QT_TRANSLATE_NOOP("Appearance", "Light"));
    case ThemeId::Dark:
      return tr(QT_TRANSLATE_NOOP("Appearance", "Dark"));
    case ThemeId::HighContrast:
      return tr(QT_TRANSLATE_NOOP("Appearance", "High contrast"));
    case ThemeId::Projector:
      return tr(QT_TRANSLATE_NOOP("Appearance", "Projector"));
  }
  return {};
}

QString percent(double scale) {
  return QCoreApplication::translate("Appearance", "%1 %").arg(QLocale().toString(std::lround(scale * 100)));
}

}  // namespace strato::ui
