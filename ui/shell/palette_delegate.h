// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/models/palette.h"

namespace strato::ui {

struct Look;

/// Draws a heading or a hit of the command palette.
class PaletteDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

 private:
  static void paintHeading(QPainter &painter, const QRect &place, const PaletteSection &section, const Look &look);
  static void paintHit(QPainter &painter, const QRect &place, const PaletteRow &row, const Look &look, bool chosen);
};

}  // namespace strato::ui
