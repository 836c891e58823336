// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

/// A share as a ring, with a few characters in its middle.
class Ring final : public QWidget {
  Q_OBJECT

 public:
  explicit Ring(const QString &name, QWidget *parent = nullptr);

  /// 0 to 1.
  void setShare(double share);
  [[nodiscard]] double share() const { return m_share; }
  void setCenter(const QString &text);
  void setDiameter(int pixels);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void describe();

  QString m_name;
  QString m_center;
  double m_share = 0;
  int m_diameter = 36;
};

}  // namespace strato::ui
