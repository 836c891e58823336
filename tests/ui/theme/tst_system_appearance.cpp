// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDBusMetaType>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/support/suite.h"
#include "ui/theme/system_appearance.h"

namespace tst_system_appearance {

using namespace strato::ui;

using Groups = QMap<QString, QVariantMap>;

/// A settings portal that says what it was told to say.
class FakePortal final : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

 public:
  Groups settings;
  QStringList askedFor;

  void change(const QString &group, const QString &key, const QVariant &value) {
    Q_EMIT SettingChanged(group, key, QDBusVariant(value));
  }

 public Q_SLOTS:
  Groups ReadAll(const QStringList &groups) {
    askedFor = groups;
    return settings;
  }

 Q_SIGNALS:
  void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestSystemAppearance final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void cleanupTestCase();
  void readsWhatTheDesktopWishes();
  void followsChangesWhileRunning();
  void gnomesOldSwitchForAnimationsCounts();
  void nonsenseFromThePortalIsTakenForNoWish();
  void withoutAPortalTheDefaultHolds();
  void withoutABusTheDefaultHolds();
  void theThemeFollowsUnlessTheLearnerChose();

 private:
  QDBusConnection connection(const QString &name) { return QDBusConnection::connectToBus(m_address, name); }

  QProcess m_daemon;
  QString m_address;
  std::unique_ptr<FakePortal> m_portal;
};

static const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");

void TestSystemAppearance::initTestCase() {
  qDBusRegisterMetaType<Groups>();
  const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
  if (program.isEmpty()) QSKIP("dbus-daemon is not installed (package dbus)");
  m_daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
  QVERIFY(m_daemon.waitForStarted());
  QTRY_VERIFY(m_daemon.waitForReadyRead(100) || m_daemon.canReadLine());
  m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
  QVERIFY(!m_address.isEmpty());
}

void TestSystemAppearance::init() {
  m_portal = std::make_unique<FakePortal>();
  QDBusConnection desktop = connection(QStringLiteral("desktop"));
  QVERIFY(desktop.isConnected());
  QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), m_portal.get(),
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
  QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void TestSystemAppearance::cleanup() {
  QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
  QDBusConnection::disconnectFromBus(QStringLiteral("program"));
}

void TestSystemAppearance::cleanupTestCase() {
  if (m_daemon.state() == QProcess::NotRunning) return;
  m_daemon.terminate();
  QVERIFY(m_daemon.waitForFinished());
}

void TestSystemAppearance::readsWhatTheDesktopWishes() {
  m_portal->settings = {{appearanceGroup, {{QStringLiteral("color-scheme"), 1U}, {QStringLiteral("contrast"), 1U}}}};
  SystemAppearance system(connection(QStringLiteral("program")));
  QTRY_COMPARE(system.wish(), (SystemWish{true, true, false}));
  QVERIFY(m_portal->askedFor.contains(appearanceGroup));
}

void TestSystemAppearance::followsChangesWhileRunning() {
  m_portal->settings = {{appearanceGroup, {{QStringLiteral("color-scheme"), 2U}}}};
  SystemAppearance system(connection(QStringLiteral("program")));
  QSignalSpy changes(&system, &SystemAppearance::wishChanged);
  QTRY_VERIFY(!m_portal->askedFor.isEmpty());
  m_portal->change(appearanceGroup, QStringLiteral("color-scheme"), 1U);
  QTRY_VERIFY(system.wish().dark);
  m_portal->change(appearanceGroup, QStringLiteral("color-scheme"), 0U);
  QTRY_VERIFY(!system.wish().dark);
  m_portal->change(QStringLiteral("org.kde.kdeglobals"), QStringLiteral("something"), 7);
  m_portal->change(appearanceGroup, QStringLiteral("reduced-motion"), 1U);
  QTRY_VERIFY(system.wish().reducedMotion);
  QCOMPARE(changes.size(), 3);
}

void TestSystemAppearance::gnomesOldSwitchForAnimationsCounts() {
  m_portal->settings = {
      {QStringLiteral("org.gnome.desktop.interface"), {{QStringLiteral("enable-animations"), false}}}};
  SystemAppearance system(connection(QStringLiteral("program")));
  QTRY_VERIFY(system.wish().reducedMotion);
}

void TestSystemAppearance::nonsenseFromThePortalIsTakenForNoWish() {
  m_portal->settings = {{appearanceGroup, {{QStringLiteral("color-scheme"), QStringLiteral("mauve")}}}};
  SystemAppearance system(connection(QStringLiteral("program")));
  QTRY_VERIFY(!m_portal->askedFor.isEmpty());
  m_portal->change(appearanceGroup, QStringLiteral("reduced-motion"), 1U);
  QTRY_VERIFY(system.wish().reducedMotion);
  QVERIFY(!system.wish().dark);
}

void TestSystemAppearance::withoutAPortalTheDefaultHolds() {
  QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
  SystemAppearance system(connection(QStringLiteral("program")));
  QTest::qWait(50);
  QCOMPARE(system.wish(), SystemWish());
}

void TestSystemAppearance::withoutABusTheDefaultHolds() {
  const SystemAppearance system(QDBusConnection(QStringLiteral("nothing")));
  QCOMPARE(system.wish(), SystemWish());
  qunsetenv("DBUS_SESSION_BUS_ADDRESS");
  qputenv("XDG_RUNTIME_DIR", "/nowhere");
  QVERIFY(!SystemAppearance::desktopBus().isConnected());
}

void TestSystemAppearance::theThemeFollowsUnlessTheLearnerChose() {
  m_portal->settings = {{appearanceGroup, {{QStringLiteral("color-scheme"), 1U}}}};
  Theme theme;
  SystemAppearance system(connection(QStringLiteral("program")));
  connect(&system, &SystemAppearance::wishChanged, &theme, &Theme::setSystemWish);
  QTRY_COMPARE(theme.look().theme, ThemeId::Dark);
  theme.setAppearance({ThemeId::Light, 1.0, std::nullopt});
  QCOMPARE(theme.look().theme, ThemeId::Light);
  m_portal->change(appearanceGroup, QStringLiteral("reduced-motion"), 1U);
  QTRY_VERIFY(theme.look().reducedMotion);
  QCOMPARE(theme.look().theme, ThemeId::Light);
}

const strato::tests::Suite<TestSystemAppearance, QApplication> suite;

}  // namespace tst_system_appearance

#include "tst_system_appearance.moc"
