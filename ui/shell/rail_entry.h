// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/shell/navigation_rail.h"

namespace strato::ui {

/// One page on the rail: an icon, with its word below when there is room.
class RailEntry final : public QAbstractButton {
  Q_OBJECT

 public:
  RailEntry(const RailItem &item, QWidget *parent);

  [[nodiscard]] const RailItem &item() const { return m_item; }
  void setRailStyle(RailStyle style);
  [[nodiscard]] int wordWidth() const;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void enterEvent(QEnterEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void moveEvent(QMoveEvent *event) override;
  void nextCheckState() override {}  ///< the window says which page is current

 private:
  RailItem m_item;
  RailStyle m_style = RailStyle::Words;
};

}  // namespace strato::ui
