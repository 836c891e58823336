// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/score_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/lab/score_table.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

ScoreCard::ScoreCard(QWidget *parent)
    : TitledCard(tr("Scoreboard"), parent),
      m_choice(new Segmented(tr("Over which time"), this)),
      m_table(new ScoreTable(this)),
      m_verdict(new Text({}, {TextSize::Note, Weight::Strong}, this)) {
  setObjectName(QStringLiteral("scoreCard"));
  m_choice->setObjectName(QStringLiteral("labScoreTime"));
  m_choice->addSegment(tr("So far"));
  m_choice->addSegment(tr("Whole run"));
  m_choice->setFolding(Segmented::Folding::WhenNarrow);
  head()->addWidget(m_choice);
  m_verdict->setObjectName(QStringLiteral("labVerdict"));
  body()->addWidget(m_table, 1);
  body()->addSpacing(4);
  body()->addWidget(m_verdict);
  connect(m_choice, &Segmented::currentChanged, this, &ScoreCard::choiceChanged);
}

bool ScoreCard::showsWholeRun() const { return m_choice->current() == 1; }

void ScoreCard::showWholeRun(bool whole) { m_choice->setCurrent(whole ? 1 : 0); }

void ScoreCard::setBoard(const Scoreboard &board, const std::vector<LaneInk> &inks) {
  m_table->setBoard(board, inks);
  m_verdict->setText(board.verdict);
}

void ScoreCard::compare(bool branches) {
  setTitle(branches ? tr("Whole run, compared") : tr("Scoreboard"));
  m_choice->setVisible(!branches);
}

void ScoreCard::setSmall(bool small) {
  setTight(small);
  m_verdict->setVisible(!small);
}

}  // namespace strato::ui
