// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "ui/models/lab/guide_session.h"

namespace strato::ui {

class GuideStepButton;

/// The five steps of a guide on a line: done, current, and those to come.
class GuideSteps final : public QWidget {
  Q_OBJECT

 public:
  explicit GuideSteps(QWidget *parent = nullptr);

  void show(const GuideSession &session);
  /// Numbers alone, where there is little room.
  void setTight(bool tight);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  [[nodiscard]] static QString nameOf(GuideSession::Step step);

 Q_SIGNALS:
  void chosen(strato::ui::GuideSession::Step step);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void layOut();

  std::array<GuideStepButton *, GuideSession::stepCount> m_buttons{};
  bool m_tight = false;
  int m_first = 0;  ///< of those that are shown
  int m_count = GuideSession::stepCount;
};

}  // namespace strato::ui
