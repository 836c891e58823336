// SPDX-License-Identifier: GPL-3.0-or-later
// Draws lanes of every kind, one picture for each theme, size and kind, so that people can look at them.
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include "tests/ui/stage/sample_scenes.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_legend.h"
#include "ui/stage/station_ribbon.h"
#include "ui/theme/theme.h"

using namespace strato;
using namespace strato::ui;

namespace {

struct Shot {
  const char *name;
  Platform platform;
  StageScene scene;
  bool ghost = false;
  double zoom = 1;
};

std::vector<Shot> shots() {
  using namespace strato::tests;
  StageScene quiet = machinesOf(11, 9, 1);
  quiet.waiting = 0;
  quiet.lostPerS = 0;
  return {{"field", Platform::Lambda, fieldOf(300)},
          {"field-3000", Platform::Lambda, fieldOf(3000)},
          {"field-20000", Platform::Lambda, fieldOf(20'000)},
          {"field-20000-nearer", Platform::Lambda, fieldOf(20'000), false, 3},
          {"field-20000-near", Platform::Lambda, fieldOf(20'000), false, 9},
          {"machines-200-near", Platform::Ec2, machinesOf(200, 150, 0), false, 5},
          {"hosts-near", Platform::Eks, hosts(), false, 2.4},
          {"jobs-near", Platform::Batch, jobs(), false, 2},
          {"machines", Platform::Ec2, machinesOf(11, 2, 1)},
          {"zones", Platform::Ec2, zonesOf(3, 11, 4)},
          {"zones-2", Platform::Ec2, zonesOf(2, 4, 3)},
          {"zones-6", Platform::Ec2, zonesOf(6, 40, 8)},
          {"zones-200", Platform::Ec2, zonesOf(3, 200, 20)},
          {"zones-near", Platform::Ec2, zonesOf(3, 60, 8), false, 2.5},
          {"zone-lost", Platform::Ec2, lostZone()},
          {"spot-tasks", Platform::Fargate, spotTasks()},
          {"spot-jobs", Platform::Batch, jobs()},
          {"machines-60", Platform::Ec2, machinesOf(57, 40, 3)},
          {"machines-200", Platform::Ec2, machinesOf(200, 150, 0)},
          {"quiet", Platform::Ec2, quiet},
          {"ghost", Platform::Ec2, machinesOf(2, 2, 10), true},
          {"beings", Platform::Ec2, everyBeing()},
          {"tasks", Platform::Fargate, tasks()},
          {"hosts", Platform::Eks, hosts()},
          {"jobs", Platform::Batch, jobs()},
          {"nodes", Platform::Lightsail, nodes()}};
}

QImage draw(const Shot &shot, QSize size) {
  const QString name = QString::fromLatin1(shot.name);
  Stage stage(shot.platform, name);
  stage.setGhost(shot.ghost);
  stage.resize(size);
  StageScene scene = shot.scene;
  stage.setScene(scene);
  stage.zoomBy(shot.zoom, stage.plan().area.center());
  for (int frame = 0; frame < 40; ++frame) {
    scene.arrived += 13;
    if (scene.waiting > 0) {
      scene.admitted += 8;
      scene.gaveUp += 5;
    } else {
      scene.refused += frame % 2;
      scene.admitted += 13 - frame % 2;
    }
    stage.setScene(scene);
    stage.advance(16);
  }
  stage.setScene(shot.scene.waiting > 0 ? shot.scene : scene);
  if (lookOf(&stage).reducedMotion) {  // the sheet without dots shows ring and outline instead
    stage.show();
    stage.activateWindow();
    (void)QTest::qWaitForWindowActive(&stage);
    stage.clearFocus();
    stage.setFocus(Qt::TabFocusReason);
    QTest::mouseMove(&stage, stage.frame().content.center().toPoint());
    QApplication::processEvents();
  }
  const QImage picture = stage.grab().toImage();

  StageLegend legend(name);
  legend.setCounts(shot.scene.counts);
  legend.resize(size.width() - 150, legend.sizeHint().height());
  StationRibbon ribbon(name);
  ribbon.setStations(shot.scene.stations);
  ribbon.resize(size.width(), ribbon.heightForWidth(size.width()));
  const bool stations = !shot.scene.stations.empty();
  const Look &look = lookOf(&stage);
  const qreal dpr = stage.devicePixelRatioF();
  const int above = 34 + (stations ? ribbon.height() + 8 : 0);
  QImage page(QSize(size.width() + 24, size.height() + above + 12) * dpr, QImage::Format_RGB32);
  page.setDevicePixelRatio(dpr);
  page.fill(look.tokens.surface);
  QPainter painter(&page);
  legend.render(&painter, QPoint(162, 6), {}, QWidget::DrawChildren);
  if (stations) ribbon.render(&painter, QPoint(12, 34), {}, QWidget::DrawChildren);
  painter.drawImage(12, above, picture);
  return page;
}

/// Eight lanes a sheet, two beside each other.
void drawSheets(const std::vector<Shot> &shots, QSize size, const QString &path) {
  constexpr std::size_t aSheet = 8;
  for (std::size_t first = 0; first < shots.size(); first += aSheet) {
    std::vector<QImage> pictures;
    QSize cell;
    for (std::size_t index = first; index < std::min(first + aSheet, shots.size()); ++index) {
      pictures.push_back(draw(shots[index], size));
      pictures.back().setDevicePixelRatio(1);
      cell = cell.expandedTo(pictures.back().size());
    }
    const int down = (static_cast<int>(pictures.size()) + 1) / 2;
    QImage sheet(cell.width() * 2, cell.height() * down, QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (int index = 0; index < static_cast<int>(pictures.size()); ++index)
      painter.drawImage(index % 2 * cell.width(), index / 2 * cell.height(), pictures[static_cast<std::size_t>(index)]);
    sheet.save(QStringLiteral("%1-%2.png").arg(path).arg(first / aSheet + 1));
  }
}

}  // namespace

int main(int argc, char **argv) {
  if (argc > 2) qputenv("QT_SCALE_FACTOR", argv[2]);
  QApplication application(argc, argv);
  const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
  folder.mkpath(QStringLiteral("."));
  Theme theme;
  const std::vector<Shot> all = shots();
  for (const ThemeId id : allThemes) {
    for (const double textScale : {1.0, 1.5}) {
      if (textScale > 1 && id != ThemeId::Light) continue;
      theme.setAppearance({id, textScale, false});
      for (const QSize size : {QSize(540, 228), QSize(444, 188), QSize(444, 160), QSize(532, 160), QSize(1100, 400)}) {
        const QString name = QStringLiteral("%1-%2x%3%4")
                                 .arg(nameOf(id))
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(textScale > 1 ? QStringLiteral("-text150") : QString());
        drawSheets(all, size, folder.filePath(name));
      }
    }
  }
  theme.setAppearance({ThemeId::Dark, 1.0, true});
  drawSheets(all, QSize(540, 228), folder.filePath(QStringLiteral("dark-reduced-motion")));
  return 0;
}
