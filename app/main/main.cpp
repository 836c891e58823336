// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>

#include "ui/theme/theme.h"

int main(int argc, char *argv[]) {
  QApplication application(argc, argv);
  strato::ui::Theme theme;
  QLabel label(QStringLiteral("Stratoscope"));
  label.show();
  return QApplication::exec();
}
