// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/window_memory.h"
#include "ui/pages/page.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/window_commands.h"

class QShortcut;

namespace strato::ui {

class NavigationRail;
class Overlay;
class CommandPalette;
class PageStack;
class ShortcutSheet;
class ToastHost;
class TopBar;
class VisitNoter;

/// The window: wiring only. What is on the pages is theirs; what is remembered, `WindowMemory` says.
class MainWindow final : public QWidget {
  Q_OBJECT

 public:
  explicit MainWindow(const Desk &desk, QWidget *parent = nullptr);

  void go(const Address &address);
  void run(Command command, const QString &argument = {});
  /// Puts the window, its page and the scroll position where they were; a first start goes Home.
  void restore(const WindowMemory &memory);
  [[nodiscard]] WindowMemory memory() const;
  [[nodiscard]] PageStack &pages() { return *m_pages; }
  /// In a toast: for what went wrong beside what one is doing.
  void showError(const Error &error);

 Q_SIGNALS:
  void placeChanged();  ///< another page, section or appearance: worth remembering

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void showEvent(QShowEvent *event) override;

 private:
  void installShortcuts();
  void showArrived();
  void fitWidth();
  void changeAppearance(Command command);
  void openPalette(const QString &typed);
  void openShortcutSheet();
  void quieten(const Overlay *overlay);
  [[nodiscard]] std::vector<PaletteRow> recentPlaces() const;

  Desk m_desk;
  NavigationRail *m_rail;
  TopBar *m_topBar;
  PageStack *m_pages;
  ToastHost *m_toasts;
  VisitNoter *m_visits;
  std::vector<WindowCommand> m_commands;
  CommandPalette *m_palette = nullptr;  ///< made when it is first opened, like the sheet
  ShortcutSheet *m_sheet = nullptr;
  std::vector<QShortcut *> m_shortcuts;
};

}  // namespace strato::ui
