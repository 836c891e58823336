// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/question_view.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/practice/choice_card.h"
#include "ui/pages/practice/confidence_button.h"
#include "ui/pages/practice/failure_note.h"
#include "ui/pages/practice/topic_line.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

using learning::Confidence;

namespace {

constexpr int roomyFrom = 820;  ///< height of the part between the bars

}  // namespace

QuestionView::QuestionView(const PracticeItem &item, const QuestionTopic &topic, QWidget *parent)
    : QWidget(parent), m_lines(new QVBoxLayout(this)), m_choiceLines(new QVBoxLayout), m_needed(item.needed()) {
  setObjectName(QStringLiteral("question"));
  m_lines->setContentsMargins(shadowRoom, 0, shadowRoom, shadowRoom);
  m_lines->setSpacing(0);
  addTopic(item, topic);
  addChoices(item);
  m_failure = new FailureNote;
  m_lines->addWidget(m_failure);
  addAnswerRow();
  showDraft(item);
}

void QuestionView::addTopic(const PracticeItem &item, const QuestionTopic &topic) {
  m_lines->addWidget(new TopicLine(topic, QString::fromStdString(item.question.tag), answersAsked(item)));
  m_lines->addSpacing(18);
  if (!item.question.stem.empty()) {
    auto *stem =
        new Text(QString::fromStdString(item.question.stem), {TextSize::Title, Weight::Regular, Ink::Secondary});
    stem->setObjectName(QStringLiteral("stem"));
    m_lines->addWidget(stem);
    m_lines->addSpacing(16);
  }
  auto *ask = new Text(QString::fromStdString(item.question.ask), {TextSize::Heading, Weight::Strong});
  ask->setObjectName(QStringLiteral("ask"));
  m_lines->addWidget(ask);
  m_lines->addSpacing(28);
}

void QuestionView::addChoices(const PracticeItem &item) {
  m_places = item.order;
  for (const int place : m_places) {
    const auto &choice = item.question.choices.at(static_cast<std::size_t>(place));
    const int number = static_cast<int>(m_choices.size()) + 1;
    auto *card = new ChoiceCard(number, QString::fromStdString(choice.text), item.question.kind, this);
    connect(card, &ChoiceCard::clicked, this, [this, place] { Q_EMIT chooseRequested(place); });
    connect(card, &ChoiceCard::strikeRequested, this, [this, place] { Q_EMIT strikeRequested(place); });
    m_choiceLines->addWidget(card);
    m_choices.push_back(card);
  }
  m_lines->addLayout(m_choiceLines);
  m_lines->addSpacing(12);
}

void QuestionView::addAnswerRow() {
  m_hint = new Text({}, {TextSize::Label, Weight::Strong});
  m_hint->setObjectName(QStringLiteral("answerHint"));
  auto *aside =
      new Text(tr("This tunes your reviews, never your score"), {TextSize::Note, Weight::Regular, Ink::Muted});
  aside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto *words = new QHBoxLayout;
  words->setSpacing(16);
  words->addWidget(m_hint, 3);
  words->addWidget(aside, 2);
  m_lines->addSpacing(12);
  m_lines->addLayout(words);
  m_lines->addSpacing(12);
  auto *row = new QHBoxLayout;
  row->setSpacing(16);
  for (const Confidence confidence : {Confidence::Guess, Confidence::ThinkSo, Confidence::Sure}) {
    auto *button = new ConfidenceButton(confidence, this);
    connect(button, &ConfidenceButton::clicked, this, [this, confidence] { Q_EMIT answerRequested(confidence); });
    row->addWidget(button, 1);
    m_answers.push_back(button);
  }
  m_lines->addLayout(row);
}

void QuestionView::showDraft(const PracticeItem &item) {
  for (std::size_t i = 0; i < m_choices.size(); ++i) {
    m_choices[i]->setChosen(item.isChosen(m_places[i]));
    m_choices[i]->setStruck(item.isStruck(m_places[i]));
  }
  const int missing = m_needed - static_cast<int>(item.chosen.size());
  for (ConfidenceButton *button : m_answers) button->setEnabled(missing == 0);
  m_hint->setInk(missing == 0 ? Ink::Primary : Ink::Secondary);
  m_hint->setText(missing == 0          ? tr("Answer, and say how sure you are")
                  : m_needed == 1       ? tr("Choose one, then say how sure you are")
                  : missing == m_needed ? tr("Choose %1, then say how sure you are").arg(m_needed)
                                        : tr("%n more to choose", nullptr, missing));
  update();
}

void QuestionView::explainTooMany() { explain(tr("%1 are chosen already. Take one back first.").arg(m_needed)); }

void QuestionView::explainTooFew() { explain(tr("First choose an answer, with a key from 1 up or with the mouse.")); }

void QuestionView::explain(const QString &text) {
  m_hint->setInk(Ink::Warn);
  m_hint->setText(text);
  QAccessibleEvent alert(m_hint, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

QWidget *QuestionView::answerRow() const { return m_answers.front(); }

int QuestionView::focusedPosition() const {
  for (std::size_t i = 0; i < m_choices.size(); ++i) {
    if (m_choices[i]->hasFocus()) return static_cast<int>(i);
  }
  return -1;
}

std::optional<int> QuestionView::focusedPlace() const {
  const int position = focusedPosition();
  if (position < 0) return std::nullopt;
  return m_places[static_cast<std::size_t>(position)];
}

void QuestionView::focusChoice(int position) {
  if (position < 0 || position >= static_cast<int>(m_choices.size())) return;
  m_choices[static_cast<std::size_t>(position)]->setFocus(Qt::OtherFocusReason);
}

void QuestionView::takeFocus() {
  const auto chosen = std::ranges::find_if(m_choices, &QAbstractButton::isChecked);
  focusChoice(chosen == m_choices.end() ? 0 : static_cast<int>(chosen - m_choices.begin()));
}

void QuestionView::moveFocus(int step) {
  const int count = static_cast<int>(m_choices.size());
  const int position = focusedPosition();
  focusChoice(position < 0 ? (step > 0 ? 0 : count - 1) : (position + step + count) % count);
}

void QuestionView::setRoom(int height) {
  const bool compact = height < lookOf(this).scaled(roomyFrom);
  m_choiceLines->setSpacing(compact ? 8 : 12);
  for (ChoiceCard *card : m_choices) card->setCompact(compact);
  for (ConfidenceButton *button : m_answers) button->setCompact(compact);
}

void QuestionView::paintEvent(QPaintEvent *) {
  if (lookOf(this).theme != ThemeId::Light) return;
  QPainter painter(this);
  for (const ChoiceCard *card : m_choices) {
    if (!card->isStruck()) drawCardShadow(painter, card->geometry());
  }
}

QString answersAsked(const PracticeItem &item) {
  switch (item.needed()) {
    case 1:
      return QuestionView::tr("One answer");
    case 2:
      return QuestionView::tr("Choose two");
    case 3:
      return QuestionView::tr("Choose three");
    default:
      return QuestionView::tr("Choose %1").arg(item.needed());
  }
}

}  // namespace strato::ui
