// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the diagram player, one picture for each theme, width and step, so that people can look at them.
#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include "tests/ui/diagram/diagrams.h"
#include "ui/diagram/diagram_player.h"
#include "ui/diagram/diagram_view.h"
#include "ui/theme/theme.h"

using namespace strato;
using namespace strato::ui;

namespace {

struct Shot {
  const char *name;
  QSize size;  ///< height 0: as high as it wants
  Position position;
};

constexpr Shot shots[]{{"wide", {1400, 860}, {3, 0.6}}, {"stage", {1500, 0}, {7, 0.2}},
                       {"figure", {720, 0}, {6, 0.17}}, {"narrow", {640, 0}, {7, 1}},
                       {"start", {1060, 800}, {0, 0}},  {"large", {1872, 1000}, {8, 1}}};

void draw(const Shot &shot, const QString &path) {
  QWidget page;
  page.setAutoFillBackground(true);
  auto *layout = new QVBoxLayout(&page);
  layout->setContentsMargins(24, 24, 24, 24);
  auto *player = new DiagramPlayer;
  player->setDiagram(testing::shippedDiagram());
  layout->addWidget(player);
  page.setAttribute(Qt::WA_DontShowOnScreen);
  page.show();
  const int width = shot.size.width();
  for (int pass = 0; pass < 2; ++pass) {  // what fits beside what depends on the width, and the height on that
    page.resize(width, shot.size.height() > 0 ? shot.size.height() : layout->heightForWidth(width));
    QApplication::processEvents();
  }
  player->seek(shot.position);
  page.grab().save(path);
}

}  // namespace

int main(int argc, char **argv) {
  if (argc > 2) qputenv("QT_SCALE_FACTOR", argv[2]);
  QApplication application(argc, argv);
  const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
  folder.mkpath(QStringLiteral("."));
  Theme theme;
  for (const ThemeId id : allThemes) {
    theme.setAppearance({id, 1.0, false});
    for (const Shot &shot : shots)
      draw(shot, folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(shot.name), nameOf(id))));
  }
  return 0;
}
