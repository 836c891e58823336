// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the Lab's cost views and the settings of each platform, one picture for each size and theme, so that people
// can look at them.
#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/ui/models/lab/sweep_plans.h"
#include "ui/models/lab/lane_starters.h"
#include "ui/pages/lab/break_even_view.h"
#include "ui/pages/lab/lane_settings.h"
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

/// What lies beside the stage, and what opens from it.
void drawSettings(std::size_t platform, const QString &file) {
  simulator::Scenario scenario = tests::shippedScenario("spike");
  scenario.lanes.clear();
  addStarter(scenario, platform);
  const auto &lane = scenario.lanes.front();
  const auto fields = valuesOf(fieldsOf(lane, tests::shippedPrices()), lane);
  const FactWords noFacts = [](const FactId &) { return QString(); };
  QWidget page;
  page.setAttribute(Qt::WA_DontShowOnScreen);
  auto *layout = new QVBoxLayout(&page);
  auto *row = new SettingsRow(noFacts);
  row->setFields(fields);
  row->setFixedWidth(540);
  layout->addWidget(row);
  auto *panel = new SettingsPanel(QString::fromStdString(simulator::titleOf(lane)), noFacts);
  panel->setFields(fields);
  layout->addWidget(panel);
  page.show();
  QApplication::processEvents();
  page.grab().save(file);
}

}  // namespace

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
  folder.mkpath(QStringLiteral("."));
  const double textScale = argc > 2 ? QByteArray(argv[2]).toDouble() / 100 : 1.0;
  Theme theme;
  const auto &book = tests::shippedPrices();
  for (const ThemeId id : allThemes) {
    theme.setAppearance({id, textScale, true});
    for (std::size_t platform = 0; platform < simulator::platformNames().size(); ++platform) {
      const QString name = QString::fromStdString(simulator::platformNames()[platform]);
      drawSettings(platform, folder.filePath(QStringLiteral("settings-%1-%2.png").arg(name, nameOf(id))));
    }
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
