// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::catalog {
class Store;
}

namespace strato::ui {

/// What the program is, whose it is not, and what it does not do.
class AboutProgram final : public QWidget {
  Q_OBJECT

 public:
  explicit AboutProgram(const catalog::Store &store, QWidget *parent = nullptr);
};

}  // namespace strato::ui
