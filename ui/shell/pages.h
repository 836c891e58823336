// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/pages/page.h"

namespace strato::ui {

/// Where a page is offered on the navigation rail.
enum class RailPlace { Top, Foot, Nowhere };

/// One page of the program. A page that is not built yet is made by the page that says what is coming.
struct PageEntry {
  QString name;       ///< the first part of its addresses
  const char *title;  ///< English; see titleOf()
  const char *about;  ///< English: what one does there
  QString icon;
  RailPlace place;
  Page *(*make)(const Desk &desk, QWidget *parent);
};

/// All pages, in the order of the rail. To add a page, add a line here.
[[nodiscard]] const std::vector<PageEntry> &pageTable();
/// Null for a name that no page has.
[[nodiscard]] const PageEntry *pageNamed(const QString &name);
[[nodiscard]] QString titleOf(const PageEntry &page);

}  // namespace strato::ui
