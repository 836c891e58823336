// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"

namespace strato::ui {

class FactDesk;
class FigureText;
class ScrubNumber;
class Text;

/// One cell for each environment that is busy; where they are too many, one cell for ten, a hundred ...
class EnvironmentCells final : public QWidget {
  Q_OBJECT

 public:
  explicit EnvironmentCells(QWidget *parent = nullptr);

  /// Cells above the ceiling are drawn as refused.
  void setEnvironments(int environments, int ceiling);
  [[nodiscard]] int perCell() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void scaleChanged(int perCell);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  int m_environments = 0;
  int m_ceiling = 0;
};

/// Requests a second times seconds each is how many work at once: two numbers to play with, and the product as cells.
class ScalingEquation final : public QWidget {
  Q_OBJECT

 public:
  ScalingEquation(const ScalingModel &model, FactDesk &desk, QWidget *parent = nullptr);

 private:
  void recount();

  ScalingModel m_model;
  ScrubNumber *m_rate;
  ScrubNumber *m_seconds;
  FigureText *m_product;
  EnvironmentCells *m_cells;
  Text *m_remark;
};

}  // namespace strato::ui
