// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/palette.h"

namespace strato::ui {

class FlowLayout;

/// Narrows the hits to one group; the count stands in each tab.
class PaletteTabs final : public QWidget {
  Q_OBJECT

 public:
  explicit PaletteTabs(QWidget *parent = nullptr);

  void setTabs(const std::vector<PaletteTab> &tabs, std::optional<PaletteGroup> chosen);
  /// The group of the tab after (or before) the chosen one, round the ends.
  [[nodiscard]] std::optional<PaletteGroup> neighbour(int direction) const;

 Q_SIGNALS:
  void chosen(std::optional<strato::ui::PaletteGroup> group);

 private:
  FlowLayout *m_row;
  std::vector<PaletteTab> m_tabs;
  std::optional<PaletteGroup> m_chosen;
};

}  // namespace strato::ui
