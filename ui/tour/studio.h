// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>

#include "app/base/clock.h"
#include "app/learning/record.h"
#include "ui/shell/main_window.h"
#include "ui/tour/scene.h"
#include "ui/tour/tour_backups.h"

namespace strato::ui {

/// It is always the same evening in a picture: Tuesday, 24 November 2026, half past seven.
class TourClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] std::chrono::minutes offsetAt(Instant) const override { return std::chrono::minutes(0); }
};

/// A window with a learner's story, in which a scene is prepared and photographed.
class Studio final {
 public:
  Studio(const catalog::Store &store, LabShelf lab, Theme &theme, const QSize &size);
  ~Studio();

  [[nodiscard]] QImage shoot(const TourScene &scene);
  /// Stages the scene and returns what is then to be seen; it stays until the next scene.
  [[nodiscard]] QWidget &show(const TourScene &scene);

  [[nodiscard]] MainWindow &window() { return *m_window; }
  /// A press on the button of this name. False when there is none to press: the picture then shows what is there.
  bool press(const QString &objectName);
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {});
  void type(const QString &text);
  /// Lets the window lay itself out and ends every motion.
  void settle();

 private:
  void stage(const TourScene &scene);

  const catalog::Store &m_store;
  LabShelf m_lab;
  Theme &m_theme;
  QSize m_size;
  TourClock m_clock;
  TourBackups m_backups;
  std::unique_ptr<learning::Record> m_record;
  std::unique_ptr<MainWindow> m_window;
  std::unique_ptr<QWidget> m_alone;  ///< in place of the window
};

}  // namespace strato::ui
