// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QVBoxLayout>

#include "ui/stage/stage.h"

namespace strato::tests {

/// A stage that fills a window of a lane's usual size; the window takes it, and is active when this returns.
[[nodiscard]] inline bool showStage(QWidget &window, ui::Stage *stage) {
  auto *layout = new QVBoxLayout(&window);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stage);
  window.resize(540, 228);
  window.show();
  window.activateWindow();
  return QTest::qWaitForWindowActive(&window);
}

}  // namespace strato::tests
