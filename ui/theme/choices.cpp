// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/choices.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {
struct Choices {
  Q_DECLARE_TR_FUNCTIONS(Appearance)
};
}  // namespace

double textStep(double scale, int direction) {
  const auto nearest = std::min_element(textSteps.begin(), textSteps.end(), [scale](double a, double b) {
    return std::abs(a - scale) < std::abs(b - scale);
  });
  const auto last = static_cast<int>(textSteps.size()) - 1;
  const int index = std::clamp(static_cast<int>(nearest - textSteps.begin()) + direction, 0, last);
  return textSteps[static_cast<std::size_t>(index)];
}

std::vector<std::optional<ThemeId>> themeChoices() {
  std::vector<std::optional<ThemeId>> choices{std::nullopt};
  choices.insert(choices.end(), allThemes.begin(), allThemes.end());
  return choices;
}

std::optional<ThemeId> themeAfter(const std::optional<ThemeId> &theme) {
  const auto choices = themeChoices();
  const auto here = std::find(choices.begin(), choices.end(), theme);
  return here == choices.end() || here + 1 == choices.end() ? choices.front() : *(here + 1);
}

QString titleOf(const std::optional<ThemeId> &theme) {
  if (!theme) return Choices::tr("As the system");
  switch (*theme) {
    case ThemeId::Light:
      return Choices::tr("Light");
    case ThemeId::Dark:
      return Choices::tr("Dark");
    case ThemeId::HighContrast:
      return Choices::tr("High contrast");
    case ThemeId::Projector:
      return Choices::tr("Projector");
  }
  return {};
}

QString percent(double scale) { return Choices::tr("%1 %").arg(QLocale().toString(std::lround(scale * 100))); }

}  // namespace strato::ui
