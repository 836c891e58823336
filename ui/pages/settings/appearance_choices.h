// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace strato::ui {

class Segmented;
class Theme;
class ThemeChoice;

/// Theme, text size and motion. Each choice changes the whole program at once, which is the preview.
class AppearanceChoices final : public QWidget {
  Q_OBJECT

 public:
  explicit AppearanceChoices(Theme &theme, QWidget *parent = nullptr);

 private:
  void addThemes(QVBoxLayout *column);
  void addTextSize(QVBoxLayout *column);
  void addMotion(QVBoxLayout *column);
  void adopt();

  Theme &m_theme;
  std::vector<ThemeChoice *> m_choices;
  Segmented *m_textSize = nullptr;
  Segmented *m_motion = nullptr;
};

}  // namespace strato::ui
