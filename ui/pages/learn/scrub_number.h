// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

#include "ui/models/scaling.h"

namespace strato::ui {

/// A number in a sentence that can be changed: drag it sideways, or use the arrow keys. The dashed line says so.
class ScrubNumber final : public QAbstractSlider {
  Q_OBJECT

 public:
  /// `name` is read aloud with the number: "requests per second".
  ScrubNumber(const QString &name, StepScale scale, double number, QWidget *parent = nullptr);

  [[nodiscard]] double number() const { return m_scale.at(value()); }
  void setNumber(double number);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void numberChanged(double number);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void sliderChange(SliderChange change) override;

 private:
  [[nodiscard]] QString shown() const;
  void describe();

  QString m_name;
  StepScale m_scale;
  double m_dragFrom = 0;
  int m_valueAtPress = 0;
};

}  // namespace strato::ui
