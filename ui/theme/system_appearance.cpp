// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_appearance.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingReply>
#include <QFile>

namespace strato::ui {

namespace {

constexpr auto portalName = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalInterface = "org.freedesktop.portal.Settings";

constexpr auto appearance = "org.freedesktop.appearance";
constexpr auto gnomeInterface = "org.gnome.desktop.interface";
constexpr auto gnomeAccess = "org.gnome.desktop.a11y.interface";

QString name(const char *text) { return QString::fromLatin1(text); }

}  // namespace

QDBusConnection SystemAppearance::desktopBus() {
  const bool running = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                       QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
  return running ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("no session bus"));
}

SystemAppearance::SystemAppearance(QDBusConnection bus, QObject *parent) : QObject(parent), m_bus(std::move(bus)) {
  if (!m_bus.isConnected()) return;
  // The one connection of the program that Qt knows by text only, and at once without spaces.
  // clang-format off
  m_bus.connect(name(portalName), name(portalPath), name(portalInterface), QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString,QString,QDBusVariant)));
  // clang-format on
  QDBusMessage question = QDBusMessage::createMethodCall(name(portalName), name(portalPath), name(portalInterface),
                                                         QStringLiteral("ReadAll"));
  question << QStringList{name(appearance), name(gnomeInterface), name(gnomeAccess)};
  auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
  connect(call, &QDBusPendingCallWatcher::finished, this, &SystemAppearance::takeAll);
}

void SystemAppearance::takeAll(QDBusPendingCallWatcher *call) {
  call->deleteLater();
  const QDBusMessage reply = call->reply();
  if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QStringLiteral("a{sa{sv}}")) return;
  const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
  for (auto group = groups.begin(); group != groups.end(); ++group)
    for (auto setting = group->begin(); setting != group->end(); ++setting)
      apply(group.key(), setting.key(), setting.value());
  decide();
}

void SystemAppearance::takeSetting(const QString &group, const QString &key, const QDBusVariant &value) {
  apply(group, key, value.variant());
  decide();
}

void SystemAppearance::apply(const QString &group, const QString &key, const QVariant &value) {
  m_settings.insert(group + u'/' + key, value);
}

void SystemAppearance::decide() {
  const auto setting = [this](const char *group, const char *key, const QVariant &otherwise) {
    return m_settings.value(name(group) + u'/' + name(key), otherwise);
  };
  SystemWish wish;
  wish.dark = setting(appearance, "color-scheme", 0).toUInt() == 1;
  wish.highContrast =
      setting(appearance, "contrast", 0).toUInt() == 1 || setting(gnomeAccess, "high-contrast", false).toBool();
  wish.reducedMotion = setting(appearance, "reduced-motion", 0).toUInt() == 1 ||
                       !setting(gnomeInterface, "enable-animations", true).toBool();
  if (wish == m_wish) return;
  m_wish = wish;
  Q_EMIT wishChanged(m_wish);
}

}  // namespace strato::ui
