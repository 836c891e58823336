// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/models/practice_item.h"

class QVBoxLayout;

namespace strato::ui {

class ChoiceCard;
class ConfidenceButton;
class FailureNote;
class Text;
struct QuestionTopic;

/// "One answer", "Choose two".
[[nodiscard]] QString answersAsked(const PracticeItem &item);

/// A question with its choices, and below them the three ways to answer.
class QuestionView final : public QWidget {
  Q_OBJECT

 public:
  QuestionView(const PracticeItem &item, const QuestionTopic &topic, QWidget *parent = nullptr);

  /// Shows what is chosen and struck out.
  void showDraft(const PracticeItem &item);
  /// Says kindly why one more choice was not taken.
  void explainTooMany();
  /// Says that an answer needs more choices first.
  void explainTooFew();
  [[nodiscard]] FailureNote *failureNote() const { return m_failure; }
  [[nodiscard]] QWidget *answerRow() const;

  void focusChoice(int position);
  /// To what is chosen, or else to the first choice.
  void takeFocus();
  void moveFocus(int step);
  /// The place in the content of the choice that has the focus.
  [[nodiscard]] std::optional<int> focusedPlace() const;
  /// How much height there is to fill: little makes the rows lower.
  void setRoom(int height);

  static constexpr int shadowRoom = 16;  ///< at the sides, for what the choices cast
  static constexpr int columnWidth = 824 + 2 * shadowRoom;

 Q_SIGNALS:
  void chooseRequested(int place);
  void strikeRequested(int place);
  void answerRequested(strato::learning::Confidence confidence);

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void addTopic(const PracticeItem &item, const QuestionTopic &topic);
  void addChoices(const PracticeItem &item);
  void addAnswerRow();
  void explain(const QString &text);
  [[nodiscard]] int focusedPosition() const;

  QVBoxLayout *m_lines;
  QVBoxLayout *m_choiceLines;
  std::vector<ChoiceCard *> m_choices;  ///< as they are shown
  std::vector<int> m_places;
  Text *m_hint = nullptr;
  int m_needed = 1;
  FailureNote *m_failure = nullptr;
  std::vector<ConfidenceButton *> m_answers;
};

}  // namespace strato::ui
