// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include <QCoreApplication>

#include "ui/shell/pages.h"

namespace strato::ui {

namespace {

struct Keys {
  Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

QList<QKeySequence> keys(std::initializer_list<QKeyCombination> combinations) {
  QList<QKeySequence> result;
  for (const QKeyCombination combination : combinations) result.append(QKeySequence(combination));
  return result;
}

}  // namespace

std::vector<Shortcut> shortcuts() {
  const QString find = Keys::tr("Find and go");
  const QString see = Keys::tr("See");
  const QString window = Keys::tr("Window");
  std::vector<Shortcut> all{
      {Command::Search, {}, keys({Qt::CTRL | Qt::Key_K}), find, Keys::tr("Search everything")},
      {Command::Actions, {}, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_P}), find, Keys::tr("Search for an action")},
      {Command::Back, {}, keys({Qt::ALT | Qt::Key_Left, Qt::Key_Back}), find, Keys::tr("Back to where you were")},
      {Command::Forward, {}, keys({Qt::ALT | Qt::Key_Right, Qt::Key_Forward}), find, Keys::tr("Forward again")},
  };
  int number = 0;
  for (const PageEntry &page : pageTable()) {
    if (page.place != RailPlace::Top) continue;
    const auto digit = static_cast<Qt::Key>(Qt::Key_1 + number++);
    all.push_back({Command::GoToPage, page.name, keys({Qt::CTRL | digit, Qt::ALT | digit}), find,
                   Keys::tr("Go to %1").arg(titleOf(page))});
  }
  all.push_back({Command::GoToPage, QStringLiteral("settings"), keys({Qt::CTRL | Qt::Key_Comma}), find,
                 Keys::tr("Go to Settings")});
  all.push_back({Command::LargerText,
                 {},
                 keys({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}),
                 see,
                 Keys::tr("Larger text")});
  all.push_back({Command::SmallerText, {}, keys({Qt::CTRL | Qt::Key_Minus}), see, Keys::tr("Smaller text")});
  all.push_back({Command::UsualText, {}, keys({Qt::CTRL | Qt::Key_0}), see, Keys::tr("Text at its usual size")});
  all.push_back({Command::NextTheme, {}, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_T}), see, Keys::tr("Next theme")});
  all.push_back({Command::FullScreen, {}, keys({Qt::Key_F11}), window, Keys::tr("Full screen, and back")});
  all.push_back(
      {Command::ShortcutSheet, {}, keys({Qt::Key_F1, Qt::Key_Question}), window, Keys::tr("Show these shortcuts")});
  all.push_back(
      {Command::Quit, {}, keys({Qt::CTRL | Qt::Key_Q}), window, Keys::tr("Quit; what you did is already saved")});
  return all;
}

QString keysOf(Command command, const QString &argument) {
  for (const Shortcut &shortcut : shortcuts())
    if (shortcut.command == command && shortcut.argument == argument && !shortcut.keys.isEmpty())
      return shortcut.keys.first().toString(QKeySequence::NativeText);
  return {};
}

}  // namespace strato::ui
