// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/play_button.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

PlayButton::PlayButton(QWidget *parent) : PressButton(parent) {
  setObjectName(QStringLiteral("playButton"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFocusRadius(this, sizeHint().width() / 2);
  describe();
}

void PlayButton::setFace(PlayFace face) {
  if (face == m_face) return;
  m_face = face;
  describe();
  update();
}

void PlayButton::describe() {
  const auto name = [this] {
    switch (m_face) {
      case PlayFace::Play:
        return tr("Play");
      case PlayFace::Pause:
        return tr("Pause");
      case PlayFace::Again:
        return tr("Play again");
      case PlayFace::Next:
        return tr("Next step");
    }
    return QString();
  }();
  setAccessibleName(name);
  setToolTip(tr("%1  (Space)").arg(name));
}

QSize PlayButton::sizeHint() const {
  const int side = lookOf(this).scaled(40);
  return {side, side};
}

void PlayButton::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &tokens = look.tokens;
  const auto icon = [this] {
    switch (m_face) {
      case PlayFace::Play:
        return QStringLiteral("play");
      case PlayFace::Pause:
        return QStringLiteral("pause");
      case PlayFace::Again:
        return QStringLiteral("restart");
      case PlayFace::Next:
        return QStringLiteral("step-forward");
    }
    return QString();
  }();
  const double lift = isDown() ? 0.2 : underMouse() ? 0.1 : 0;
  QPainter painter(this);
  drawBox(painter, rect(), width() / 2.0, mix(tokens.text, tokens.accent, lift));
  drawIcon(painter, icon, rect(), look.scaled(20), tokens.onAccent);
}

}  // namespace strato::ui
