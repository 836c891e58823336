// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/catalog/diagram.h"

namespace strato::ui {

class StepLine;

/// The whole story in words, for those who would rather read: each step is a row that leads to it.
class StepList final : public QWidget {
  Q_OBJECT

 public:
  explicit StepList(QWidget *parent = nullptr);

  void setSteps(const std::vector<catalog::DiagramStep> &steps);
  void setCurrent(int step);
  [[nodiscard]] QWidget *row(int step) const;

 Q_SIGNALS:
  void stepChosen(int step);

 private:
  std::vector<StepLine *> m_rows;
  int m_current = -1;
};

}  // namespace strato::ui
