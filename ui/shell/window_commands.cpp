// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_commands.h"

#include <QCoreApplication>

#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"
#include "ui/theme/choices.h"
#include "ui/theme/theme.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

struct CommandWords {
  Q_DECLARE_TR_FUNCTIONS(WindowCommands)
};

class Collector final {
 public:
  Collector(MainWindow &window, Theme &theme) : m_window(window), m_theme(theme) {}

  std::vector<WindowCommand> collect() {
    addPages();
    addAppearance();
    addActions();
    return std::move(m_commands);
  }

 private:
  void add(PaletteGroup group, const QString &id, const QString &icon, const QString &title, const QString &about,
           const QString &keys, std::function<void()> run) {
    m_commands.push_back({{group, id, icon, title, about, keys}, std::move(run)});
  }

  void addPages() {
    for (const PageEntry &page : pageTable())
      add(PaletteGroup::Pages, u"page:"_s + page.name, page.icon, titleOf(page), aboutOf(page),
          keysOf(Command::GoToPage, page.name), [this_ = &m_window, name = page.name] {
            this_->go({name, {}, {}});
          });
  }

  void addAppearance() {
    for (const auto &choice : themeChoices())
      add(PaletteGroup::Settings, u"theme:"_s + (choice ? nameOf(*choice) : u"system"_s), u"contrast"_s,
          CommandWords::tr("Theme: %1").arg(titleOf(choice)), CommandWords::tr("Colours of the whole program"), {},
          [theme = &m_theme, choice] {
            Appearance next = theme->appearance();
            next.theme = choice;
            theme->setAppearance(next);
          });
    addMotion(u"motion:reduced"_s, CommandWords::tr("Motion: reduced"), true);
    addMotion(u"motion:full"_s, CommandWords::tr("Motion: full"), false);
    addMotion(u"motion:system"_s, CommandWords::tr("Motion: as the system"), std::nullopt);
  }

  void addMotion(const QString &id, const QString &title, std::optional<bool> reduced) {
    add(PaletteGroup::Settings, id, u"play"_s, title, CommandWords::tr("Whether things move or change at once"), {},
        [theme = &m_theme, reduced] {
          Appearance next = theme->appearance();
          next.reducedMotion = reduced;
          theme->setAppearance(next);
        });
  }

  void addActions() {
    for (const Shortcut &shortcut : shortcuts()) {
      const bool pointless = shortcut.command == Command::GoToPage || shortcut.command == Command::Search ||
                             shortcut.command == Command::Actions;
      if (pointless) continue;
      add(PaletteGroup::Actions, u"command:%1"_s.arg(static_cast<int>(shortcut.command)), iconOf(shortcut.command),
          shortcut.text, shortcut.group, shortcut.keys.value(0).toString(QKeySequence::NativeText),
          [window = &m_window, command = shortcut.command] { window->run(command); });
    }
  }

  static QString aboutOf(const PageEntry &page) { return QCoreApplication::translate("Pages", page.about); }

  static QString iconOf(Command command) {
    switch (command) {
      case Command::Back:
        return u"back"_s;
      case Command::Forward:
        return u"forward"_s;
      case Command::LargerText:
      case Command::SmallerText:
      case Command::UsualText:
        return u"text-size"_s;
      case Command::NextTheme:
        return u"contrast"_s;
      case Command::FullScreen:
        return u"screen"_s;
      case Command::ShortcutSheet:
        return u"keyboard"_s;
      default:
        return u"door"_s;
    }
  }

  MainWindow &m_window;
  Theme &m_theme;
  std::vector<WindowCommand> m_commands;
};

}  // namespace

std::vector<WindowCommand> windowCommands(MainWindow &window, Theme &theme) {
  return Collector(window, theme).collect();
}

}  // namespace strato::ui
