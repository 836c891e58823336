// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/base/result.h"

namespace strato {

/// What the window is started with.
struct WindowOptions {
  QString address;         ///< "learn/lambda"; may be empty
  QString content;         ///< another content file than the shipped one
  bool pseudo = false;     ///< the language that nobody speaks, to find texts that do not fit
  bool timeStart = false;  ///< print when the first picture was painted, and end
  bool operator==(const WindowOptions &) const = default;
};

[[nodiscard]] Result<WindowOptions> parseWindowOptions(const QStringList &arguments);

/// A window cannot open: no platform was asked for that works without a display, and there is no display.
[[nodiscard]] bool lacksDisplay(const QStringList &arguments, const QString &platform, bool hasDisplay);

}  // namespace strato
