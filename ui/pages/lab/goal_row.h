// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/guides/scoring.h"

namespace strato::ui {

/// A goal: whether it is met, what it says, and what was measured.
class GoalRow final : public QWidget {
  Q_OBJECT

 public:
  enum class Seen : std::uint8_t { Nothing, First, Both };  ///< of which runs the learner knows

  GoalRow(const guides::GoalStanding &goal, Seen seen, QWidget *parent = nullptr);

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  bool m_met = false;
};

}  // namespace strato::ui
