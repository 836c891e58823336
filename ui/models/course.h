// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/base/id.h"

namespace strato::ui {

/// A concept's place in the course. The course is longer than what is written: this table is the plan, and the store
/// says which concepts are there.
struct CourseEntry {
  ConceptId id;
  QString title;
  QString group;
  QString platform;  ///< as tokens.h names it; "none" for those that belong to no platform
  QString about;
  bool operator==(const CourseEntry &) const = default;
};

/// All sixteen, in the order in which they build on each other.
[[nodiscard]] std::vector<CourseEntry> course();
inline constexpr int courseSize = 16;

}  // namespace strato::ui
