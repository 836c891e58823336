// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_item.h"

namespace strato::ui {

/// How many answers of each confidence were right: what was felt beside what was so.
class ConfidenceTable final : public QWidget {
  Q_OBJECT

 public:
  explicit ConfidenceTable(const PracticeResult &result, QWidget *parent = nullptr);
};

}  // namespace strato::ui
