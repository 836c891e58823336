// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/whole_file.h"

#include <QSaveFile>

namespace strato::ui {

std::optional<QString> replaceFile(const QString &path, const QByteArray &bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return file.errorString();
  // commit() alone reports success after a short write on a full disk, and replaces the good file with half of one.
  if (file.write(bytes) != bytes.size() || !file.flush()) {
    file.flush();  // the system gives its reason only to the write after the short one
    const QString why = file.errorString();
    file.cancelWriting();
    return why;
  }
  if (!file.commit()) return file.errorString();
  return {};
}

}  // namespace strato::ui
