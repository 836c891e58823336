// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/models/home_presenter.h"

namespace strato::catalog {
class Store;
}

namespace strato::ui {

[[nodiscard]] Result<HomeMaterial> gatherHome(const catalog::Store &store, const learning::Record &record,
                                              const HomeDay &day);
[[nodiscard]] HomeDay homeDay(const Clock &clock);

}  // namespace strato::ui
