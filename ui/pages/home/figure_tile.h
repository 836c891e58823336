// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/home_presenter.h"

namespace strato::ui {

/// One limit to keep in mind, with its source. Another one each day.
class FigureTile final : public QWidget {
  Q_OBJECT

 public:
  explicit FigureTile(const KeyFigure &figure, QWidget *parent = nullptr);

 Q_SIGNALS:
  void navigationRequested(const strato::ui::Address &address);
};

}  // namespace strato::ui
