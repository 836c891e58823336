// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace strato::ui {

/// A file that was opened or saved, and why it cannot be opened now; empty where it can.
struct RecentFile {
  QString path;
  QString obstacle;
};

/// The files that were last at work, the newest first; kept in a folder of the program.
class RecentFiles final {
 public:
  static constexpr qsizetype most = 8;

  /// An empty folder: nothing is kept.
  explicit RecentFiles(const QString &folder);

  [[nodiscard]] std::vector<RecentFile> all() const;
  void add(const QString &path);
  void clear();

 private:
  void keep() const;

  QString m_file;
  QStringList m_paths;
};

}  // namespace strato::ui
