// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/window_options.h"

namespace strato {

Result<WindowOptions> parseWindowOptions(const QStringList &arguments) {
  WindowOptions options;
  for (qsizetype i = 0; i < arguments.size(); ++i) {
    const QString &argument = arguments[i];
    const bool takesValue = argument == u"--content" || argument == u"--language";
    if (takesValue && i + 1 == arguments.size())
      return fail(Message("%1 needs a value.", {argument.toStdString()}), Message("See stratoscope --help."));
    if (argument == u"--content") {
      options.content = arguments[++i];
    } else if (argument == u"--language") {
      options.pseudo = arguments[++i] == u"pseudo";
    } else if (argument == u"--time-start") {
      options.timeStart = true;
    } else if (argument.startsWith(u'-')) {
      return fail(Message("The option %1 is not known.", {argument.toStdString()}), Message("See stratoscope --help."));
    } else if (options.address.isEmpty()) {
      options.address = argument;
    } else {
      return fail(Message("Only one page can be opened, not %1 as well.", {argument.toStdString()}),
                  Message("For example: stratoscope learn/lambda"));
    }
  }
  return options;
}

bool lacksDisplay(const QStringList &arguments, const QString &platform, bool hasDisplay) {
  const bool chosen = arguments.contains(QStringLiteral("-platform"));
  const bool needsDisplay = platform.isEmpty() || platform.startsWith(u"xcb") || platform.startsWith(u"wayland");
  return !chosen && needsDisplay && !hasDisplay;
}

}  // namespace strato
