// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/window_memory.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "ui/models/whole_file.h"

namespace strato::ui {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestFile = 65'536;

QJsonObject fromRect(const QRect &rect) {
  return {{QStringLiteral("x"), rect.x()},
          {QStringLiteral("y"), rect.y()},
          {QStringLiteral("width"), rect.width()},
          {QStringLiteral("height"), rect.height()}};
}

QRect toRect(const QJsonObject &object) {
  const QRect rect(object[u"x"].toInt(), object[u"y"].toInt(), object[u"width"].toInt(), object[u"height"].toInt());
  constexpr int far = 100'000;
  const bool plausible = rect.width() > 0 && rect.width() < far && rect.height() > 0 && rect.height() < far &&
                         std::abs(rect.x()) < far && std::abs(rect.y()) < far;
  return plausible ? rect : QRect();
}

}  // namespace

QByteArray writeWindowMemory(const WindowMemory &memory) {
  QJsonObject object{{QStringLiteral("version"), formatVersion},
                     {QStringLiteral("maximised"), memory.maximised},
                     {QStringLiteral("address"), memory.address.text()},
                     {QStringLiteral("scroll"), memory.scroll},
                     {QStringLiteral("textScale"), memory.textScale}};
  if (!memory.geometry.isNull()) object[QStringLiteral("geometry")] = fromRect(memory.geometry);
  if (memory.theme) object[QStringLiteral("theme")] = *memory.theme;
  if (memory.reducedMotion) object[QStringLiteral("reducedMotion")] = *memory.reducedMotion;
  return QJsonDocument(object).toJson();
}

Result<WindowMemory> readWindowMemory(const QByteArray &json) {
  const QJsonDocument document = QJsonDocument::fromJson(json);
  if (!document.isObject() || document[u"version"].toInt() != formatVersion)
    return fail(Message("This is not a window memory of Stratoscope."));
  const QJsonObject object = document.object();
  WindowMemory memory;
  memory.geometry = toRect(object[u"geometry"].toObject());
  memory.maximised = object[u"maximised"].toBool();
  memory.address = Address::parse(object[u"address"].toString());
  memory.scroll = std::clamp(object[u"scroll"].toDouble(), 0.0, 1.0);
  memory.textScale = std::clamp(object[u"textScale"].toDouble(1.0), 0.9, 1.5);
  if (object[u"theme"].isString()) memory.theme = object[u"theme"].toString();
  if (object[u"reducedMotion"].isBool()) memory.reducedMotion = object[u"reducedMotion"].toBool();
  return memory;
}

QRect fitToScreens(const QRect &geometry, const QList<QRect> &screens) {
  if (geometry.isNull() || screens.isEmpty()) return {};
  const auto shared = [&](const QRect &screen) {
    const QRect both = screen & geometry;
    return both.isEmpty() ? 0 : both.width() * both.height();
  };
  const auto best = std::max_element(screens.begin(), screens.end(),
                                     [&](const QRect &a, const QRect &b) { return shared(a) < shared(b); });
  QRect fitted = geometry;
  fitted.setSize(geometry.size().boundedTo(best->size()));
  fitted.moveLeft(std::clamp(fitted.left(), best->left(), best->right() - fitted.width() + 1));
  fitted.moveTop(std::clamp(fitted.top(), best->top(), best->bottom() - fitted.height() + 1));
  return fitted;
}

WindowMemory WindowMemoryFile::load() const {
  QFile file(m_path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const auto memory = readWindowMemory(file.read(largestFile));
  file.close();
  if (memory) return *memory;
  const QString aside = m_path + QStringLiteral(".damaged");
  QFile::remove(aside);
  QFile::rename(m_path, aside);
  return {};
}

Result<void> WindowMemoryFile::save(const WindowMemory &memory) const {
  const std::string where = m_path.toStdString();
  const auto failed = [&](const QString &why) {
    return fail(Message("The window's place could not be saved to %1: %2.", {where, why.toStdString()}),
                Message("Free some space or check that you may write there; nothing that you learned is touched."));
  };
  const QString folder = QFileInfo(m_path).absolutePath();
  if (!QDir().mkpath(folder)) return failed(QStringLiteral("the folder cannot be made"));
  if (const auto why = replaceFile(m_path, writeWindowMemory(memory))) return failed(*why);
  return {};
}

QString stateFolder(const QString &xdgStateHome, const QString &home) {
  const QString base = QDir::isAbsolutePath(xdgStateHome) ? xdgStateHome : home + QStringLiteral("/.local/state");
  return QDir::cleanPath(base + QStringLiteral("/stratoscope"));
}

}  // namespace strato::ui
