// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_stack.h"

#include <QTimer>

#include "ui/shell/pages.h"
#include "ui/theme/focus_ring.h"

namespace strato::ui {

PageStack::PageStack(const Desk &desk, QWidget *parent) : QStackedWidget(parent), m_desk(desk) {
  setObjectName(QStringLiteral("pages"));
}

Page *PageStack::page() const { return qobject_cast<Page *>(currentWidget()); }

void PageStack::go(const Address &address) {
  if (!pageNamed(address.page)) {
    Q_EMIT refused(address);
    return;
  }
  leave();
  m_history.go(address);
  show(*m_history.current());
}

void PageStack::restore(const Address &address, double scroll) {
  if (!pageNamed(address.page)) return go({QStringLiteral("home"), {}, {}});
  m_history.go(address);
  m_history.setScroll(scroll);
  show(*m_history.current());
}

void PageStack::back() {
  if (!m_history.canGoBack()) return;
  leave();
  show(*m_history.back());
}

void PageStack::forward() {
  if (!m_history.canGoForward()) return;
  leave();
  show(*m_history.forward());
}

void PageStack::leave() {
  if (const Page *here = page()) m_history.setScroll(here->scrollPosition());
}

void PageStack::show(const Visit &visit) {
  const Visit goal = visit;  // opening may move the history on
  Page *next = pageFor(goal.address.page);
  m_moving = true;
  next->open(goal.address);
  const bool newPage = next != page();
  setCurrentWidget(next);
  // Its keys work at once, and Tab starts at its top, unless it has put the focus somewhere itself.
  if (newPage && !next->isAncestorOf(window()->focusWidget())) next->setFocus(Qt::OtherFocusReason);
  m_moving = false;
  if (goal.address.place.isEmpty() || goal.scroll > 0) {
    next->setScrollPosition(goal.scroll);
    // A page that has just been made knows its height only after its first layout.
    if (goal.scroll > 0) QTimer::singleShot(0, next, [next, goal] { next->setScrollPosition(goal.scroll); });
  }
  noteHeading();
  Q_EMIT arrived();
}

void PageStack::noteHeading() { m_headings[m_history.current()->address.text()] = page()->breadcrumb(); }

Page *PageStack::pageFor(const QString &name) {
  Page *&page = m_pages[name];
  if (page) return page;
  page = pageNamed(name)->make(m_desk, this);
  page->setObjectName(QStringLiteral("page-") + name);
  setDrawsOwnFocus(page);  // the focus rests on a page as a whole until Tab is pressed; a ring round all says nothing
  addWidget(page);
  connect(page, &Page::navigationRequested, this, &PageStack::go);
  connect(page, &Page::toastRequested, this, &PageStack::toastRequested);
  connect(page, &Page::searchRequested, this, &PageStack::searchRequested);
  connect(page, &Page::headingChanged, this, [this, changed = page] {
    if (changed != this->page() || m_moving) return;
    m_history.replace(changed->address());
    noteHeading();
    Q_EMIT arrived();
  });
  return page;
}

}  // namespace strato::ui
