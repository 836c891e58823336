// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/break_even_model.h"
#include "ui/theme/tokens.h"

namespace strato::ui {

/// What one way costs at the cursor.
class CostTileView final : public QWidget {
  Q_OBJECT

 public:
  explicit CostTileView(QWidget *parent = nullptr);

  void setTile(const CostTile &tile);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  CostTile m_tile;
};

[[nodiscard]] Platform platformOfWay(CostWay way);

}  // namespace strato::ui
