// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/guide_session.h"

class QVBoxLayout;

namespace strato::ui {

class AnswerScale;
class Card;
class ChoiceTile;
class LabelledSlider;
class Pill;
class Text;

/// One question about the run: before it, a way to answer; after it, the answer, what it was, and why.
class PromptCard final : public QWidget {
  Q_OBJECT

 public:
  PromptCard(GuideSession &session, const catalog::GuidePrompt &prompt, QWidget *parent = nullptr);

  /// As the session stands.
  void showState();

 private:
  void addChoices();
  void addSlider();
  void showMark(const guides::Marked &mark);
  void showChoiceMark(const guides::Marked &mark);
  [[nodiscard]] QString textOf(double value) const;

  GuideSession &m_session;
  const catalog::GuidePrompt m_prompt;
  QVBoxLayout *m_column;
  Pill *m_pill;
  Text *m_why;
  LabelledSlider *m_slider = nullptr;
  AnswerScale *m_scale = nullptr;
  std::vector<ChoiceTile *> m_choices;
  bool m_touched = false;  ///< a slider that nobody moved is no answer
  bool m_marked = false;
};

}  // namespace strato::ui
