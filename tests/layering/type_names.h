// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// Which file defines which type. Two types of one name in one namespace are one type to the linker, which keeps the
/// functions of whichever it meets first: a crash without a warning.
class TypeNames {
 public:
  void read(const QString &path, const QString &source);
  /// One sentence for each name that more than one file defines. Names that a file keeps to itself do not count.
  [[nodiscard]] QStringList complaints() const;

 private:
  QMap<QString, QStringList> m_files;
};
