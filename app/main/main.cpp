// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "app/base/clock.h"
#include "app/learning/memory_record.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

class strato::catalog::Store {};

int main(int argc, char *argv[]) {
  QApplication application(argc, argv);
  strato::ui::Theme theme;
  const strato::SystemClock clock;
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
