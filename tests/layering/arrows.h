// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// The house's rules, as arrows.txt writes them.
struct Arrows {
  QMap<QString, QStringList> allowed;    ///< room to the rooms that it may include
  QMap<QString, QStringList> forbidden;  ///< folder to beginnings of includes that it must not have

  static Arrows read(const QString &text);
  /// The room that a file lies in: the longest folder that is listed. Empty where none is.
  [[nodiscard]] QString roomOf(const QString &path) const;
  /// One sentence for each include in the file that breaks a rule.
  [[nodiscard]] QStringList complaints(const QString &path, const QString &source) const;
};
