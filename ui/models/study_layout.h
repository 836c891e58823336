// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strato::ui {

/// How the study view divides its width: outline, reading column, margin. Where it is narrow the outline becomes a
/// list to drop down and the margin's notes go below what they comment.
struct StudyColumns {
  bool wide = false;
  int outline = 0;  ///< 0 when narrow
  int gap = 0;
  int reading = 0;
  int margin = 0;  ///< 0 when narrow
  int left = 0;    ///< free room at the left of all
  bool operator==(const StudyColumns &) const = default;

  [[nodiscard]] int total() const { return outline + reading + margin + (wide ? 2 * gap : 0); }
};

/// `scale` is that of the text.
[[nodiscard]] StudyColumns studyColumns(int width, double scale);

/// A note that would like to stand at `y`.
struct NoteWish {
  int y = 0;
  int height = 0;
};

/// A part of the margin's height that something else takes.
struct TakenSpan {
  int top = 0;
  int bottom = 0;
};

/// Where the notes go: as near to their wish as order and gap allow, never over each other or what is taken (from top
/// to bottom).
[[nodiscard]] std::vector<int> placeNotes(const std::vector<NoteWish> &wishes, int gap,
                                          const std::vector<TakenSpan> &taken = {});

}  // namespace strato::ui
