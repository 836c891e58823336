// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/translated.h"

#include <QCoreApplication>

namespace strato::ui {

QString translated(const Message &message) {
  if (message.isEmpty()) return {};
  const QString pattern = QCoreApplication::translate("Message", message.text().c_str());
  const auto &arguments = message.arguments();
  QString text;
  // By hand, because QString::arg would look for places inside the arguments too.
  for (qsizetype i = 0; i < pattern.size(); ++i) {
    const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
    if (number < 1 || static_cast<std::size_t>(number) > arguments.size()) {
      text += pattern[i];
      continue;
    }
    text += QString::fromStdString(arguments[static_cast<std::size_t>(number) - 1]);
    ++i;
  }
  return text;
}

QString translated(const Error &error) {
  const QString what = translated(error.what);
  return error.remedy.isEmpty() ? what : what + u' ' + translated(error.remedy);
}

}  // namespace strato::ui
