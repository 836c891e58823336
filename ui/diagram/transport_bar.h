// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/diagram/playback.h"

class QBoxLayout;

namespace strato::ui {

class IconButton;
class PlayButton;
class Segmented;
class StepTrack;

/// Restart, step back, play, step forward, the track and the speed.
class TransportBar final : public QWidget {
  Q_OBJECT

 public:
  explicit TransportBar(QWidget *parent = nullptr);

  void setSteps(const Playback &playback, const QStringList &titles);
  void show(const Playback &playback);

 Q_SIGNALS:
  void restarted();
  void steppedBack();
  void playToggled();
  void steppedForward();
  void stepChosen(int step);
  void shareChosen(double share);
  void speedChosen(strato::ui::Speed speed);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  IconButton *button(const QString &icon, const QString &name, const char *objectName);

  QBoxLayout *m_rows;
  IconButton *m_restart;
  IconButton *m_back;
  PlayButton *m_play;
  IconButton *m_forward;
  StepTrack *m_track;
  Segmented *m_speed;
};

}  // namespace strato::ui
