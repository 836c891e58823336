// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/models/address.h"

namespace strato {
class Clock;
}
namespace strato::catalog {
class Store;
}
namespace strato::learning {
class Record;
}
namespace strato::pricing {
class PriceBook;
}

namespace strato::ui {

class Backups;
class Theme;

/// What the Lab works with.
struct LabShelf {
  const pricing::PriceBook *prices = nullptr;  ///< null where there is no price list
  QString scenarios;                           ///< the folder of those that come with the program
  QString drafts;                              ///< the folder for what is not saved yet; empty: it is not kept
};

/// What every page may use. The composition root fills it in; nothing in it is owned by a page.
struct Desk {
  const catalog::Store &store;
  learning::Record &record;
  const Clock &clock;
  Theme &theme;
  Backups *backups = nullptr;  ///< null where nothing is kept
  LabShelf lab = {};
};

/// A button that a page puts into the window's top bar.
struct PageTool {
  QString name;  ///< also the objectName
  QString icon;
  QString tip;
  bool checkable = false;
  bool checked = false;
  bool operator==(const PageTool &) const = default;
};

/// A key that works on a page, for the sheet of shortcuts: {"1 to 4", "Choose an answer"}.
struct PageKey {
  QString keys;
  QString text;
};

/// One page of the window. It fills its part of the window and says where it wants to go; the window does the rest.
class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  /// Shows an item and a place in it. An item that is not there is explained on the page.
  virtual void open(const Address &address) = 0;
  [[nodiscard]] virtual Address address() const = 0;
  /// From the outermost to this: {"Learn", "Serverless", "AWS Lambda"}. The last is the title.
  [[nodiscard]] virtual QStringList breadcrumb() const = 0;
  /// Where a click on a part of the breadcrumb leads. An empty page: nowhere, the part is plain text.
  [[nodiscard]] virtual Address crumbAddress(int index) const {
    return index == 0 ? Address{address().page, {}, {}} : Address{};
  }
  [[nodiscard]] virtual std::vector<PageKey> keys() const { return {}; }
  [[nodiscard]] virtual std::vector<PageTool> tools() const { return {}; }
  virtual void useTool(const QString & /*name*/) {}
  /// What stands in the top bar behind the breadcrumb while the page is shown. It stays the page's own.
  [[nodiscard]] virtual QWidget *heading() { return nullptr; }
  /// 0 to 1, to come back to after a restart.
  [[nodiscard]] virtual double scrollPosition() const { return 0; }
  virtual void setScrollPosition(double /*position*/) {}
  /// While true the rail shows icons only and the top bar is hidden: a practice session has its own bar.
  [[nodiscard]] virtual bool wantsFocusedWindow() const { return false; }
  /// Ends every animation and timer where it would end: for pictures and tests.
  virtual void settle() {}

 Q_SIGNALS:
  void navigationRequested(const strato::ui::Address &address);
  void headingChanged();  ///< breadcrumb, tools or wantsFocusedWindow changed
  void toastRequested(const QString &text, const QString &undoLabel, const std::function<void()> &undo);
  void searchRequested();
};

}  // namespace strato::ui
