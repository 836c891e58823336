// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/practice_overview.h"

namespace strato::ui {

struct ReviewQuestion {
  int index = 0;  ///< of the session's items
  QString ask;
  QString chosen;  ///< the texts of the choices that were taken
  QString right;
  bool operator==(const ReviewQuestion &) const = default;
};

struct ReviewIdea {
  QString id;
  QString belief;
  QString truth;
  int times = 0;
  bool operator==(const ReviewIdea &) const = default;
};

/// What a finished session has shown, and what to do about it.
struct PracticeReview {
  PracticeResult result;
  QString title;    ///< "9 of 12 right"
  QString finding;  ///< the one sentence that helps most
  std::vector<ReviewQuestion> missed;
  std::vector<ReviewIdea> ideas;
  Address reading;       ///< about what was missed most
  QString readingTitle;  ///< empty when nothing was missed
  PracticeSource again;  ///< the missed questions; its bank is empty when there are none
  PracticeSource onward;
  NextUp next;  ///< of onward
};

[[nodiscard]] PracticeReview reviewOf(const std::vector<PracticeItem> &items, const PracticeSource &source,
                                      const PracticeDesk &desk, const catalog::Store &store, std::size_t length);

}  // namespace strato::ui
