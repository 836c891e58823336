// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/shipped_content.h"
#include "ui/pages/lab/lab_page.h"
#include "ui/theme/theme.h"

namespace strato::tests {

/// The Lab in a window of its own, with a folder for drafts that outlives it.
class PapersBench final {
 public:
  explicit PapersBench(QSize size = {1400, 900}) : record(clock), m_size(size) {
    ui::Appearance calm{ui::ThemeId::Light, 1.0, true};
    theme.setAppearance(calm);
    startProgram();
  }
  PapersBench(const PapersBench &) = delete;
  PapersBench &operator=(const PapersBench &) = delete;

  /// As after a restart, or after a crash where the page had no time to say goodbye.
  void startProgram() {
    page.reset();
    said.clear();
    const ui::LabShelf shelf{&shippedPrices(), sourceFile("content/scenarios"), folder.path()};
    page = std::make_unique<ui::LabPage>(ui::Desk{shippedStore(), record, clock, theme, nullptr, shelf});
    QObject::connect(page.get(), &ui::Page::toastRequested, page.get(),
                     [this](const QString &text, const QString &, const std::function<void()> &back) {
                       said.append(text);
                       undo = back;
                     });
    page->resize(m_size);
    page->show();
    page->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(page.get()));
  }
  void open(const QString &id) {
    page->open({QStringLiteral("lab"), id, {}});
    page->settle();
  }
  void rename(const QString &title) const {
    page->session()->document().editScenario(
        QStringLiteral("Rename"), [&title](simulator::Scenario &scenario) { scenario.title = title.toStdString(); });
  }
  [[nodiscard]] QString title() const { return QString::fromStdString(page->session()->state().scenario.title); }
  [[nodiscard]] QString crumb() const { return page->breadcrumb().last(); }
  [[nodiscard]] QString inFolder(const QString &name) const { return folder.filePath(name); }

  /// The file menu as a click on its button opens it.
  [[nodiscard]] QMenu *openMenu() const {
    qDeleteAll(page->findChildren<QMenu *>(QStringLiteral("labFileMenu")));
    auto *button = page->heading()->findChild<QAbstractButton *>(QStringLiteral("labFile"));
    QTest::mouseClick(button, Qt::LeftButton);
    return page->findChild<QMenu *>(QStringLiteral("labFileMenu"));
  }
  [[nodiscard]] static QAction *entry(const QMenu *menu, const QString &words) {
    for (QAction *action : menu->actions()) {
      if (action->text() == words || action->objectName() == words) return action;
    }
    return nullptr;
  }

  ManualClock clock;
  RefusingRecord record;
  ui::Theme theme;
  QTemporaryDir folder;
  std::unique_ptr<ui::LabPage> page;
  QStringList said;            ///< by toasts
  std::function<void()> undo;  ///< of the last one

 private:
  QSize m_size;
};

}  // namespace strato::tests
