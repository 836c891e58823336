// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/play_disc.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

PlayDisc::PlayDisc(QWidget *parent) : PressButton(parent) {
  setObjectName(QStringLiteral("labPlay"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFocusRadius(this, sizeHint().width() / 2);
  setPlaying(false);
}

void PlayDisc::setPlaying(bool playing) {
  m_playing = playing;
  const QString words = playing ? tr("Pause") : tr("Play");
  setAccessibleName(words);
  setToolTip(tr("%1  (Space)").arg(words));
  update();
}

QSize PlayDisc::sizeHint() const {
  const int side = lookOf(this).scaled(44);
  return {side, side};
}

void PlayDisc::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(isDown()       ? mix(tokens.text, tokens.accent, 0.18)
                   : underMouse() ? mix(tokens.text, tokens.accent, 0.09)
                                  : tokens.accent);
  painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  drawIcon(painter, m_playing ? QStringLiteral("pause") : QStringLiteral("play"), rect(), width() / 2, tokens.onAccent);
}

}  // namespace strato::ui
