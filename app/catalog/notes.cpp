// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/notes.h"

#include <algorithm>

namespace strato::catalog {

void Notes::error(int line, Message what, Message remedy) {
  problems.push_back({file, line, Severity::Error, std::move(what), std::move(remedy)});
}

void Notes::warn(int line, Message what, Message remedy) {
  problems.push_back({file, line, Severity::Warning, std::move(what), std::move(remedy)});
}

bool Notes::hasErrors() const {
  return std::ranges::any_of(problems, [](const Problem &problem) { return problem.severity == Severity::Error; });
}

}  // namespace strato::catalog
