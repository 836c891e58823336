// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/catalog/diagram.h"

class QHBoxLayout;

namespace strato::ui {

class CounterTile;

/// What has been counted so far: a label and a figure each. A counter that has not begun shows a dash.
class CounterTiles final : public QWidget {
  Q_OBJECT

 public:
  explicit CounterTiles(QWidget *parent = nullptr);

  void setSteps(const std::vector<catalog::DiagramStep> &steps);
  void setCounters(const std::vector<catalog::DiagramCounter> &counters);

 private:
  QHBoxLayout *m_row;
  std::vector<CounterTile *> m_tiles;
};

}  // namespace strato::ui
