// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/press_button.h"

namespace strato::ui {

/// The one filled button of the Lab: play or pause.
class PlayDisc final : public PressButton {
  Q_OBJECT

 public:
  explicit PlayDisc(QWidget *parent = nullptr);

  void setPlaying(bool playing);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  bool m_playing = false;
};

}  // namespace strato::ui
