// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/tour_command.h"

#include <QApplication>
#include <ostream>

#include "app/catalog/store.h"
#include "app/main/content_file.h"
#include "app/main/price_source.h"
#include "app/simulator/pricing/price_book.h"
#include "ui/pages/page.h"
#include "ui/tour/scene.h"
#include "ui/tour/tour.h"

namespace strato {

namespace {

/// Pictures are made without a display, and must not look different where there is one.
void prepareEnvironment(double scale) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");  // it complains of what an offscreen window cannot do
  qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
  for (const char *name : {"QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_AUTO_SCREEN_SCALE_FACTOR",
                           "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "DISPLAY"})
    qunsetenv(name);
}

int complain(const Error &error, int code, std::ostream &err) {
  err << "stratoscope tour: " << error.english() << "\n";
  return code;
}

int runTour(const char *argv0, const cli::Arguments &arguments, std::ostream &out, std::ostream &err) {
  QStringList words;
  for (const std::string &argument : arguments) words.append(QString::fromStdString(argument));
  const auto wish = ui::parseTourWish(words, ui::scenePages());
  if (!wish) return complain(wish.error(), cli::wrongUsage, err);
  const auto store = catalog::Store::open(shippedContent(argv0));
  if (!store) return complain(store.error(), cli::problemsFound, err);

  prepareEnvironment(wish->scale);
  std::string name = argv0;
  std::vector<char *> qtArguments{name.data(), nullptr};
  int count = 1;
  const QApplication application(count, qtArguments.data());
  const auto prices = shippedPrices(argv0)();
  if (!prices) return complain(prices.error(), cli::problemsFound, err);
  const ui::LabShelf lab{&*prices, QString::fromStdString(shippedScenarios(argv0).string()), {}};
  const auto shot = ui::shootTour(*wish, *store, lab, [&out](int done, int total, const QString &file) {
    out << '[' << done + 1 << '/' << total << "] " << file.toStdString() << std::endl;
  });
  if (!shot) return complain(shot.error(), cli::problemsFound, err);
  out << *shot << " pictures; open " << wish->folder.toStdString() << "/index.html" << std::endl;
  return cli::fine;
}

}  // namespace

cli::Command tourCommand(const char *argv0) {
  return {"tour", "DIR [--size WxH] [--scale N] [--theme T] [--page P]",
          "Photograph every page and state into a folder; needs no display",
          [argv0](const cli::Arguments &arguments, std::ostream &out, std::ostream &err) {
            return runTour(argv0, arguments, out, err);
          }};
}

}  // namespace strato
