// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/lab/titled_card.h"

namespace strato::ui {

class EventLog;
class Playhead;

/// What happened, in step with the clock.
class LogCard final : public TitledCard {
  Q_OBJECT

 public:
  explicit LogCard(Playhead &playhead, QWidget *parent = nullptr);

  [[nodiscard]] EventLog *log() const { return m_log; }
  void setSmall(bool small);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  void showNote();

  EventLog *m_log;
  Text *m_note;
  bool m_small = false;
};

}  // namespace strato::ui
