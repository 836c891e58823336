// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/window_memory.h"
#include "ui/pages/page.h"
#include "ui/shell/shortcuts.h"

class QShortcut;

namespace strato::ui {

class NavigationRail;
class Overlay;
class PageStack;
class TopBar;

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
  void showError(const Error &error);

 Q_SIGNALS:
  void placeChanged();  ///< another page, section or appearance: worth remembering

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;

 private:
  void installShortcuts();
  void showArrived();
  void fitWidth();
  void changeAppearance(Command command);

  Desk m_desk;
  NavigationRail *m_rail;
  TopBar *m_topBar;
  PageStack *m_pages;
  std::vector<QShortcut *> m_shortcuts;
};

}  // namespace strato::ui
