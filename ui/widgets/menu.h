// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace strato::ui {

/// A menu in which Home and End go to the first and the last entry, as they do in lists.
class Menu final : public QMenu {
  Q_OBJECT

 public:
  using QMenu::QMenu;

 protected:
  void keyPressEvent(QKeyEvent *event) override;
};

}  // namespace strato::ui
