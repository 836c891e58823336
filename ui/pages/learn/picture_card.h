// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "ui/diagram/playback.h"

namespace strato::ui {

class Button;
class DiagramView;
class FactDesk;
class Text;

/// A concept's diagram, small: play it or go on by one step; what happens stands below in a sentence. The study
/// view has it in full.
class PictureCard final : public QWidget {
  Q_OBJECT

 public:
  PictureCard(const catalog::Diagram &diagram, FactDesk &desk, QWidget *parent = nullptr);

  [[nodiscard]] const Playback &playback() const { return m_playback; }
  void togglePlay();
  void stepForward();
  /// Ends a motion where it would end.
  void settle();

 Q_SIGNALS:
  /// The whole player is wanted, where this one stands.
  void fullRequested(const strato::ui::Playback &playback);

 protected:
  void hideEvent(QHideEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void showNow();
  void fitHeight();
  bool leavePoster();

  catalog::Diagram m_diagram;
  Playback m_playback;
  bool m_isPoster = true;
  QTimer m_frames;
  QElapsedTimer m_sinceFrame;
  DiagramView *m_view;
  Text *m_title;
  Text *m_say;
  Button *m_play;
};

}  // namespace strato::ui
