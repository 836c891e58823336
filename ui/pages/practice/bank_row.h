// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_overview.h"

namespace strato::ui {

/// How one concept's questions stand: a segment for each, and the share that was right.
class BankRow final : public QWidget {
  Q_OBJECT

 public:
  explicit BankRow(const ShelfStanding &shelf, QWidget *parent = nullptr);
};

}  // namespace strato::ui
