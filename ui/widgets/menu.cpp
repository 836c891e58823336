// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menu.h"

#include <QKeyEvent>
#include <QToolTip>
#include <algorithm>

#include "ui/widgets/menu_accessible.h"

namespace strato::ui {

Menu::Menu(QWidget *parent) : QMenu(parent) { installMenuAccessible(); }

Menu::Menu(const QString &title, QWidget *parent) : QMenu(title, parent) { installMenuAccessible(); }

void Menu::keyPressEvent(QKeyEvent *event) {
  const auto canBeChosen = [](const QAction *action) {
    return action->isVisible() && action->isEnabled() && !action->isSeparator();
  };
  const QList<QAction *> all = actions();
  if (event->key() == Qt::Key_Home) {
    if (const auto first = std::ranges::find_if(all, canBeChosen); first != all.end()) setActiveAction(*first);
  } else if (event->key() == Qt::Key_End) {
    if (const auto last = std::find_if(all.rbegin(), all.rend(), canBeChosen); last != all.rend())
      setActiveAction(*last);
  } else {
    QMenu::keyPressEvent(event);
  }
  sayWhyItIsGrey();
}

void Menu::sayWhyItIsGrey() {
  QAction *now = activeAction();
  if (!isVisible() || now == nullptr || now->isEnabled() || !toolTipsVisible()) return;
  QToolTip::showText(mapToGlobal(actionGeometry(now).bottomLeft()), now->toolTip(), this);
}

}  // namespace strato::ui
