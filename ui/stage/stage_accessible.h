// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/models/lab/stage_scene.h"
#include "ui/stage/stage_target.h"

namespace strato::ui {

class Stage;

/// More things than this are read out in groups.
inline constexpr int mostParts = 400;

/// Puts the parts of every Stage into the accessibility tree. Does nothing the second time.
void installStageAccessible();
/// Tells assistive technology which part has the focus now.
void announceCurrent(Stage *stage);
/// Tells it that this part stands otherwise now.
void announceState(Stage *stage);
/// Tells it how near the inside is seen now.
void announceZoom(Stage *stage);
/// What a target is, where nobody knows more than the scene.
[[nodiscard]] QString describeTarget(const StageScene &scene, const StageTarget &target);

}  // namespace strato::ui
