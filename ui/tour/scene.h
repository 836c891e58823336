// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "app/base/clock.h"
#include "ui/models/address.h"

namespace strato::ui {

class Studio;

/// How much the learner of a picture has done already.
enum class Story { FirstStart, SomeWeeks };

/// One state of one page, and how to get there as a person would.
struct TourScene {
  QString page;
  QString name;
  QString title;  ///< under the picture, in English
  Address address;
  Story story = Story::SomeWeeks;
  std::function<void(Studio &)> prepare;  ///< may be empty
  /// Makes what is shown in place of the window; may be empty.
  std::function<std::unique_ptr<QWidget>(const Clock &)> alone;

  [[nodiscard]] QString fileName(const QString &theme) const {
    return QStringLiteral("%1-%2-%3.png").arg(page, name, theme);
  }
};

/// All scenes, in the order of the rail. A new page or state gets its line in scenes.cpp; concepts have theirs from the
/// store.
[[nodiscard]] std::vector<TourScene> scenesOf(const catalog::Store &store);
/// The pages that have scenes, whatever is in the store.
[[nodiscard]] QStringList scenePages();

}  // namespace strato::ui
