// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/pages/coming/coming_page.h"
#include "ui/pages/home/home_room.h"
#include "ui/pages/lab/lab_page.h"
#include "ui/pages/learn/learn_page.h"
#include "ui/pages/practice/practice_page.h"
#include "ui/pages/settings/settings_page.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

template <class Kind>
Page *make(const Desk &desk, QWidget *parent) {
  return new Kind(desk, parent);
}

template <ComingId id>
Page *coming(const Desk &, QWidget *parent) {
  return new ComingPage(comingText(id), parent);
}

}  // namespace

const std::vector<PageEntry> &pageTable() {
  static const std::vector<PageEntry> pages{
      {u"home"_s, QT_TRANSLATE_NOOP("Pages", "Home"),
       QT_TRANSLATE_NOOP("Pages", "What to do next, and how far you are"), u"home"_s, RailPlace::Top, make<HomeRoom>},
      {u"learn"_s, QT_TRANSLATE_NOOP("Pages", "Learn"),
       QT_TRANSLATE_NOOP("Pages", "Concepts, each at a glance or in depth"), u"learn"_s, RailPlace::Top,
       make<LearnPage>},
      {u"lab"_s, QT_TRANSLATE_NOOP("Pages", "Lab"),
       QT_TRANSLATE_NOOP("Pages", "The same traffic on every platform, side by side"), u"lab"_s, RailPlace::Top,
       make<LabPage>},
      {u"practice"_s, QT_TRANSLATE_NOOP("Pages", "Practice"),
       QT_TRANSLATE_NOOP("Pages", "Questions that explain each choice"), u"practice"_s, RailPlace::Top,
       make<PracticePage>},
      {u"progress"_s, QT_TRANSLATE_NOOP("Pages", "Progress"),
       QT_TRANSLATE_NOOP("Pages", "How ready you are, as an honest range"), u"progress"_s, RailPlace::Top,
       coming<ComingId::Progress>},
      {u"present"_s, QT_TRANSLATE_NOOP("Pages", "Present"), QT_TRANSLATE_NOOP("Pages", "Teach with the same diagrams"),
       u"present"_s, RailPlace::Top, coming<ComingId::Present>},
      {u"library"_s, QT_TRANSLATE_NOOP("Pages", "Library"),
       QT_TRANSLATE_NOOP("Pages", "Your own lessons, questions and packs"), u"library"_s, RailPlace::Top,
       coming<ComingId::Library>},
      {u"settings"_s, QT_TRANSLATE_NOOP("Pages", "Settings"),
       QT_TRANSLATE_NOOP("Pages", "Theme, text size, motion, backups, about"), u"settings"_s, RailPlace::Foot,
       make<SettingsPage>},
  };
  return pages;
}

const PageEntry *pageNamed(const QString &name) {
  const auto &pages = pageTable();
  const auto found = std::find_if(pages.begin(), pages.end(), [&](const PageEntry &page) { return page.name == name; });
  return found == pages.end() ? nullptr : &*found;
}

QString titleOf(const PageEntry &page) { return QCoreApplication::translate("Pages", page.title); }

}  // namespace strato::ui
