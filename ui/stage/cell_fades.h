// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/stage/stage_plan.h"

class QPainter;

namespace strato::ui {

/// What cells were before, fading away over what they are now. Only as long as few change at once: of many, nobody
/// could follow one.
class CellFades {
 public:
  void follow(const StageScene &before, const StageScene &now, const StagePlan &plan);
  void advance(double ms);
  void clear() { m_fades.clear(); }
  void paint(QPainter &painter, const StagePlan &plan, const StageShapes &shapes) const;
  [[nodiscard]] bool isQuiet() const { return m_fades.empty(); }

 private:
  struct Fade {
    int cell;
    StageCell before;
    double age = 0;
  };
  std::vector<Fade> m_fades;
};

}  // namespace strato::ui
