// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/recent_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/models/whole_file.h"

namespace strato::ui {

namespace {

constexpr qint64 largestList = 65'536;

class RecentWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::RecentFiles)
};

QString obstacleTo(const QString &path) {
  const QFileInfo file(path);
  if (!file.exists()) return RecentWords::tr("It is no longer there: %1").arg(QDir::toNativeSeparators(path));
  if (!file.isReadable()) return RecentWords::tr("You may not read it: %1").arg(QDir::toNativeSeparators(path));
  return {};
}

}  // namespace

RecentFiles::RecentFiles(const QString &folder) {
  if (folder.isEmpty()) return;
  m_file = QDir(folder).filePath(QStringLiteral("lab-recent.json"));
  QFile file(m_file);
  if (!file.open(QIODevice::ReadOnly) || file.size() > largestList) return;
  const QJsonArray files = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("files")).toArray();
  for (const auto &each : files) {
    if (each.isString() && m_paths.size() < most) m_paths.append(each.toString());
  }
}

std::vector<RecentFile> RecentFiles::all() const {
  std::vector<RecentFile> files;
  for (const QString &path : m_paths) files.push_back({path, obstacleTo(path)});
  return files;
}

void RecentFiles::add(const QString &path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  m_paths.removeAll(whole);
  m_paths.prepend(whole);
  while (m_paths.size() > most) m_paths.removeLast();
  keep();
}

void RecentFiles::clear() {
  m_paths.clear();
  keep();
}

void RecentFiles::keep() const {
  if (m_file.isEmpty()) return;
  QDir().mkpath(QFileInfo(m_file).path());
  const QJsonObject root{{QStringLiteral("files"), QJsonArray::fromStringList(m_paths)}};
  // A list that cannot be kept must not disturb: it is only shorter next time.
  (void)replaceFile(m_file, QJsonDocument(root).toJson());
}

}  // namespace strato::ui
