// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace strato::ui {

/// Puts the bytes in the file's place, all or nothing: what was there stays when they cannot be written whole.
/// Nothing, or the system's reason why not.
[[nodiscard]] std::optional<QString> replaceFile(const QString &path, const QByteArray &bytes);

}  // namespace strato::ui
