// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/concept_path.h"

namespace strato::ui {

/// One piece of work of today, on the time ruler.
struct PlanPart {
  enum class Kind { Review, Scan, Study, Check, Practise };

  Kind kind = Kind::Scan;
  QString title;   ///< "Review"
  QString detail;  ///< "11 questions"
  int minutes = 0;
  Address target;
  QString action{};  ///< what one does who begins with it: "Play the diagram"
  bool operator==(const PlanPart &) const = default;
};

struct DayPlan {
  std::vector<PlanPart> parts;
  int budget = 0;
  bool everythingFits = true;  ///< false when something has to wait for another day

  [[nodiscard]] int minutes() const;
  [[nodiscard]] int spare() const { return budget - minutes(); }
  bool operator==(const DayPlan &) const = default;
};

/// Reviews first, then what is open of the concept that was begun, or the first one of the course that is not.
[[nodiscard]] DayPlan planFor(const std::vector<ConceptPath> &paths, int budget);

/// The concept to go on with; null when all that exists is done.
[[nodiscard]] const ConceptPath *conceptToGoOnWith(const std::vector<ConceptPath> &paths);

}  // namespace strato::ui
