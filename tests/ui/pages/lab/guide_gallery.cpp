// SPDX-License-Identifier: GPL-3.0-or-later
// Draws each step of guides in two sizes and both usual themes, for looking. guide_gallery DIR [GUIDE...]
#include <QApplication>
#include <QDir>

#include "tests/ui/pages/lab/guide_desk.h"

using namespace strato;
using namespace strato::ui;

namespace {

/// The steps of one guide, played badly.
void drawGuide(ThemeId theme, const QSize &size, const QDir &folder, const QString &id) {
  tests::GuideDesk desk(size);
  desk.window.theme().setAppearance({theme, 1.0, true});
  desk.window.setAttribute(Qt::WA_DontShowOnScreen);
  desk.window.show();
  const auto shoot = [&](const QString &name) {
    desk.settle();
    desk.window.grab().save(
        folder.filePath(QStringLiteral("%1-%2-%3-%4.png").arg(id, name, nameOf(theme)).arg(size.width())));
  };
  if (id == QStringLiteral("news-spike")) {
    desk.open(QStringLiteral("guides"));
    shoot(QStringLiteral("0list"));
  }
  desk.open(QStringLiteral("guide-") + id);
  shoot(QStringLiteral("1read"));
  desk.click(QStringLiteral("guideAction"));
  shoot(QStringLiteral("2empty"));
  if (desk.session().guide().drawing)
    desk.draw(
        {{0.0, 0.15}, {0.25, 0.15}, {0.3, 0.6}, {0.6, 0.65}, {0.65, 0.85}, {0.75, 0.8}, {0.85, 0.2}, {1.0, 0.15}});
  for (const catalog::GuidePrompt &prompt : desk.session().guide().prompts) {
    desk.session().answer(prompt.id,
                          prompt.kind == catalog::GuidePrompt::Kind::Choice ? 1 : (2 * prompt.from + prompt.to) / 3);
  }
  shoot(QStringLiteral("3drawn"));
  desk.click(QStringLiteral("guideAction"));
  shoot(QStringLiteral("4watch"));
  desk.click(QStringLiteral("guideAction"));
  shoot(QStringLiteral("5debrief"));
  desk.click(QStringLiteral("guideAction"));
  shoot(QStringLiteral("6change"));
  desk.click(QStringLiteral("guideAction"));
  shoot(QStringLiteral("7changed"));
}

}  // namespace

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
  folder.mkpath(QStringLiteral("."));
  for (const ThemeId id : {ThemeId::Light, ThemeId::Dark}) {
    for (const QSize &size : {QSize(952, 644), QSize(1528, 936)}) {
      for (int guide = 2; guide < argc; ++guide) drawGuide(id, size, folder, QString::fromLocal8Bit(argv[guide]));
    }
  }
  return 0;
}
