// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/catalog/search.h"
#include "ui/models/address.h"

namespace strato::ui {

/// How the palette's hits are grouped, in the order in which they are shown.
enum class PaletteGroup { Pages, Recent, Facts, Concepts, Figures, Questions, Words, Settings, Actions };

struct PalettePiece {
  QString text;
  bool matched = false;
  bool operator==(const PalettePiece &) const = default;
};
using PaletteText = std::vector<PalettePiece>;

[[nodiscard]] QString plain(const PaletteText &text);

/// Something that the window can do or show, whatever the content holds. Made by the window.
struct PaletteCommand {
  PaletteGroup group = PaletteGroup::Actions;  ///< Pages, Settings or Actions
  QString id;                                  ///< for the window to know it by
  QString icon;
  QString title;
  QString about;  ///< one sentence; searched too
  QString keys;
  bool operator==(const PaletteCommand &) const = default;
};

struct PaletteRow {
  PaletteGroup group = PaletteGroup::Pages;
  QString icon;
  QString platform;  ///< tints the icon; may be empty
  PaletteText title;
  PaletteText detail;
  QString figure;  ///< "29 s"; the keys of a command
  Address address;
  QString command;                  ///< a PaletteCommand's id; empty for what is opened by its address
  std::optional<catalog::Hit> hit;  ///< what the store found
  bool operator==(const PaletteRow &) const = default;
};

struct PaletteSection {
  PaletteGroup group = PaletteGroup::Pages;
  int total = 0;
  bool atLeast = false;  ///< there are more than anyone counts
  std::vector<PaletteRow> rows;
  bool operator==(const PaletteSection &) const = default;
};

struct PaletteResults {
  std::vector<PaletteSection> sections;

  [[nodiscard]] int total() const;
  [[nodiscard]] bool atLeast() const;
  /// All rows in the order in which they are shown.
  [[nodiscard]] std::vector<const PaletteRow *> rows() const;
  bool operator==(const PaletteResults &) const = default;
};

/// One tab above the hits; no group stands for all of them.
struct PaletteTab {
  std::optional<PaletteGroup> group;
  int total = 0;
  bool atLeast = false;
  bool operator==(const PaletteTab &) const = default;
};

[[nodiscard]] QString titleOf(PaletteGroup group);
[[nodiscard]] QString titleOf(const PaletteTab &tab);

}  // namespace strato::ui
