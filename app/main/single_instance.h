// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>
#include <chrono>
#include <memory>

#include "app/base/result.h"

class QLocalSocket;

namespace strato {

enum class InstanceRole {
  First,       ///< goes on, and hears of later starts
  HandedOver,  ///< another has the arguments: this one ends
};

/// One running program for each user. A lock says who is the first; a socket beside it takes the arguments of later
/// starts. Both survive a kill: the lock of a dead process does not count, and its socket is replaced.
class SingleInstance final : public QObject {
  Q_OBJECT

 public:
  explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

  /// Waits at most that long for a first program that is only just starting.
  [[nodiscard]] Result<InstanceRole> begin(const QStringList &arguments,
                                           std::chrono::milliseconds patience = std::chrono::seconds(3));

 Q_SIGNALS:
  void argumentsReceived(const QStringList &arguments);

 private:
  [[nodiscard]] Result<InstanceRole> listen();
  [[nodiscard]] bool handOver(const QStringList &arguments, std::chrono::milliseconds patience) const;
  void receive(QLocalSocket *socket);

  QString m_socketPath;
  QLockFile m_lock;
  QLocalServer m_server;
};

/// Where the lock and the socket lie: $XDG_RUNTIME_DIR when that is absolute, there and short enough for a socket's
/// path; else a folder in the temporary one that only this user can enter.
[[nodiscard]] Result<QString> instanceFolder(const QString &xdgRuntimeDir);

}  // namespace strato
