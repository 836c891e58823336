// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <optional>

#include "ui/models/whole_file.h"
#include "ui/theme/theme.h"
#include "ui/tour/neutral_place.h"
#include "ui/tour/studio.h"
#include "ui/tour/tour_index.h"

namespace strato::ui {

namespace {

Result<void> write(const QString &path, const QByteArray &bytes) {
  const auto why = replaceFile(path, bytes);
  if (!why) return {};
  return fail(Message("%1 cannot be written: %2.", {path.toStdString(), why->toStdString()}),
              Message("Choose another folder, or make room on the disk."));
}

QByteArray png(const QImage &picture) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  picture.save(&buffer, "PNG");
  return bytes;
}

std::vector<TourScene> scenesFor(const TourWish &wish, const catalog::Store &store) {
  std::vector<TourScene> scenes;
  for (TourScene &scene : scenesOf(store))
    if (wish.page.isEmpty() || scene.page == wish.page) scenes.push_back(std::move(scene));
  return scenes;
}

}  // namespace

Result<int> shootTour(const TourWish &wish, const catalog::Store &store, const LabShelf &lab,
                      const TourProgress &progress) {
  const QDir folder(wish.folder);
  if (!QDir().mkpath(wish.folder))
    return fail(Message("The folder %1 cannot be made.", {wish.folder.toStdString()}),
                Message("Choose a folder that you may write to."));
  const NeutralPlace place(wish.pseudo ? TourLanguage::Pseudo : TourLanguage::English);
  Theme theme;
  const std::vector<TourScene> scenes = scenesFor(wish, store);
  const auto total = static_cast<int>(scenes.size() * wish.themes.size());
  Studio studio(store, lab, theme, wish.size);
  int done = 0;
  for (const ThemeId look : wish.themes) {
    theme.setAppearance({look, wish.textScale, true});
    for (const TourScene &scene : scenes) {
      const QString file = scene.fileName(nameOf(look));
      progress(done++, total, file);
      if (const auto written = write(folder.filePath(file), png(studio.shoot(scene))); !written)
        return fail(written.error());
    }
  }
  if (const auto written = write(folder.filePath(QStringLiteral("index.html")), tourIndex(scenes, wish)); !written)
    return fail(written.error());
  return total;
}

}  // namespace strato::ui
