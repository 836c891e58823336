// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "app/learning/record.h"
#include "ui/models/practice_item.h"

namespace strato::ui {

/// The check questions of a concept, one after the other: choose, check, read the reasons, go on. An answer counts
/// when the record has kept it, and not before.
class CheckRun final : public QObject {
  Q_OBJECT

 public:
  /// Begins with the first question that `known` does not hold.
  CheckRun(const std::vector<catalog::Question> &questions, const std::vector<QuestionId> &known,
           learning::Record &record, const Clock &clock, QObject *parent = nullptr);

  [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] const PracticeItem &item() const { return m_items.at(static_cast<std::size_t>(m_current)); }
  [[nodiscard]] bool isAnswered() const { return item().answer.has_value(); }
  [[nodiscard]] bool canCheck() const;
  [[nodiscard]] bool isLast() const { return m_current + 1 == count(); }
  [[nodiscard]] int right() const;
  [[nodiscard]] int answered() const;
  /// Why the last answer, or taking it back, was not kept.
  [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

  void choose(int place);
  void check();
  void next();
  /// Takes back an answer of this run; it is shown again as it was before.
  void undo(std::int64_t answer);

 Q_SIGNALS:
  void changed();
  void kept(std::int64_t answer);  ///< an answer is in the record now
  void undone();

 private:
  PracticeItem &itemNow() { return m_items.at(static_cast<std::size_t>(m_current)); }

  std::vector<PracticeItem> m_items;
  int m_current = 0;
  learning::Record &m_record;
  const Clock &m_clock;
  Instant m_shownAt;
  std::optional<Error> m_failure;
};

}  // namespace strato::ui
