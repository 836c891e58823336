// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/plot_painting.h"
#include "ui/pages/lab/titled_card.h"

namespace strato::ui {

class ScoreTable;
class Segmented;

/// Who does better so far, or in the whole run, and a sentence on it.
class ScoreCard final : public TitledCard {
  Q_OBJECT

 public:
  explicit ScoreCard(QWidget *parent = nullptr);

  [[nodiscard]] bool showsWholeRun() const;
  void showWholeRun(bool whole);
  void setBoard(const Scoreboard &board, const std::vector<LaneInk> &inks);
  /// The columns are branches, over the whole run.
  void compare(bool branches);
  void setSmall(bool small);

 Q_SIGNALS:
  void choiceChanged();

 private:
  Segmented *m_choice;
  ScoreTable *m_table;
  Text *m_verdict;
};

}  // namespace strato::ui
