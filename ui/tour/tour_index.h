// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "ui/tour/scene.h"
#include "ui/tour/tour_wish.h"

namespace strato::ui {

/// A page that shows the pictures beside each other, one row for each scene. It needs nothing but the pictures.
[[nodiscard]] QByteArray tourIndex(const std::vector<TourScene> &scenes, const TourWish &wish);

}  // namespace strato::ui
