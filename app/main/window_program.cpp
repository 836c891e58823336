// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/window_program.h"

#include <QApplication>
#include <iostream>

#include "app/base/clock.h"
#include "app/catalog/store.h"
#include "app/learning/memory_record.h"
#include "app/main/content_file.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

namespace strato {

int runWindow(int argc, char **argv, const Clock &clock) {
  const QApplication application(argc, argv);
  ui::Theme theme;
  const auto store = catalog::Store::open(shippedContent(argv[0]));
  if (!store) {
    std::cerr << store.error().english() << std::endl;
    return 1;
  }
  learning::MemoryRecord record(clock);
  ui::MainWindow window({*store, record, clock, theme});
  window.restore({});
  if (argc > 1) window.go(ui::Address::parse(QString::fromLocal8Bit(argv[1])));
  window.show();
  return QApplication::exec();
}

}  // namespace strato
