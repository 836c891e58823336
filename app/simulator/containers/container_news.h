// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/news.h"

namespace strato::simulator {

/// What happens to containers (tasks, pods) and to the instances below them, in words.
[[nodiscard]] Message wordsForContainers(const News &news);

}  // namespace strato::simulator
