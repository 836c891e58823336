// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/single_instance.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QThread>

namespace strato {

namespace {

constexpr int longestSocketPath = 100;  // the system takes 107 bytes
constexpr qint64 longestMessage = 65'536;
const char *const acknowledgement = "ok\n";

int left(const QDeadlineTimer &deadline) { return static_cast<int>(std::max<qint64>(deadline.remainingTime(), 1)); }

}  // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent),
      m_socketPath(folder + QStringLiteral("/stratoscope.socket")),
      m_lock(folder + QStringLiteral("/stratoscope.lock")) {
  m_lock.setStaleLockTime(0);  // a lock is stale when its process is gone, however old it is
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&m_server, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket *socket = m_server.nextPendingConnection()) receive(socket);
  });
}

Result<InstanceRole> SingleInstance::begin(const QStringList &arguments, std::chrono::milliseconds patience) {
  const QDeadlineTimer deadline(patience);
  do {
    if (m_lock.tryLock(0)) return listen();
    if (m_lock.error() != QLockFile::LockFailedError)
      return fail(Message("The file that tells a second start of the first cannot be written: %1.",
                          {m_socketPath.toStdString()}),
                  Message("Check that you may write to this folder."));
    if (handOver(arguments, std::chrono::milliseconds(left(deadline)))) return InstanceRole::HandedOver;
    QThread::msleep(20);
  } while (!deadline.hasExpired());
  qint64 process = 0;
  QString host;
  QString program;
  m_lock.getLockInfo(&process, &host, &program);
  return fail(Message("Stratoscope is running already (process %1), but does not answer.", {std::to_string(process)}),
              Message("Close its window, or end that process, and start again."));
}

Result<InstanceRole> SingleInstance::listen() {
  QLocalServer::removeServer(m_socketPath);  // left behind by a program that was killed
  // Without a socket a second start cannot hand over, but this one works all the same.
  m_server.listen(m_socketPath);
  return InstanceRole::First;
}

bool SingleInstance::handOver(const QStringList &arguments, std::chrono::milliseconds patience) const {
  const QDeadlineTimer deadline(patience);
  QLocalSocket socket;
  socket.connectToServer(m_socketPath);
  if (!socket.waitForConnected(left(deadline))) return false;
  const QByteArray message = QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n';
  socket.write(message);
  QByteArray answer;
  while (answer != acknowledgement && socket.waitForReadyRead(left(deadline))) answer += socket.readAll();
  return answer == acknowledgement;
}

void SingleInstance::receive(QLocalSocket *socket) {
  connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
  connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
    if (!socket->canReadLine()) {
      if (socket->bytesAvailable() > longestMessage) socket->abort();
      return;
    }
    const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(longestMessage));
    if (!message.isArray()) return socket->abort();
    QStringList arguments;
    const QJsonArray array = message.array();
    for (const auto &argument : array) arguments.append(argument.toString());
    socket->write(acknowledgement);
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT argumentsReceived(arguments);
  });
}

Result<QString> instanceFolder(const QString &xdgRuntimeDir) {
  const bool usable = QDir::isAbsolutePath(xdgRuntimeDir) && QFileInfo(xdgRuntimeDir).isWritable() &&
                      xdgRuntimeDir.toUtf8().size() + 20 < longestSocketPath;
  if (usable) return xdgRuntimeDir;
  const QString folder = QStringLiteral("/tmp/stratoscope-%1").arg(getuid());
  const QByteArray path = folder.toUtf8();
  mkdir(path.constData(), S_IRWXU);
  struct stat info {};
  // lstat: somebody else's link to a folder of ours would not do.
  const bool ours = lstat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == getuid() &&
                    (info.st_mode & (S_IRWXG | S_IRWXO)) == 0;
  if (ours) return folder;
  return fail(Message("The folder %1 belongs to somebody else.", {folder.toStdString()}),
              Message("Remove it, or set XDG_RUNTIME_DIR to a folder of your own."));
}

}  // namespace strato
