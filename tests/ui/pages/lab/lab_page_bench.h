// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTest>
#include <memory>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/desk_fixture.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "ui/pages/lab/lab_page.h"

namespace strato::tests {

/// The Lab in a window of its own, with hands that press keys, buttons and entries of menus.
class LabPageBench final {
 public:
  explicit LabPageBench(const QString &scenario = QStringLiteral("spike"), QSize size = {1500, 940}) {
    ui::Desk desk = fixture.desk();
    desk.lab = {&shippedPrices(), QString::fromStdString(inSource("content/scenarios")), {}};
    window = std::make_unique<QWidget>();
    page = new ui::LabPage(desk, window.get());
    QObject::connect(page, &ui::Page::toastRequested, page, [this](const QString &text) { toasts.append(text); });
    window->resize(size);
    page->resize(size);
    if (QWidget *heading = page->heading()) {
      heading->setParent(window.get());
      heading->move(0, size.height() - 40);
      heading->show();
    }
    window->show();
    window->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(window.get()));
    page->open(ui::Address::parse(QStringLiteral("lab/") + scenario));
    page->setFocus();
    page->settle();
  }

  [[nodiscard]] ui::LabSession &session() { return *page->session(); }
  [[nodiscard]] const ui::LabState &state() { return session().state(); }

  /// The visible one of this name; a test that looks for another one is wrong.
  template <class Widget = QWidget>
  [[nodiscard]] Widget *widget(const QString &name) const {
    for (auto *found : window->findChildren<Widget *>(name)) {
      if (found->isVisible()) return found;
    }
    qFatal("there is no visible %s", qPrintable(name));
  }

  void click(const QString &name) {
    QTest::mouseClick(widget<QAbstractButton>(name), Qt::LeftButton);
    page->settle();
  }

  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(page, key, modifiers);
    page->settle();
  }

  /// The entry of the open menu whose text begins so.
  void choose(const QString &menu, const QString &entry) {
    auto *open = widget<QMenu>(menu);
    for (QAction *action : open->actions()) {
      if (!action->text().startsWith(entry)) continue;
      QVERIFY2(action->isEnabled(), qPrintable(entry));
      action->trigger();
      open->close();
      page->settle();
      return;
    }
    QFAIL(qPrintable(entry));
  }

  DeskFixture fixture;
  QStringList toasts;
  std::unique_ptr<QWidget> window;
  ui::LabPage *page = nullptr;
};

}  // namespace strato::tests
