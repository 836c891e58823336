// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/coming/coming_texts.h"

namespace strato::ui {

/// One numbered step: what one will do, and a line on how.
class StepRow final : public QWidget {
  Q_OBJECT

 public:
  StepRow(int number, const ComingStep &step, QWidget *parent = nullptr);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void adoptLook();

  int m_number;
};

}  // namespace strato::ui
