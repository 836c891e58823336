// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

#include "ui/models/window_memory.h"

namespace strato::ui {

/// Saves the window's memory soon after something may have changed it, so that a power cut loses two seconds at most.
/// Nothing runs while nobody touches the window.
class WindowKeeper final : public QObject {
  Q_OBJECT

 public:
  using Capture = std::function<WindowMemory()>;

  WindowKeeper(WindowMemoryFile file, Capture capture, QWidget *window);

  void noteChange();
  void saveNow();

 Q_SIGNALS:
  void failed(const strato::Error &error);  ///< once, until a save has worked again

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  WindowMemoryFile m_file;
  Capture m_capture;
  QTimer m_timer;
  WindowMemory m_saved;
  bool m_complained = false;
};

}  // namespace strato::ui
