// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/palette.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace strato::ui {

namespace {
struct PaletteWords {
  Q_DECLARE_TR_FUNCTIONS(Palette)
};
}  // namespace

QString plain(const PaletteText &text) {
  QString all;
  for (const PalettePiece &piece : text) all += piece.text;
  return all;
}

int PaletteResults::total() const {
  return std::accumulate(sections.begin(), sections.end(), 0,
                         [](int sum, const PaletteSection &section) { return sum + section.total; });
}

bool PaletteResults::atLeast() const {
  return std::any_of(sections.begin(), sections.end(), [](const PaletteSection &section) { return section.atLeast; });
}

std::vector<const PaletteRow *> PaletteResults::rows() const {
  std::vector<const PaletteRow *> all;
  for (const PaletteSection &section : sections)
    for (const PaletteRow &row : section.rows) all.push_back(&row);
  return all;
}

QString titleOf(PaletteGroup group) {
  switch (group) {
    case PaletteGroup::Pages:
      return PaletteWords::tr("Pages");
    case PaletteGroup::Recent:
      return PaletteWords::tr("Where you were");
    case PaletteGroup::Facts:
      return PaletteWords::tr("Facts");
    case PaletteGroup::Concepts:
      return PaletteWords::tr("Concepts");
    case PaletteGroup::Figures:
      return PaletteWords::tr("Figures");
    case PaletteGroup::Questions:
      return PaletteWords::tr("Questions");
    case PaletteGroup::Words:
      return PaletteWords::tr("Words");
    case PaletteGroup::Settings:
      return PaletteWords::tr("Settings");
    case PaletteGroup::Actions:
      return PaletteWords::tr("Actions");
  }
  return {};
}

QString titleOf(const PaletteTab &tab) { return tab.group ? titleOf(*tab.group) : PaletteWords::tr("All"); }

}  // namespace strato::ui
