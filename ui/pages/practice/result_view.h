// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_review.h"
#include "ui/pages/page.h"

namespace strato::ui {

class Button;
class FailureNote;
class PageScroll;

/// What a session has shown: the finding, what to look at again, and what to do next.
class ResultView final : public QWidget {
  Q_OBJECT

 public:
  ResultView(PracticeSession &session, PracticeReview review, std::size_t length, QWidget *parent = nullptr);

  void takeFocus();

 Q_SIGNALS:
  void lookRequested(int index);
  void undoRequested();
  void beginRequested(const strato::ui::PracticeSource &source, std::size_t length);
  void navigationRequested(const strato::ui::Address &address);

 protected:
  void keyPressEvent(QKeyEvent *event) override;

 private:
  QWidget *findingCard(const PracticeSession &session) const;
  QWidget *nextCard();
  QWidget *missedCard();
  QWidget *ideasCard();
  void showFailure(const PracticeSession &session);

  PracticeReview m_review;
  std::size_t m_length;
  PageScroll *m_scroll;
  FailureNote *m_failure;
  Button *m_main = nullptr;
};

}  // namespace strato::ui
