// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWidget>

#include "ui/theme/theme.h"

namespace strato::tests {

/// A window of a fixed size in a theme without motion, in which a widget is tried as a person would.
class ShownWindow final : public QWidget {
 public:
  explicit ShownWindow(const QSize &size) {
    m_theme.setAppearance({ui::ThemeId::Light, 1.0, true});
    resize(size);
  }

  void open() {
    show();
    QVERIFY(QTest::qWaitForWindowActive(this));
  }

  [[nodiscard]] ui::Theme &theme() { return m_theme; }

 private:
  ui::Theme m_theme;
};

/// What a screen reader calls the widget.
[[nodiscard]] inline QString spokenName(QWidget *widget) {
  const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
  return spoken ? spoken->text(QAccessible::Name) : QString();
}

[[nodiscard]] inline QAccessible::Role spokenRole(QWidget *widget) {
  const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
  return spoken ? spoken->role() : QAccessible::NoRole;
}

}  // namespace strato::tests
