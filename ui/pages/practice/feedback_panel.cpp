// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/feedback_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/practice/fact_row.h"
#include "ui/pages/practice/icon_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QVBoxLayout *linesIn(Card *card, int spacing) {
  auto *lines = new QVBoxLayout(card);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(spacing);
  return lines;
}

}  // namespace

FeedbackPanel::FeedbackPanel(const PracticeFeedback &feedback, QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("feedbackPanel"));
  auto *cards = new QVBoxLayout(this);
  cards->setContentsMargins(shadowRoom, 0, shadowRoom, shadowRoom);
  cards->setSpacing(16);
  for (const auto &idea : feedback.held) cards->addWidget(ideaCard(idea, true));
  // Whoever fell for one idea has enough to do with it.
  if (feedback.held.empty() && !feedback.lurking.empty()) cards->addWidget(ideaCard(feedback.lurking.front(), false));
  if (!feedback.facts.empty()) cards->addWidget(factsCard(feedback.facts));
  if (!feedback.readingTitle.isEmpty()) cards->addWidget(readingCard(feedback.readingTitle));
  cards->addStretch();
}

QWidget *FeedbackPanel::ideaCard(const catalog::Misconception &idea, bool held) {
  auto *card = new Card(held ? CardTone::Warn : CardTone::Surface);
  card->setObjectName(QStringLiteral("idea"));
  auto *lines = linesIn(card, 8);
  auto *head = new QHBoxLayout;
  const Ink ink = held ? Ink::Warn : Ink::Secondary;
  head->addWidget(new IconLabel(QStringLiteral("lightbulb"),
                                held ? tr("The idea behind it") : tr("Many people believe"),
                                {TextSize::Label, Weight::Strong, ink}));
  head->addStretch();
  auto *id = new Text(text(idea.id.value), {TextSize::Label, Weight::Regular, ink});
  id->setWrapping(Wrapping::Never);
  head->addWidget(id);
  lines->addLayout(head);
  lines->addSpacing(2);
  lines->addWidget(new Text(tr("“%1”").arg(text(idea.belief)), {TextSize::Title, Weight::Strong}));
  lines->addWidget(new Text(text(idea.truth), {TextSize::Body}));
  if (!idea.image.empty())
    lines->addWidget(new Text(text(idea.image), {TextSize::Body, Weight::Regular, Ink::Secondary}));
  return card;
}

QWidget *FeedbackPanel::factsCard(const std::vector<FactNote> &facts) {
  auto *card = new Card;
  card->setObjectName(QStringLiteral("facts"));
  auto *lines = linesIn(card, 0);
  lines->addWidget(new Text(facts.size() == 1 ? tr("The fact behind it") : tr("The facts behind it"),
                            {TextSize::Label, Weight::Regular, Ink::Muted}));
  for (std::size_t i = 0; i < facts.size(); ++i) {
    lines->addSpacing(i == 0 ? 8 : 4);
    auto *row = new FactRow(facts[i], i == 0 ? FactRow::Fold::Open : FactRow::Fold::Closed);
    lines->addWidget(row);
  }
  return card;
}

QWidget *FeedbackPanel::readingCard(const QString &title) const {
  auto *button = new Button(ButtonKind::Plain, title);
  button->setObjectName(QStringLiteral("readingLink"));
  button->setIconName(QStringLiteral("learn"));
  button->setTrailingIcon(QStringLiteral("arrow-right"));
  connect(button, &Button::clicked, this, &FeedbackPanel::readingRequested);
  return button;
}

}  // namespace strato::ui
