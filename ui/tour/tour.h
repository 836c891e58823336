// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/base/result.h"
#include "ui/tour/tour_wish.h"

namespace strato::catalog {
class Store;
}

namespace strato::ui {

struct LabShelf;

/// Told before each picture: how many there are, which one this is.
using TourProgress = std::function<void(int done, int total, const QString &file)>;

/// Photographs each scene in each theme and writes an index.html that shows them side by side. The same store and wish
/// give the same bytes. Needs a QApplication on the offscreen platform; returns how many pictures there are.
[[nodiscard]] Result<int> shootTour(const TourWish &wish, const catalog::Store &store, const LabShelf &lab,
                                    const TourProgress &progress);

}  // namespace strato::ui
