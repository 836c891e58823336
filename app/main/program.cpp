// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/program.h"

#include <QCoreApplication>
#include <iostream>

#include "app/base/clock.h"
#include "app/cli/command_line.h"
#include "app/cli/content_commands.h"
#include "app/cli/price_commands.h"
#include "app/cli/simulate_commands.h"
#include "app/main/content_file.h"
#include "app/main/price_source.h"
#include "app/main/tour_command.h"
#include "app/main/window_program.h"
#include "ui/shell/pages.h"

namespace strato {

namespace {

/// A page's address such as learn/lambda, or an option of the window.
bool opensWindow(const std::string &argument) {
  if (argument.starts_with('-')) return argument != "--help" && argument != "--version" && argument != "-h";
  const auto address = ui::Address::parse(QString::fromStdString(argument));
  return ui::pageNamed(address.page) != nullptr;
}

}  // namespace

int runProgram(int argc, char **argv) {
  QCoreApplication::setApplicationName(QStringLiteral("stratoscope"));
  QCoreApplication::setApplicationVersion(QStringLiteral(STRATOSCOPE_VERSION));
  const SystemClock clock;
  cli::Program program{STRATOSCOPE_VERSION, cli::contentCommands(clock), opensWindow};
  const cli::PriceSource prices = shippedPrices(argv[0]);
  for (auto &&commands :
       {cli::priceCommands(prices), cli::simulateCommands(shippedScenarios(argv[0]), prices, clock)}) {
    program.commands.insert(program.commands.end(), commands.begin(), commands.end());
  }
  program.commands.push_back(tourCommand(argv[0]));
  const cli::Arguments arguments(argv + 1, argv + argc);
  if (const auto code = cli::runCommandLine(program, arguments, std::cout, std::cerr)) return *code;
  return runWindow(argc, argv, clock);
}

}  // namespace strato
