// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/theme/focus_ring.h"
#include "ui/theme/look.h"

namespace strato::ui {

class ThemeStyle;

/// What the learner chose. No theme means: follow the system.
struct Appearance {
  std::optional<ThemeId> theme;
  double textScale = 1.0;
  std::optional<bool> reducedMotion;  ///< none: as the system says
  bool operator==(const Appearance &) const = default;
};

/// What the desktop asks for; read from the settings portal by SystemAppearance.
struct SystemWish {
  bool dark = false;
  bool highContrast = false;
  bool reducedMotion = false;
  bool operator==(const SystemWish &) const = default;
};

[[nodiscard]] Look resolve(const Appearance &chosen, const SystemWish &wish);

/// Applies a look to the whole application. One object, made in main() and handed to those who change the look.
class Theme final : public QObject {
  Q_OBJECT

 public:
  explicit Theme(QObject *parent = nullptr);

  [[nodiscard]] const Look &look() const;
  [[nodiscard]] const Appearance &appearance() const { return m_appearance; }
  void setAppearance(const Appearance &appearance);
  void setSystemWish(const SystemWish &wish);

 Q_SIGNALS:
  void lookChanged(const strato::ui::Look &look);
  void appearanceChanged(const strato::ui::Appearance &appearance);

 private:
  void apply();

  Appearance m_appearance;
  SystemWish m_wish;
  ThemeStyle *m_style = nullptr;  ///< owned by the application
  FocusRing m_focusRing;
};

}  // namespace strato::ui
