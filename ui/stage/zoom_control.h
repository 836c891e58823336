// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace strato::ui {

/// In the corner of a stage where there is something to zoom: nearer, farther, how near, and back to all of it. Keys do
/// the same on the stage itself, so it takes no focus.
class ZoomControl final : public QWidget {
  Q_OBJECT

 public:
  explicit ZoomControl(QWidget *parent);

  /// How near, and how near one can come. Where all is seen there is only the way nearer.
  void setFactor(double factor, double most);

 Q_SIGNALS:
  void entered();
  void nearerWished();
  void fartherWished();
  void allWished();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void enterEvent(QEnterEvent *) override { Q_EMIT entered(); }

 private:
  void layOutKeys();

  QString m_percent;
  bool m_zoomed = false;
  QAbstractButton *m_farther;
  QAbstractButton *m_nearer;
  QAbstractButton *m_all;
};

/// "300 %"
[[nodiscard]] QString zoomPercent(double factor);

}  // namespace strato::ui
