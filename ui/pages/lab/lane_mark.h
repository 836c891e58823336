// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// The mark of a lane beside its name, the same as in all plots.
class LaneMark final : public QWidget {
  Q_OBJECT

 public:
  explicit LaneMark(QWidget *parent = nullptr);
  void setLane(const simulator::LaneSettings &settings, std::size_t lane);

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  Platform m_platform = Platform::Lambda;
  int m_lane = 0;
};

}  // namespace strato::ui
