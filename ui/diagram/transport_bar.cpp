// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/transport_bar.h"

#include <QHBoxLayout>
#include <QLocale>

#include "ui/diagram/play_button.h"
#include "ui/diagram/step_track.h"
#include "ui/theme/look.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/segmented.h"

namespace strato::ui {

namespace {

constexpr int narrowBar = 560;

QString speedName(double factor) {
  //: how many times faster than normal; %1 is a number
  return TransportBar::tr("%1×").arg(QLocale().toString(factor));
}

}  // namespace

TransportBar::TransportBar(QWidget *parent)
    : QWidget(parent),
      m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_restart(button(QStringLiteral("restart"), tr("To the start"), "restartButton")),
      m_back(button(QStringLiteral("step-back"), tr("Step back"), "stepBackButton")),
      m_play(new PlayButton(this)),
      m_forward(button(QStringLiteral("step-forward"), tr("Step forward"), "stepForwardButton")),
      m_track(new StepTrack(this)),
      m_speed(new Segmented(tr("Speed"), this)) {
  setObjectName(QStringLiteral("transportBar"));
  m_speed->setObjectName(QStringLiteral("speed"));
  for (const double factor : {0.5, 1.0, 2.0}) m_speed->addSegment(speedName(factor));
  m_speed->setCurrent(static_cast<int>(Speed::Normal));

  auto *buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_restart);
  buttons->addWidget(m_back);
  buttons->addWidget(m_play);
  buttons->addWidget(m_forward);
  buttons->addStretch();
  auto *rest = new QHBoxLayout;
  rest->setSpacing(16);
  rest->addWidget(m_track, 1);
  rest->addWidget(m_speed);
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(12);
  m_rows->addLayout(buttons);
  m_rows->addLayout(rest, 1);

  connect(m_restart, &QAbstractButton::clicked, this, &TransportBar::restarted);
  connect(m_back, &QAbstractButton::clicked, this, &TransportBar::steppedBack);
  connect(m_play, &QAbstractButton::clicked, this, &TransportBar::playToggled);
  connect(m_forward, &QAbstractButton::clicked, this, &TransportBar::steppedForward);
  connect(m_track, &StepTrack::stepChosen, this, &TransportBar::stepChosen);
  connect(m_track, &StepTrack::shareChosen, this, &TransportBar::shareChosen);
  connect(m_speed, &Segmented::currentChanged, this,
          [this](int index) { Q_EMIT speedChosen(static_cast<Speed>(index)); });
}

IconButton *TransportBar::button(const QString &icon, const QString &name, const char *objectName) {
  auto *made = new IconButton(icon, name, this);
  made->setObjectName(QLatin1String(objectName));
  return made;
}

void TransportBar::setSteps(const Playback &playback, const QStringList &titles) {
  std::vector<double> shares;
  for (int step = 0; step < playback.stepCount(); ++step) shares.push_back(playback.shareOf(step));
  m_track->setSteps(std::move(shares), titles);
  show(playback);
}

void TransportBar::show(const Playback &playback) {
  const bool still = playback.motion() == Motion::Reduced;
  m_speed->setVisible(!still);
  m_track->setShare(playback.share(), playback.position().step);
  if (playback.isPlaying())
    m_play->setFace(PlayFace::Pause);
  else if (playback.isAtEnd())
    m_play->setFace(PlayFace::Again);
  else
    m_play->setFace(still ? PlayFace::Next : PlayFace::Play);
}

void TransportBar::resizeEvent(QResizeEvent *) {
  m_rows->setDirection(width() < lookOf(this).scaled(narrowBar) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace strato::ui
