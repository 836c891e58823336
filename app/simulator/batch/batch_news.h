// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/news.h"

namespace strato::simulator {

/// What happens to jobs and to the environment that they run in, in words.
[[nodiscard]] Message wordsForJobs(const News &news);

}  // namespace strato::simulator
