// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/day_plan.h"

namespace strato::ui {

/// Where the parts of a plan lie on a ruler of this width, each as wide as it is long; the last place is the time to
/// spare and empty without any.
struct RulerPlaces {
  std::vector<QRect> parts;
  QRect spare;
};
[[nodiscard]] RulerPlaces rulerPlaces(const DayPlan &plan, int width, int height);

/// Today's plan on a scale of minutes, with a flag where one stands: at its beginning.
class TimeRuler final : public QWidget {
  Q_OBJECT

 public:
  explicit TimeRuler(const DayPlan &plan, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] int barHeight() const;
  void paintPart(QPainter &painter, const QRect &box, const PlanPart &part, bool current) const;
  void paintSpare(QPainter &painter, const QRect &box) const;
  void paintScale(QPainter &painter) const;

  DayPlan m_plan;
};

}  // namespace strato::ui
