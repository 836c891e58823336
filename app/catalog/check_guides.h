// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/catalog/content.h"

namespace strato::catalog {

/// Guides that want the same place in the list.
[[nodiscard]] std::vector<Problem> checkGuidePlaces(const Content &content);

}  // namespace strato::catalog
