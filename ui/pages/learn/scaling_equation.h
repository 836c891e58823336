// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"

namespace strato::ui {

class FactDesk;
class FigureText;
class ScrubNumber;
class Text;

/// One cell for each unit that is busy; where they are too many, one cell for ten, a hundred ...
class UnitCells final : public QWidget {
  Q_OBJECT

 public:
  UnitCells(QString unit, QString units, QWidget *parent = nullptr);

  /// Cells above the ceiling are drawn as refused.
  void setCount(int count, int ceiling);
  [[nodiscard]] int perCell() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void scaleChanged(int perCell);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  QString m_unit;
  QString m_units;
  int m_count = 0;
  int m_ceiling = 0;
};

/// How a concept scales: the unit and a sentence, with an equation to play with where there is one. Never empty: a
/// concept that does not say how it scales has no such tile.
[[nodiscard]] QWidget *scalingTile(const ScalingModel &model, FactDesk &desk);

/// What arrives a second times seconds each is how many units work at once: numbers to play with, and units as cells.
class ScalingEquation final : public QWidget {
  Q_OBJECT

 public:
  ScalingEquation(const ScalingModel &model, FactDesk &desk, QWidget *parent = nullptr);

 private:
  [[nodiscard]] QLayout *equation();
  [[nodiscard]] QLayout *foot(FactDesk &desk);
  void recount();

  ScalingModel m_model;
  ScrubNumber *m_rate;
  ScrubNumber *m_seconds;
  ScrubNumber *m_takes = nullptr;  ///< none where a unit takes one at a time
  FigureText *m_product;
  UnitCells *m_cells;
  Text *m_remark;
};

}  // namespace strato::ui
