// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "ui/models/palette.h"

namespace strato::ui {

/// The hits as a list: a heading for each group, which cannot be chosen, and its rows.
class PaletteListModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

  void setResults(PaletteResults results);

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

  /// Null for a heading.
  [[nodiscard]] const PaletteRow *hitAt(const QModelIndex &index) const;
  /// Null for a hit.
  [[nodiscard]] const PaletteSection *headingAt(const QModelIndex &index) const;
  /// The next hit from here in a direction, round the ends; the first one from an invalid index.
  [[nodiscard]] QModelIndex hitAfter(const QModelIndex &from, int direction) const;

 private:
  struct Line {
    std::size_t section = 0;
    std::optional<std::size_t> row;
  };

  PaletteResults m_results;
  std::vector<Line> m_lines;
};

/// "4 of 9", "9", "more than 1,000".
[[nodiscard]] QString countOf(const PaletteSection &section);

}  // namespace strato::ui
