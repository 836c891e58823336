// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <algorithm>
#include <array>
#include <iostream>

#include "app/base/clock.h"
#include "app/cli/command_line.h"
#include "app/cli/content_commands.h"
#include "app/learning/memory_record.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

class strato::catalog::Store {};

namespace {

/// A page address such as learn/lambda, or an option for Qt.
bool opensWindow(const std::string &argument) {
  static constexpr std::array pages = {"home",     "learn",   "lab",     "practice",
                                       "progress", "present", "library", "settings"};
  const std::string page = argument.substr(0, argument.find_first_of("/#"));
  return argument.starts_with('-') || std::ranges::find(pages, page) != pages.end();
}

}  // namespace

int main(int argc, char *argv[]) {
  const strato::SystemClock clock;
  const strato::cli::Program program{STRATOSCOPE_VERSION, strato::cli::contentCommands(clock), opensWindow};
  const strato::cli::Arguments arguments(argv + 1, argv + argc);
  if (const auto code = strato::cli::runCommandLine(program, arguments, std::cout, std::cerr)) return *code;

  QApplication application(argc, argv);
  strato::ui::Theme theme;
  const strato::catalog::Store store;
  strato::learning::MemoryRecord record(clock);
  strato::ui::MainWindow window({store, record, clock, theme});
  window.restore({});
  if (argc > 1) window.go(strato::ui::Address::parse(QString::fromLocal8Bit(argv[1])));
  window.show();
  if (argc > 2) {
    if (argc > 3) window.resize(QString::fromLocal8Bit(argv[3]).toInt(), 700);
    QCoreApplication::processEvents();
    window.grab().save(QString::fromLocal8Bit(argv[2]));
    return 0;
  }
  return QApplication::exec();
}
