// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QVariantMap>

#include "ui/theme/theme.h"

class QDBusPendingCallWatcher;

namespace strato::ui {

/// What the desktop wishes: dark, high contrast, less motion. Asked of the settings portal without waiting for it, and
/// followed from then on. Without a bus or a portal it stays quiet, and the default holds.
class SystemAppearance final : public QObject {
  Q_OBJECT

 public:
  explicit SystemAppearance(QDBusConnection bus, QObject *parent = nullptr);

  /// The session bus, if there is one already; nothing is started for it.
  [[nodiscard]] static QDBusConnection desktopBus();

  [[nodiscard]] const SystemWish &wish() const { return m_wish; }

 Q_SIGNALS:
  void wishChanged(const strato::ui::SystemWish &wish);

 private Q_SLOTS:
  void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

 private:
  void takeAll(QDBusPendingCallWatcher *call);
  void apply(const QString &group, const QString &key, const QVariant &value);
  void decide();

  QDBusConnection m_bus;
  QVariantMap m_settings;  ///< "group/key"
  SystemWish m_wish;
};

}  // namespace strato::ui
