// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/study_layout.h"

#include <algorithm>
#include <cmath>

namespace strato::ui {

StudyColumns studyColumns(int width, double scale) {
  const auto scaled = [scale](double pixels) { return static_cast<int>(std::lround(pixels * scale)); };
  StudyColumns columns;
  columns.wide = width >= scaled(1100);
  if (!columns.wide) {
    columns.reading = std::min(width, scaled(720));
    columns.left = (width - columns.reading) / 2;
    return columns;
  }
  // From the narrowest that holds (1100) to the usual size (1464) all columns grow together.
  const double share = std::clamp((width - scaled(1100)) / static_cast<double>(scaled(1464 - 1100)), 0.0, 1.0);
  const auto between = [&](double narrow, double usual) { return scaled(narrow + share * (usual - narrow)); };
  columns.gap = between(32, 48);
  columns.outline = between(184, 216);
  columns.margin = between(300, 432);
  columns.reading = std::min(width - columns.outline - columns.margin - 2 * columns.gap, scaled(720));
  columns.left = std::max(0, (width - columns.total()) / 2);
  return columns;
}

std::vector<int> placeNotes(const std::vector<NoteWish> &wishes, int gap, const std::vector<TakenSpan> &taken) {
  std::vector<int> places;
  int free = 0;
  for (const NoteWish &wish : wishes) {
    int y = std::max(wish.y, free);
    for (const TakenSpan &span : taken) {
      if (y < span.bottom + gap && y + wish.height + gap > span.top) y = span.bottom + gap;
    }
    places.push_back(y);
    free = y + wish.height + gap;
  }
  return places;
}

}  // namespace strato::ui
