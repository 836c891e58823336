// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/playhead.h"

namespace strato::ui {

class Button;
class IconButton;
class OverviewPlot;
class PlayDisc;
class Segmented;
class Text;
class TimeWindow;

/// Play, pause, step, speed, and the whole run to scrub in. It lies along the foot of the page.
class TimeBar final : public QWidget {
  Q_OBJECT

 public:
  TimeBar(TimeWindow &window, Playhead &playhead, QWidget *parent = nullptr);

  [[nodiscard]] OverviewPlot *overview() const { return m_overview; }
  void setSeed(quint64 seed);
  void setSmall(bool small);

 Q_SIGNALS:
  void stepRequested(int direction);   ///< to the next single event, or back to the one before
  void eventRequested(int direction);  ///< to the next interesting one
  void forkRequested();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void showTime();
  void showSpeed();
  void adoptLook();
  IconButton *button(const QString &name, const QString &icon, const QString &words, const QString &key);

  Playhead &m_playhead;
  PlayDisc *m_play;
  Text *m_now;
  Text *m_of;
  OverviewPlot *m_overview;
  Segmented *m_speed;
  Button *m_fork;
  quint64 m_seed = 0;
  bool m_small = false;
};

}  // namespace strato::ui
