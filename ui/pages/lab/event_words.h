// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/simulator/news.h"

namespace strato::ui {

/// What happened, without the time: "desired capacity 4 to 7".
[[nodiscard]] QString eventWords(const simulator::News &news);

}  // namespace strato::ui
