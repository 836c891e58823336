// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/guides/evidence.h"

namespace strato::guides {

/// What a played guide promises and does not keep: claims that are not true, prompts without one answer in their range,
/// texts that cannot be filled in, goals that are met too early or never.
[[nodiscard]] std::vector<Message> flawsOf(const catalog::Guide &guide, const Evidence &evidence);

}  // namespace strato::guides
