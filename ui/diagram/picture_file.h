// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/base/result.h"
#include "ui/diagram/render.h"

namespace strato::ui {

/// Writes the frame at a position into a file, or says why not. Never leaves half a file behind.
[[nodiscard]] Result<void> savePng(const catalog::Diagram &diagram, Position position, const Look &look,
                                   const QString &path);
[[nodiscard]] Result<void> saveSvg(const catalog::Diagram &diagram, Position position, const Look &look,
                                   const QString &path);

}  // namespace strato::ui
