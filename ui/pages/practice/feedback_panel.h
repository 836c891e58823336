// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_feedback.h"

namespace strato::ui {

/// The idea behind a question, the facts that settle it, and where to read on.
class FeedbackPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit FeedbackPanel(const PracticeFeedback &feedback, QWidget *parent = nullptr);

  static constexpr int shadowRoom = 16;  ///< at the sides and below, for what the cards cast

 Q_SIGNALS:
  void readingRequested();

 private:
  QWidget *ideaCard(const catalog::Misconception &idea, bool held);
  QWidget *factsCard(const std::vector<FactNote> &facts);
  QWidget *readingCard(const QString &title) const;
};

}  // namespace strato::ui
