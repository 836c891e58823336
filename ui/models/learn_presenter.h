// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/catalog/store.h"
#include "ui/models/concept_path.h"
#include "ui/models/course.h"

namespace strato::ui {

/// A concept in the list of the course.
struct CourseLine {
  CourseEntry entry;
  int number = 0;
  QString essence;                  ///< what it says of itself once it is written, else what it will be about
  std::optional<ConceptPath> path;  ///< none: it is still coming
  int scanMinutes = 0;
  int studyMinutes = 0;
  int questions = 0;

  [[nodiscard]] bool isThere() const { return path.has_value(); }
};

struct CourseGroup {
  QString title;
  std::vector<CourseLine> lines;
};

struct CoursePage {
  std::vector<CourseGroup> groups;
  int written = 0;
  std::optional<ConceptPath> goOn;  ///< what to do next; none when all that is there is done
};

/// What is written comes from the store, also concepts that the plan does not know; the rest from the plan.
[[nodiscard]] Result<CoursePage> presentCourse(const catalog::Store &store, const learning::Record &record);

/// The ways through all concepts that are there, in the order of the course.
[[nodiscard]] Result<std::vector<ConceptPath>> pathsThrough(const catalog::Store &store, const Learned &learned);

}  // namespace strato::ui
