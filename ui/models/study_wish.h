// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <optional>

#include "app/learning/record.h"

namespace strato::ui {

inline constexpr int usualMinutesADay = 20;

/// What the learner is learning for. Kept as preferences in the record.
struct StudyWish {
  std::optional<ExamId> exam;  ///< none: just learning, or not asked yet
  std::optional<QDate> examDay;
  int minutesADay = usualMinutesADay;
  bool asked = false;     ///< chosen or skipped: Home does not ask again by itself
  bool welcomed = false;  ///< the first start is over
  bool operator==(const StudyWish &) const = default;
};

[[nodiscard]] Result<StudyWish> readStudyWish(const learning::Record &record);
/// Appends what differs from `before`.
Result<void> keepStudyWish(learning::Record &record, const StudyWish &before, const StudyWish &after);

enum class ReadingMode { Scan, Study };

/// How concepts were last looked at.
[[nodiscard]] ReadingMode readReadingMode(const learning::Record &record);
Result<void> keepReadingMode(learning::Record &record, ReadingMode view);

}  // namespace strato::ui
