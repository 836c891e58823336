// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the Lab's cost views and a guide, one picture for each size and theme, so that people can look at them.
// lab_gallery DIR [GUIDE...]
#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/ui/models/lab/sweep_plans.h"
#include "tests/ui/pages/lab/guide_desk.h"
#include "ui/pages/lab/break_even_view.h"
#include "ui/pages/lab/memory_view.h"
#include "ui/pages/lab/sweep_view.h"
#include "ui/theme/theme.h"

using namespace strato;
using namespace strato::ui;

namespace {

constexpr QSize small{968, 560};
constexpr QSize large{1800, 950};

void draw(QWidget *view, const QSize &size, const QString &file) {
  QWidget page;
  page.setAttribute(Qt::WA_DontShowOnScreen);
  auto *layout = new QVBoxLayout(&page);
  layout->setContentsMargins(16, 16, 16, 16);
  layout->addWidget(view);
  page.resize(size.grownBy({16, 16, 16, 16}));
  page.show();
  QApplication::processEvents();
  page.grab().save(file);
}

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
  if (argc > 2) {
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark}) {
      for (const QSize &size : {QSize(952, 644), QSize(1528, 1000)}) {
        for (int guide = 2; guide < argc; ++guide) drawGuide(id, size, folder, QString::fromLocal8Bit(argv[guide]));
      }
    }
    return 0;
  }
  Theme theme;
  const auto &book = tests::shippedPrices();
  for (const ThemeId id : allThemes) {
    theme.setAppearance({id, 1.0, true});
    for (const QSize &size : {small, large}) {
      const QString tail = QStringLiteral("-%1-%2.png").arg(nameOf(id)).arg(size.width());
      draw(new BreakEvenView(book), size, folder.filePath(QStringLiteral("break-even") + tail));
      draw(new MemoryView(book), size, folder.filePath(QStringLiteral("memory") + tail));
      if (id != ThemeId::Light && size == small) continue;  // a sweep takes its time
      auto *sweep = new SweepView(book);
      sweep->setScenario(tests::shippedScenario("spike"));
      sweep->start();
      while (sweep->isRunning()) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
      draw(sweep, size, folder.filePath(QStringLiteral("sweep") + tail));
    }
  }
  return 0;
}
