// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the widgets, one picture for each group and theme, so that people can look at them.
#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include "tests/ui/widgets/specimens.h"
#include "ui/theme/theme.h"

using namespace strato::ui;

namespace {

void draw(const Specimen &specimen, const QString &file) {
  QWidget page;
  page.setAttribute(Qt::WA_DontShowOnScreen);
  auto *layout = new QVBoxLayout(&page);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(16);
  specimen.build(layout);
  layout->addStretch();
  page.show();
  page.resize(specimen.width, std::max(page.sizeHint().height(), layout->heightForWidth(specimen.width)));
  if (specimen.name == std::string_view("floating")) addFloatingSpecimens(&page);
  page.grab().save(file);
}

}  // namespace

int main(int argc, char **argv) {
  if (argc > 2) qputenv("QT_SCALE_FACTOR", argv[2]);
  QApplication application(argc, argv);
  const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
  folder.mkpath(QStringLiteral("."));
  const double textScale = argc > 3 ? QByteArray(argv[3]).toDouble() / 100 : 1.0;
  Theme theme;
  std::vector<Specimen> all = specimens();
  all.push_back({"floating", 800, [](QVBoxLayout *page) { page->addSpacing(480); }});
  for (const ThemeId id : allThemes) {
    theme.setAppearance({id, textScale, true});
    for (const Specimen &specimen : all)
      draw(specimen, folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(specimen.name), nameOf(id))));
  }
  return 0;
}
