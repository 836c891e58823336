// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

/// A hairline between two parts.
class Divider final : public QWidget {
  Q_OBJECT

 public:
  explicit Divider(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override { return {1, 1}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {1, 1}; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  Qt::Orientation m_orientation;
};

}  // namespace strato::ui
