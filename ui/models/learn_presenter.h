// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/catalog/store.h"
#include "ui/models/concept_path.h"

namespace strato::ui {

/// A concept in the list of the course.
struct CourseLine {
  ConceptId id;
  QString title;
  QString platform;  ///< as tokens.h names it; "none" for those that belong to no platform
  QString essence;
  ConceptPath path;
  int scanMinutes = 0;
  int studyMinutes = 0;
};

struct CourseGroup {
  QString title;
  std::vector<CourseLine> lines;
};

struct CoursePage {
  std::vector<CourseGroup> groups;  ///< in the order of the first concept of each
  int concepts = 0;
  std::optional<ConceptPath> goOn;  ///< what to do next; none when all is done
};

[[nodiscard]] Result<CoursePage> presentCourse(const catalog::Store &store, const learning::Record &record);

/// The ways through all concepts that are there, in the order of the course.
[[nodiscard]] Result<std::vector<ConceptPath>> pathsThrough(const catalog::Store &store, const Learned &learned);

}  // namespace strato::ui
