// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <vector>

#include "app/base/result.h"
#include "ui/theme/tokens.h"

namespace strato::ui {

/// What `stratoscope tour` was asked for.
struct TourWish {
  QString folder;
  QSize size{1600, 1000};
  double scale = 1.0;
  double textScale = 1.0;
  std::vector<ThemeId> themes{ThemeId::Light, ThemeId::Dark};
  QString page;         ///< only the scenes of this page; empty: all
  bool pseudo = false;  ///< each text 40 % longer and with accents
  bool operator==(const TourWish &) const = default;
};

/// The arguments after the word "tour". A wrong one is answered with what would be right.
[[nodiscard]] Result<TourWish> parseTourWish(const QStringList &arguments, const QStringList &pages);

}  // namespace strato::ui
