// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/coming/coming_page.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pages/coming/coming_picture.h"
#include "ui/pages/coming/step_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {
constexpr int twoColumnsFrom = 880;
constexpr int widest = 1240;
}  // namespace

ComingPage::ComingPage(ComingText text, QWidget *parent)
    : Page(parent), m_text(std::move(text)), m_columns(new QBoxLayout(QBoxLayout::LeftToRight)) {
  auto *body = new QWidget;
  body->setMaximumWidth(widest);
  auto *words = new QVBoxLayout;
  words->setSpacing(0);
  auto *pill = new Pill(tr("In the making"), PillTone::Accent, body);
  words->addWidget(pill, 0, Qt::AlignLeft);
  words->addSpacing(12);
  words->addWidget(new Text(m_text.title, {TextSize::Display, Weight::Strong}, body));
  words->addSpacing(8);
  words->addWidget(new Text(m_text.promise, {TextSize::Title, Weight::Regular, Ink::Secondary}, body));
  words->addSpacing(28);
  words->addWidget(makeSteps());
  words->addStretch(1);

  m_columns->setSpacing(48);
  m_columns->addLayout(words, 11);
  m_columns->addWidget(new ComingPicture(m_text.id, body), 9);
  auto *column = new QVBoxLayout(body);
  column->setContentsMargins(24, 40, 24, 24);
  column->setSpacing(0);
  column->addStretch(2);
  column->addLayout(m_columns);
  column->addSpacing(32);
  column->addWidget(makeMeanwhile());
  column->addStretch(3);

  auto *frame = new QWidget;
  auto *centre = new QHBoxLayout(frame);
  centre->setContentsMargins({});
  centre->addStretch(1);
  centre->addWidget(body, 100);
  centre->addStretch(1);
  auto *scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(frame);
  auto *all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(scroll);
}

QWidget *ComingPage::makeSteps() {
  auto *steps = new QWidget;
  auto *column = new QVBoxLayout(steps);
  column->setContentsMargins({});
  column->setSpacing(18);
  int number = 1;
  for (const ComingStep &step : m_text.steps) column->addWidget(new StepRow(number++, step, steps));
  return steps;
}

QWidget *ComingPage::makeMeanwhile() {
  auto *card = new Card(CardTone::Accent);
  auto *row = new QHBoxLayout(card);
  row->setContentsMargins({});
  row->setSpacing(24);
  row->addWidget(new Text(m_text.meanwhile, {TextSize::Body, Weight::Regular}, card), 1);
  auto *action = new Button(ButtonKind::Primary, m_text.meanwhileAction, card);
  action->setObjectName(QStringLiteral("meanwhile"));
  action->setTrailingIcon(QStringLiteral("arrow-right"));
  connect(action, &QAbstractButton::clicked, this, [this] { Q_EMIT navigationRequested(m_text.meanwhileAddress); });
  row->addWidget(action, 0, Qt::AlignVCenter);
  return card;
}

void ComingPage::resizeEvent(QResizeEvent *event) {
  Page::resizeEvent(event);
  m_columns->setDirection(width() >= twoColumnsFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace strato::ui
