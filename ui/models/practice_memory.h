// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "ui/models/practice_item.h"

namespace strato::ui {

/// What is kept of a session, so that it goes on after a restart. Answers are not in it: they are events of the
/// record already, and a program that was killed between the two must not lose one.
struct PracticeMemory {
  struct Draft {
    QuestionId question;
    std::vector<int> order;
    std::vector<int> chosen;
    std::vector<int> struck;
    Milliseconds spent{0};
    bool operator==(const Draft &) const = default;
  };

  std::int64_t since = 0;  ///< events after this one belong to the session
  int current = 0;
  std::vector<Draft> drafts;

  [[nodiscard]] std::string text() const;
  /// Nothing for a text that is empty or that no session has written.
  [[nodiscard]] static std::optional<PracticeMemory> parse(const std::string &text);
  bool operator==(const PracticeMemory &) const = default;
};

/// The key of the record's preference that keeps the session of this source.
[[nodiscard]] std::string memoryKey(const QString &source);

using FindQuestion = std::function<std::optional<catalog::Question>(const QuestionId &)>;

/// The items of a kept session with the answers that the record has. Questions that the content no longer has, or has
/// with other choices, are left out.
[[nodiscard]] std::vector<PracticeItem> recall(const PracticeMemory &memory, const std::vector<learning::Event> &events,
                                               const FindQuestion &find);

}  // namespace strato::ui
