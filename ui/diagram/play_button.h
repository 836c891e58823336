// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/press_button.h"

namespace strato::ui {

enum class PlayFace { Play, Pause, Again, Next };

/// The round button that starts and holds the story.
class PlayButton final : public PressButton {
  Q_OBJECT

 public:
  explicit PlayButton(QWidget *parent = nullptr);

  void setFace(PlayFace face);
  [[nodiscard]] PlayFace face() const { return m_face; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void describe();

  PlayFace m_face = PlayFace::Play;
};

}  // namespace strato::ui
