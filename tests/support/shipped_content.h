// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "tests/support/places.h"

namespace strato::tests {

/// The content that ships with the program, compiled once for a test program.
[[nodiscard]] inline const catalog::Store &shippedStore() {
  static QTemporaryDir folder;
  static const auto opened = [] {
    const std::filesystem::path file = folder.filePath(QStringLiteral("content.sqlite")).toStdString();
    const auto built = catalog::buildStore(inSource("content"), file);
    if (!built) qFatal("%s", built.error().english().c_str());
    return catalog::Store::open(file);
  }();
  return *opened;
}

}  // namespace strato::tests
