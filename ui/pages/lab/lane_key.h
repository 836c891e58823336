// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// Which line is whose: the mark and the name of each lane, side by side.
class LaneKey final : public QWidget {
  Q_OBJECT

 public:
  explicit LaneKey(QWidget *parent = nullptr);

  void setLanes(const QStringList &names, std::vector<LaneInk> inks);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QStringList m_names;
  std::vector<LaneInk> m_inks;
};

}  // namespace strato::ui
