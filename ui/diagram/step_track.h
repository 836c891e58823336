// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>
#include <QStringList>
#include <vector>

namespace strato::ui {

/// The story as a line, with a dot where each step begins and a knob where it is now. For assistive technology a slider
/// over the steps. It takes no focus: the panel's keys do all that it does.
class StepTrack final : public QAbstractSlider {
  Q_OBJECT

 public:
  explicit StepTrack(QWidget *parent = nullptr);

  /// Where each step begins, as a share of the whole, and what it is called.
  void setSteps(std::vector<double> shares, QStringList titles);
  void setShare(double share, int step);

  [[nodiscard]] QPoint dotAt(int step) const;
  [[nodiscard]] QSize sizeHint() const override { return {240, 32}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 32}; }

 Q_SIGNALS:
  void stepChosen(int step);
  void shareChosen(double share);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] double xOf(double share) const;
  [[nodiscard]] double shareAt(double x) const;
  /// The step whose dot is under the mouse, or -1.
  [[nodiscard]] int stepNear(const QPointF &point) const;

  std::vector<double> m_shares;
  QStringList m_titles;
  double m_share = 0;
};

}  // namespace strato::ui
