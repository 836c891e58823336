// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menu_accessible.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <map>

#include "ui/widgets/menu.h"

namespace strato::ui {

namespace {

QString withoutMnemonic(QString text) {
  text = text.section(QLatin1Char('\t'), 0, 0);
  return text.remove(QLatin1Char('&'));
}

class MenuEntry final : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  MenuEntry(Menu *menu, QAction *action) : m_menu(menu), m_action(action) {}

  [[nodiscard]] bool isValid() const override { return !m_action.isNull(); }
  [[nodiscard]] QObject *object() const override { return nullptr; }
  [[nodiscard]] QWindow *window() const override { return m_menu->windowHandle(); }
  [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_menu); }
  [[nodiscard]] QAccessibleInterface *child(int index) const override {
    return index == 0 && isValid() ? QAccessible::queryAccessibleInterface(m_action->menu()) : nullptr;
  }
  [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return isValid() && m_action->menu() != nullptr ? 1 : 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override {
    return wanted != nullptr && wanted == child(0) ? 0 : -1;
  }
  [[nodiscard]] QString text(QAccessible::Text kind) const override;
  void setText(QAccessible::Text, const QString &) override {}
  [[nodiscard]] QRect rect() const override;
  [[nodiscard]] QAccessible::Role role() const override {
    return isValid() && m_action->isSeparator() ? QAccessible::Separator : QAccessible::MenuItem;
  }
  [[nodiscard]] QAccessible::State state() const override;
  void *interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
  }

  [[nodiscard]] QStringList actionNames() const override;
  void doAction(const QString &name) override;
  [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

 private:
  Menu *m_menu;
  QPointer<QAction> m_action;
};

QString MenuEntry::text(QAccessible::Text kind) const {
  if (!isValid()) return {};
  const QString name = withoutMnemonic(m_action->text());
  if (kind == QAccessible::Name) return name;
  if (kind == QAccessible::Accelerator) return m_action->shortcut().toString(QKeySequence::NativeText);
  const bool more = kind == QAccessible::Description && m_action->toolTip() != name;
  return more ? m_action->toolTip() : QString();
}

QRect MenuEntry::rect() const {
  if (!isValid()) return {};
  const QRect place = m_menu->actionGeometry(m_action);
  return {m_menu->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State MenuEntry::state() const {
  QAccessible::State state;
  state.invalid = !isValid();
  if (state.invalid) return state;
  state.disabled = !m_action->isEnabled();
  state.invisible = !m_menu->isVisible() || !m_action->isVisible();
  state.focusable = !m_action->isSeparator();
  state.focused = m_menu->activeAction() == m_action;
  state.checkable = m_action->isCheckable();
  state.checked = m_action->isChecked();
  state.hasPopup = m_action->menu() != nullptr;
  return state;
}

QStringList MenuEntry::actionNames() const {
  if (!isValid() || m_action->isSeparator() || !m_action->isEnabled()) return {};
  return {m_action->menu() != nullptr ? showMenuAction() : pressAction()};
}

void MenuEntry::doAction(const QString &name) {
  if (!actionNames().contains(name)) return;
  if (name == showMenuAction())
    m_menu->setActiveAction(m_action);
  else
    m_action->trigger();
}

class MenuAccessible final : public QAccessibleWidget {
 public:
  explicit MenuAccessible(Menu *menu) : QAccessibleWidget(menu, QAccessible::PopupMenu), m_menu(menu) {}
  ~MenuAccessible() override {
    for (const auto &[action, id] : m_entries) QAccessible::deleteAccessibleInterface(id);
  }
  Q_DISABLE_COPY_MOVE(MenuAccessible)

  [[nodiscard]] int childCount() const override { return static_cast<int>(m_menu->actions().size()); }
  [[nodiscard]] QAccessibleInterface *child(int index) const override;
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override;
  [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override {
    const QAction *at = m_menu->actionAt(m_menu->mapFromGlobal(QPoint(x, y)));
    return at == nullptr ? nullptr : child(static_cast<int>(m_menu->actions().indexOf(at)));
  }
  [[nodiscard]] QAccessibleInterface *focusChild() const override {
    return child(static_cast<int>(m_menu->actions().indexOf(m_menu->activeAction())));
  }

 private:
  Menu *m_menu;
  mutable std::map<QAction *, QAccessible::Id> m_entries;
};

QAccessibleInterface *MenuAccessible::child(int index) const {
  if (index < 0 || index >= childCount()) return nullptr;
  QAction *action = m_menu->actions().at(index);
  if (const auto known = m_entries.find(action); known != m_entries.end()) {
    QAccessibleInterface *entry = QAccessible::accessibleInterface(known->second);
    if (entry->isValid()) return entry;
    QAccessible::deleteAccessibleInterface(known->second);  // of another action that lay there before
  }
  auto *made = new MenuEntry(m_menu, action);
  m_entries[action] = QAccessible::registerAccessibleInterface(made);
  return made;
}

int MenuAccessible::indexOfChild(const QAccessibleInterface *wanted) const {
  for (const auto &[action, id] : m_entries)
    if (QAccessible::accessibleInterface(id) == wanted) return static_cast<int>(m_menu->actions().indexOf(action));
  return -1;
}

QAccessibleInterface *accessibleForMenu(const QString &, QObject *object) {
  auto *menu = qobject_cast<Menu *>(object);
  return menu != nullptr ? new MenuAccessible(menu) : nullptr;
}

}  // namespace

void installMenuAccessible() { QAccessible::installFactory(accessibleForMenu); }

}  // namespace strato::ui
