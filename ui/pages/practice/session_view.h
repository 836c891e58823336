// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/models/address.h"
#include "ui/models/practice_feedback.h"
#include "ui/models/practice_session.h"

class QScrollArea;
class QVBoxLayout;

namespace strato::ui {

class ActionBar;
class FeedbackView;
class KeyHints;
class QuestionView;
class SessionBar;
struct QuestionTopic;

/// What a session shows besides the questions themselves.
struct SessionTexts {
  QString title;
  std::function<QuestionTopic(const catalog::Question &)> topic;
  std::function<PracticeFeedback(const PracticeItem &)> feedback;
  std::function<QString(const PracticeItem &)> report;  ///< what a learner sends when something is wrong
  QString caveat;                                       ///< why nothing outlives the program; usually empty
};

/// A session on the screen: its bar, the question or its answer, and what can be done.
class SessionView final : public QWidget {
  Q_OBJECT

 public:
  SessionView(PracticeSession &session, SessionTexts texts, QWidget *parent = nullptr);

  void settle();
  /// Puts the focus to where the next key belongs.
  void takeFocus();

 Q_SIGNALS:
  void leaveRequested();
  void finished();
  void readingRequested(const strato::ui::Address &address);
  void reportCopied(const QString &report);
  void answered();

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void showScene();
  void showQuestion();
  void showFeedback();
  void setScene(QWidget *scene);
  void refreshBar();
  void refreshFailure();
  void arrange();
  void guardAgainstDoubleClicks(QWidget *part);
  bool answerKey(int key);
  bool questionKey(int key);
  bool feedbackKey(int key);
  bool sessionKey(int key);
  [[nodiscard]] bool knowsKey(const QKeyEvent &event) const;
  void openMenu(const QPoint &place);
  void report();
  void read();

  PracticeSession &m_session;
  SessionTexts m_texts;
  SessionBar *m_bar;
  QScrollArea *m_scroll;
  QVBoxLayout *m_stage = nullptr;  ///< holds the scene
  KeyHints *m_hints;
  ActionBar *m_actions;
  QuestionView *m_question = nullptr;  ///< one of the two is shown
  FeedbackView *m_feedback = nullptr;
  Address m_reading;
  int m_shownItem = -1;
  bool m_fresh = false;  ///< the scene changed since the last press of the mouse
};

}  // namespace strato::ui
