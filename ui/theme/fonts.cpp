// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QResource>

namespace strato::ui {

QStringList registerFonts() {
  QStringList families;
  const QDir folder(QStringLiteral(":/fonts"));
  const QStringList files = folder.entryList();
  for (const QString &file : files) {
    const QResource font(folder.filePath(file));
    const auto *bytes = reinterpret_cast<const char *>(font.data());
    const int id = QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(bytes, font.size()));
    families += QFontDatabase::applicationFontFamilies(id);
  }
  families.removeDuplicates();
  return families;
}

}  // namespace strato::ui
