// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>

#include "ui/models/history.h"
#include "ui/pages/page.h"

namespace strato::ui {

/// The pages of the window, each made when it is first gone to, and the way back.
class PageStack final : public QStackedWidget {
  Q_OBJECT

 public:
  explicit PageStack(const Desk &desk, QWidget *parent = nullptr);

  void go(const Address &address);
  void back();
  void forward();
  /// As go(), for the first page of a start: how far down one was comes back too.
  void restore(const Address &address, double scroll);

  /// The page that is shown; null before the first.
  [[nodiscard]] Page *page() const;
  [[nodiscard]] const History &history() const { return m_history; }
  /// The breadcrumb that a place had when it was last shown.
  [[nodiscard]] QStringList headingOf(const Address &address) const { return m_headings.value(address.text()); }

 Q_SIGNALS:
  void arrived();                                    ///< another place is shown, or its heading changed
  void refused(const strato::ui::Address &address);  ///< there is no such page
  void toastRequested(const QString &text, const QString &undoLabel, const std::function<void()> &undo);
  void searchRequested();

 private:
  void noteHeading();
  Page *pageFor(const QString &name);
  void show(const Visit &visit);
  void leave();

  Desk m_desk;
  QHash<QString, Page *> m_pages;
  QHash<QString, QStringList> m_headings;
  History m_history;
  bool m_moving = false;
};

}  // namespace strato::ui
